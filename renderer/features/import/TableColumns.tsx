import { TABLE_ROLES, type TableColumn, type TableRole } from '../../../electron/common/tableImport.ts';
import { useWords } from '../../app/language.ts';

interface Props {
  readonly columns: readonly TableColumn[];
  readonly onChange: (roles: (TableRole | null)[]) => void;
}

/** What each column holds, as guessed; the analyst can say otherwise. */
export function TableColumns({ columns, onChange }: Props) {
  const t = useWords();
  const change = (at: number, value: string): void => {
    const role = TABLE_ROLES.find((known) => known === value) ?? null;
    onChange(columns.map((column, index) => (index === at ? role : column.role)));
  };
  return (
    <section aria-label={t('table:columns')} className="table-columns">
      {columns.map(({ header, role, by, samples }, at) => {
        const name = header || t('table:column', { number: at + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; names may be the same or missing
          <label key={at} className="table-column" data-unused={role === null}>
            <b className="clip" title={name}>
              {name}
            </b>
            <select
              className="input"
              data-testid={`table-column-${at + 1}`}
              value={role ?? ''}
              onChange={(event) => change(at, event.target.value)}
            >
              <option value="">{t('table:notUsed')}</option>
              {TABLE_ROLES.map((known) => (
                <option key={known} value={known}>
                  {t(`table:role.${known}`)}
                </option>
              ))}
            </select>
            <span className="muted clip" title={samples.join('\n')}>
              {by ? `${t(`table:by.${by}`)} · ` : ''}
              {samples.slice(0, 2).join(', ')}
            </span>
          </label>
        );
      })}
    </section>
  );
}
