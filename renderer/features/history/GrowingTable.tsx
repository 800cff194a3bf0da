import { Fragment, type ReactNode } from 'react';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';

/** Rows read at a time, and the most that one table shows. */
export const PAGE = 100;
const MOST = 1000;

interface GrowingTableProps<Row> {
  /** Below `history.column` in the words. */
  readonly columns: readonly string[];
  readonly data: { readonly rows: readonly Row[]; readonly total: number };
  readonly limit: number;
  readonly onGrow: (limit: number) => void;
  readonly renderRow: (row: Row) => ReactNode;
}

/** A table that shows the newest rows first, and more of them on request. */
export function GrowingTable<Row extends { id: number }>(props: GrowingTableProps<Row>) {
  const { columns, data, limit, onGrow, renderRow } = props;
  const t = useWords();
  return (
    <>
      <table className="table history-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`history.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <Fragment key={row.id}>{renderRow(row)}</Fragment>
          ))}
        </tbody>
      </table>
      {data.total > limit && limit < MOST && (
        <Button onClick={() => onGrow(Math.min(MOST, limit + PAGE))}>{t('history.more')}</Button>
      )}
    </>
  );
}
