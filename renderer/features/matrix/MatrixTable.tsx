import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import type { Matrix } from '../../../electron/common/matrix.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { CellView } from './CellView.tsx';
import { isSignUnit } from './cellQuantity.ts';
import { cellsAt, type Line, type Spot, stepSpot, UNDATED } from './lines.ts';
import { keyOfSpot, type Take } from './picks.ts';

interface Props {
  readonly matrix: Matrix;
  readonly lines: readonly Line[];
  readonly spot: Spot | null;
  /** Cells taken for a chart, by `keyOfSpot`. */
  readonly picked: ReadonlySet<string>;
  readonly onSpot: (spot: Spot, how: Take) => void;
}

const takeOf = ({ shiftKey, ctrlKey, metaKey }: KeyboardEvent | MouseEvent): Take =>
  shiftKey ? 'to' : ctrlKey || metaKey ? 'more' : 'one';

/**
 * A grid in the ARIA sense: one tab stop, arrows move, the cell moved to shows its evidence at once. With Shift they take
 * all up to it; Ctrl and Space take one more, Shift and Space a row.
 */
export function MatrixTable({ matrix, lines, spot, picked, onSpot }: Props) {
  const t = useWords();
  const wording = useWording();
  const body = useRef<HTMLTableElement>(null);
  const columns = [UNDATED, ...matrix.columns];
  const used = new Set(columns.filter((column) => lines.some(({ row }) => cellsAt(row, column).length > 0)));
  const isByKey = useRef(false);

  useEffect(() => {
    if (!isByKey.current || !spot) return;
    isByKey.current = false;
    body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [spot]);

  const first = lines[0] && { line: lines[0].key, column: columns[columns.length - 1] ?? UNDATED };
  const tabStop = spot && lines.some(({ key }) => key === spot.line) && columns.includes(spot.column) ? spot : first;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !tabStop) return;
    const next = stepSpot(lines, columns, tabStop, event.key);
    if (!next) return;
    event.preventDefault();
    isByKey.current = true;
    onSpot(next, event.shiftKey ? 'to' : 'one');
  };
  const open = (event: KeyboardEvent, at: Spot): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    const isSpace = event.key === ' ';
    onSpot(at, isSpace && event.shiftKey ? 'row' : isSpace && event.ctrlKey ? 'more' : 'one');
    if (event.key === 'Enter') document.getElementById('evidence')?.focus();
  };
  /** A click on a name takes its row; the keyboard has Shift and Space for it. */
  const takeRow = ({ target }: MouseEvent): void => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset.line : undefined;
    const column = key === spot?.line ? spot?.column : undefined;
    if (key !== undefined) onSpot({ line: key, column: column ?? columns.at(-1) ?? UNDATED }, 'row');
  };
  // With Shift the browser would mark text.
  const keepText = (event: MouseEvent): void => {
    if (event.shiftKey) event.preventDefault();
  };
  let index = 0;
  return (
    <table
      ref={body}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA pattern for a grid of cells is a table with this role
      role="grid"
      aria-multiselectable="true"
      className="matrix"
      aria-label={t('matrix.title')}
      onKeyDown={onKeyDown}
      onMouseDown={keepText}
      onClick={takeRow}
    >
      <thead>
        <tr>
          <th scope="col">{t('fact.column.indicator')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column} className={used.has(column) ? 'is-number' : 'is-unused'}>
              <ColumnName column={column} isUsed={used.has(column)} />
            </th>
          ))}
        </tr>
      </thead>
      {matrix.groups.map((group, groupIndex) => (
        <tbody key={group.en ?? `other-${groupIndex}`}>
          <tr className="matrix-group">
            <th scope="rowgroup" colSpan={columns.length + 1}>
              <span className="matrix-group-name">
                {group.en || group.zh
                  ? wording.name({ zh: group.zh ?? '', en: group.en ?? '' })
                  : t('matrix.otherGroup')}
              </span>
            </th>
          </tr>
          {group.rows.map((row, rowIndex) => {
            const line = lines[index++] as Line;
            return (
              <tr key={line.key} className={row.modality === 'actual' ? undefined : 'is-not-actual'}>
                <RowHead line={line} isBelow={group.rows[rowIndex - 1]?.indicator.id === row.indicator.id} />
                {columns.map((column) => {
                  const at = { line: line.key, column };
                  const isHere = tabStop?.line === line.key && tabStop.column === column;
                  return (
                    <CellView
                      key={column}
                      cells={cellsAt(row, column)}
                      isUsed={used.has(column)}
                      isGap={row.gaps.includes(column)}
                      isTabStop={isHere}
                      isSelected={isHere && spot !== null}
                      isPicked={picked.has(keyOfSpot(at))}
                      testId={`matrix-cell-${line.testKey}-${column}`}
                      onSelect={(event) => onSpot(at, takeOf(event))}
                      onKeyDown={(event) => open(event, at)}
                    />
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

/** A column nobody states a value for is kept, but narrow: a target for 2030 must not push the years apart. */
function ColumnName({ column, isUsed }: { column: string; isUsed: boolean }) {
  const t = useWords();
  if (isUsed) return column === UNDATED ? t('matrix.undated') : column;
  return (
    <span title={column}>
      <span aria-hidden="true">·</span>
      <span className="visually-hidden">{column === UNDATED ? t('matrix.undated') : column}</span>
    </span>
  );
}

/** What is aimed at or foreseen must not be read as reached. */
function ModalityBadge({ modality }: { modality: string }) {
  return modality === '' ? null : <span className="matrix-modality">{modality}</span>;
}

/** A narrower scope stands indented where the row above is of the same indicator, else it needs the name too. */
function RowHead({ line, isBelow }: { line: Line; isBelow: boolean }) {
  const { row } = line;
  const t = useWords();
  const wording = useWording();
  const unit = isSignUnit(row.unit) ? '' : wording.unit(row.unit);
  const modality = row.modality === 'actual' ? '' : t(`modality.${row.modality}`);
  const more = [row.measure && t(`measure.${row.measure}`), unit, wording.otherName(row.indicator)].filter(Boolean);
  if (row.scopeText !== null && isBelow)
    return (
      <th scope="row" data-line={line.key} className="matrix-row-head is-narrower" title={row.scopeText}>
        <span aria-hidden="true" className="muted">
          └{' '}
        </span>
        <ModalityBadge modality={modality} />
        {row.scopeText} <span className="matrix-row-more">{more.slice(0, 2).join(' · ')}</span>
      </th>
    );
  if (row.scopeText !== null) more.unshift(row.scopeText);
  return (
    <th
      scope="row"
      data-line={line.key}
      className="matrix-row-head"
      title={[wording.name(row.indicator), modality, ...more].filter(Boolean).join(' · ')}
    >
      <ModalityBadge modality={modality} />
      {wording.name(row.indicator)} <span className="matrix-row-more">{more.join(' · ')}</span>
    </th>
  );
}
