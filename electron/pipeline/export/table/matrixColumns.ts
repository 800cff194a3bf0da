import type { Matrix, MatrixCell, MatrixRow } from '../../../common/matrix.ts';
import { formatPeriod } from '../../../common/period.ts';
import { numberColumn, type TableColumn, textColumn, yesNo } from './tableColumn.ts';

/** A cell of the matrix with the row it stands in; `column` is null for undated facts. */
export interface CellForExport {
  readonly row: MatrixRow;
  readonly column: string | null;
  readonly cell: MatrixCell;
}

/** One line for each value of the matrix, row by row and from left to right; undated ones come last. */
export function listCells({ groups, columns }: Matrix): CellForExport[] {
  return groups.flatMap(({ rows }) =>
    rows.flatMap((row) => [
      ...columns.flatMap((column) => (row.cells[column] ?? []).map((cell) => ({ row, column, cell }))),
      ...row.undated.map((cell) => ({ row, column: null, cell })),
    ]),
  );
}

/** What names a row. */
const ROW_COLUMNS: readonly TableColumn<MatrixRow>[] = [
  textColumn('indicator_key', ({ indicator }) => indicator.key, 'wide'),
  textColumn('indicator_zh', ({ indicator }) => indicator.zh),
  textColumn('indicator_en', ({ indicator }) => indicator.en, 'wide'),
  textColumn('subject', ({ subject }) => subject),
  textColumn('scope', ({ scopeText }) => scopeText),
  textColumn('measure', ({ measure }) => measure),
  textColumn('modality', ({ modality }) => modality, 'narrow'),
];

export const CELL_COLUMNS: readonly TableColumn<CellForExport>[] = [
  ...ROW_COLUMNS.map((column) => ({ ...column, read: ({ row }: CellForExport) => column.read(row) })),
  textColumn('column', ({ column }) => column, 'narrow'),
  textColumn('period', ({ cell }) => (cell.period ? formatPeriod(cell.period) : null)),
  textColumn('as_written', ({ cell }) => cell.quantity.raw),
  numberColumn('value', ({ cell }) => cell.quantity.value),
  numberColumn('value_high', ({ cell }) => cell.quantity.high),
  textColumn('unit', ({ cell }) => cell.quantity.unit, 'narrow'),
  textColumn('qualifier', ({ cell }) => cell.quantity.qualifier, 'narrow'),
  textColumn('rule', ({ cell }) => cell.rule, 'narrow'),
  numberColumn('agreeing', ({ cell }) => cell.agreeing),
  numberColumn('conflicts', ({ cell }) => cell.conflicts.length),
  textColumn('decided', ({ cell }) => yesNo(cell.isDecided), 'narrow'),
  textColumn('stale', ({ cell }) => yesNo(cell.isStale), 'narrow'),
  textColumn('event', ({ cell }) => yesNo(cell.isEvent), 'narrow'),
  textColumn('part_of_period', ({ cell }) => yesNo(cell.isPart), 'narrow'),
  textColumn('fact_used', ({ cell }) => cell.factId, 'narrow'),
  textColumn('facts', ({ cell }) => cell.factIds.join('; ')),
];

/** The matrix as it looks on the screen: a row for each series, a column for each year; the whole value, not events and parts. */
export function gridColumns({ columns }: Pick<Matrix, 'columns'>): TableColumn<MatrixRow>[] {
  return [
    ...ROW_COLUMNS,
    textColumn('unit', ({ unit }) => unit, 'narrow'),
    ...columns.map((column) =>
      numberColumn<MatrixRow>(column, ({ cells }) => {
        const whole = cells[column]?.find(({ isEvent, isPart }) => !isEvent && !isPart);
        return whole?.quantity.value ?? null;
      }),
    ),
  ];
}
