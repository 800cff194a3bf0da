import { useRef } from 'react';
import type { FindingRow } from '../../../electron/common/findingRow.ts';
import { FINDING_STATES } from '../../../electron/common/vocabulary.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { formatHash } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { useWording } from '../../app/wording.ts';
import { Badge, type Tone } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Segments } from '../../components/Segments.tsx';
import { FAMILY_CHOICES, listFilter, useFindings } from './findingList.ts';

const STATE_CHOICES = ['all', ...FINDING_STATES] as const;
export const STATE_TONES: Readonly<Record<string, Tone>> = { open: 'blue', stale: 'amber', decided: 'green' };

export function FindingList() {
  const t = useWords();
  const filter = useStore(listFilter);
  const read = useFindings();
  const { data } = read;
  const list = useRef<HTMLUListElement>(null);
  const move = (by: number) => (): void => focusRow(list.current, by);
  useHotkeys({ j: move(1), k: move(-1), arrowdown: move(1), arrowup: move(-1) });
  return (
    <section className="pane findings-list">
      <header className="place-head">
        <h1>{t('places.findings')}</h1>
        {data && <Badge tone="blue">{t('finding.shown', { count: data.total })}</Badge>}
        <div className="place-head-end">
          <Segments
            label={t('finding.family')}
            value={filter.family}
            options={FAMILY_CHOICES.map((value) => ({
              value,
              text: value === 'all' ? t('finding.all') : t(`reconcile:family.${value}`),
            }))}
            onChange={(family) => listFilter.set({ ...filter, family })}
          />
          <Segments
            label={t('finding.state')}
            value={filter.state}
            options={STATE_CHOICES.map((value) => ({ value, text: t(`finding.stateOf.${value}`) }))}
            onChange={(state) => listFilter.set({ ...filter, state })}
          />
        </div>
      </header>
      {!data && <Loading of={read} />}
      {data && data.rows.length === 0 && (
        <Empty title={t('empty.findings')} text={t('empty.findingsText')}>
          <Button data-testid="findings-all" onClick={() => listFilter.set({ family: 'all', state: 'all' })}>
            {t('empty.allFindings')}
          </Button>
        </Empty>
      )}
      <ul ref={list} className="scroll finding-rows">
        {data?.rows.map((row) => (
          <FindingItem key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function focusRow(list: HTMLUListElement | null, by: number): void {
  const links = [...(list?.querySelectorAll('a') ?? [])];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
}

function FindingItem({ row }: { row: FindingRow }) {
  const t = useWords();
  const wording = useWording();
  return (
    <li>
      <a
        className="finding-row"
        data-testid={`finding-${row.kind}`}
        href={formatHash({ place: 'findings', id: row.id })}
      >
        <span>
          <Badge tone={row.family === 'trouble' ? 'red' : 'grey'}>{t(`reconcile:kind.${row.kind}`)}</Badge>
        </span>
        <span className="finding-row-text">{wording.message(row.sentence)}</span>
        <span className="muted clip">{row.subject && wording.subject(row.subject)}</span>
        <span className="finding-row-state">
          <Badge tone={STATE_TONES[row.state] ?? 'grey'}>{t(`finding.stateOf.${row.state}`)}</Badge>
        </span>
      </a>
    </li>
  );
}
