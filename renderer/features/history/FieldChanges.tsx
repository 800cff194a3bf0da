import type { TFunction } from 'i18next';
import type { HistoryRow } from '../../../electron/common/historyRow.ts';
import { useWords } from '../../app/language.ts';
import { describeChange } from './describeChange.ts';

/** Fields whose values are codes, and where their words stand. */
const WORDED: Readonly<Record<string, string>> = {
  status: 'status.of',
  measure: 'measure',
  qualifier: 'qualifier',
  modality: 'modality',
  direction: 'direction',
  minor: 'minor',
  verdict: 'verdict',
  periodBasis: 'basis',
  dateBasis: 'dateBasis',
};
/** Longer texts are cut: the row says that a thing changed and how, the thing itself is one click away. */
const LONGEST = 80;

function write(field: string, value: unknown, t: TFunction): string {
  if (value === null || value === '') return t('fact.none');
  const branch = WORDED[field];
  if (branch) return t(`${branch}.${value}`, { defaultValue: String(value) });
  const text = typeof value === 'object' ? Object.values(value).join(' · ') : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What a change changed, field by field. */
export function FieldChanges({ row }: { row: HistoryRow }) {
  const t = useWords();
  const names = t('history.field', { returnObjects: true }) as Readonly<Record<string, string>>;
  return (
    <ul className="history-fields">
      {describeChange(row, Object.keys(names)).map(({ field, before, after }) => (
        <li key={field}>
          <span className="muted">{names[field]}</span> {write(field, before, t)} <span aria-hidden="true">→</span>{' '}
          <b>{write(field, after, t)}</b>
        </li>
      ))}
    </ul>
  );
}
