import type { HistoryRow } from '../../../electron/common/historyRow.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { describeChange } from './describeChange.ts';
import { writeStored } from './writeStored.ts';

/** Tags are stored by their ids; one that is gone keeps its number. */
function useTagNames(): (field: string, value: unknown) => unknown {
  const { data: tags = [] } = useRead('tags.list', {});
  const nameOf = (id: unknown): unknown => tags.find((tag) => tag.id === id)?.name ?? id;
  return (field, value) => (field === 'tags' && Array.isArray(value) ? value.map(nameOf) : value);
}

/** What a change changed, field by field. */
export function FieldChanges({ row }: { row: HistoryRow }) {
  const t = useWords();
  const nameTags = useTagNames();
  const names = t('history.field', { returnObjects: true }) as Readonly<Record<string, string>>;
  return (
    <ul className="history-fields">
      {describeChange(row, Object.keys(names)).map(({ field, before, after }) => (
        <li key={field}>
          <span className="muted">{names[field]}</span> {writeStored(field, nameTags(field, before), t)}{' '}
          <span aria-hidden="true">→</span> <b>{writeStored(field, nameTags(field, after), t)}</b>
        </li>
      ))}
    </ul>
  );
}
