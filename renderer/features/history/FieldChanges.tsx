import type { HistoryRow } from '../../../electron/common/historyRow.ts';
import { useWords } from '../../app/language.ts';
import { describeChange } from './describeChange.ts';
import { writeStored } from './writeStored.ts';

/** What a change changed, field by field. */
export function FieldChanges({ row }: { row: HistoryRow }) {
  const t = useWords();
  const names = t('history.field', { returnObjects: true }) as Readonly<Record<string, string>>;
  return (
    <ul className="history-fields">
      {describeChange(row, Object.keys(names)).map(({ field, before, after }) => (
        <li key={field}>
          <span className="muted">{names[field]}</span> {writeStored(field, before, t)}{' '}
          <span aria-hidden="true">→</span> <b>{writeStored(field, after, t)}</b>
        </li>
      ))}
    </ul>
  );
}
