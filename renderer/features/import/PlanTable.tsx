import { type KeyboardEvent, useRef } from 'react';
import type { PlanRow } from '../../../electron/common/importPlan.ts';
import { useWords } from '../../app/language.ts';
import { Badge, type Tone } from '../../components/Badge.tsx';
import { isTable } from './importFlow.ts';

interface Props {
  readonly rows: readonly PlanRow[];
  readonly currentId: number | null;
  readonly selected: ReadonlySet<number>;
  readonly onCurrent: (id: number) => void;
  readonly onSelected: (ids: ReadonlySet<number>) => void;
}

const TONES = { new: 'green', echo: 'blue', duplicate: 'grey', refused: 'red' } as const satisfies Record<
  PlanRow['outcome'],
  Tone
>;

/** Below this the encoding is worth a look. */
export const SURE = 0.9;

/** A row for each file. Arrows go from row to row, the space bar selects, Shift selects up to there. */
export function PlanTable({ rows, currentId, selected, onCurrent, onSelected }: Props) {
  const t = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const anchor = useRef(0);
  const isAll = rows.length > 0 && rows.every(({ id }) => selected.has(id));
  const toggle = (at: number, isRange: boolean): void => {
    const next = new Set(selected);
    const row = rows[at];
    if (!row) return;
    const isOn = !next.has(row.id);
    const [from, to] = isRange ? [Math.min(anchor.current, at), Math.max(anchor.current, at)] : [at, at];
    for (const { id } of rows.slice(from, to + 1)) isOn ? next.add(id) : next.delete(id);
    anchor.current = at;
    onSelected(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rows.findIndex(({ id }) => id === currentId);
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = rows[at + by];
    if (by === 0 || !next) return;
    event.preventDefault();
    body.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[at + by]?.focus();
    onCurrent(next.id);
  };
  return (
    <table className="table plan-table">
      <thead>
        <tr>
          <th scope="col" className="plan-check">
            <input
              type="checkbox"
              aria-label={t('plan:selectAll')}
              checked={isAll}
              onChange={() => onSelected(isAll ? new Set() : new Set(rows.map(({ id }) => id)))}
            />
          </th>
          {(['file', 'outcome', 'article', 'date', 'outlet', 'encoding'] as const).map((column) => (
            <th key={column} scope="col" className={`plan-${column}`}>
              {t(`plan:column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map((row, at) => (
          <tr
            key={row.id}
            className={row.id === currentId ? 'is-current' : ''}
            data-skipped={row.isSkipped}
            data-testid={`plan-row-${row.name}`}
            onClick={() => onCurrent(row.id)}
          >
            <td className="plan-check">
              <input
                type="checkbox"
                aria-label={t('plan:select', { name: row.name })}
                checked={selected.has(row.id)}
                onFocus={() => onCurrent(row.id)}
                onChange={() => undefined}
                onClick={(event) => toggle(at, event.shiftKey)}
              />
            </td>
            <PlanCells row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlanCells({ row }: { row: PlanRow }) {
  const t = useWords();
  const [first, ...more] = row.articles;
  const comesIn = row.outcome === 'new' || row.outcome === 'echo';
  return (
    <>
      <td className="plan-file" title={row.name}>
        {row.name}
      </td>
      <td>
        <Badge tone={row.isSkipped ? 'grey' : TONES[row.outcome]}>
          {t(row.isSkipped && comesIn ? 'plan:skipped' : `plan:outcome.${row.outcome}`)}
        </Badge>
      </td>
      {!comesIn || !first ? (
        <td colSpan={4}>
          {row.outcome === 'refused' && isTable(row.name)
            ? t('plan:isTable')
            : row.reason && t(`import:reason.${row.reason}`, { name: row.name })}
        </td>
      ) : (
        <>
          <td>
            <span className="plan-title">{first.title}</span>{' '}
            {more.length > 0 && <span className="muted"> {t('plan:moreArticles', { count: more.length })}</span>}
            {row.notes.length > 0 && <Badge tone="amber">{t('plan:hasNotes')}</Badge>}
            {row.echoOf && <span className="muted plan-echo">{t('plan:echoOf', { title: row.echoOf.title })}</span>}
          </td>
          <td className="plan-date">
            {first.date ?? <Badge tone="amber">{t('plan:noDate')}</Badge>}
            {first.date && first.dateBasis !== 'stated' && (
              <span className="muted"> {t(`dateBasis.${first.dateBasis}`)}</span>
            )}
          </td>
          <td className="plan-outlet">{first.outlet ?? <span className="muted">—</span>}</td>
          <td className="plan-encoding">
            {row.encoding === null ? (
              <span className="muted">{row.format}</span>
            ) : (
              <>
                {t(`plan:encoding.${row.encoding}`)}{' '}
                {row.confidence !== null && row.confidence < SURE && (
                  <Badge tone="amber">{t('plan:sure', { percent: Math.round(row.confidence * 100) })}</Badge>
                )}
              </>
            )}
          </td>
        </>
      )}
    </>
  );
}
