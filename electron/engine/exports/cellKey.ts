import { formatPeriod } from '../../common/period.ts';
import type { CellForExport } from '../../pipeline/export/table/matrixColumns.ts';

/** Names the same place of the matrix in another making of it; events, parts and undated figures go by their fact. */
export const nameCell = ({ row, column, cell }: CellForExport): string =>
  [
    ...['cell', row.indicator.id, row.subject, row.scopeText, row.measure, row.modality, row.unit, column],
    cell.isEvent || cell.isPart || column === null ? `${cell.period && formatPeriod(cell.period)}|${cell.factId}` : '',
  ].join('|');

/** One name for one place; a second value of the same place gets a number. */
export function numberKeys<T extends { readonly key: string }>(values: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return values.map((value) => {
    const count = (seen.get(value.key) ?? 0) + 1;
    seen.set(value.key, count);
    return count === 1 ? value : { ...value, key: `${value.key}#${count}` };
  });
}
