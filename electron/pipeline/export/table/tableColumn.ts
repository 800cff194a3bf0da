import type { Cell } from '../csv.ts';

/**
 * A column of an exported table. `name` stands in CSV and JSON Lines in every language; its heading and what it means
 * are words (`export:column.<name>`). A `number` is exact decimal text; a worksheet gets it as a number where that is exact.
 */
export interface TableColumn<Row> {
  readonly name: string;
  readonly type: 'text' | 'number' | 'link';
  /** Characters, in a worksheet. */
  readonly width: number;
  readonly read: (row: Row) => Cell;
}

export type Width = 'narrow' | 'plain' | 'wide' | 'sentence';
const WIDTHS: Readonly<Record<Width, number>> = { narrow: 9, plain: 16, wide: 30, sentence: 70 };

export const textColumn = <Row>(name: string, read: (row: Row) => Cell, width: Width = 'plain'): TableColumn<Row> => ({
  name,
  type: 'text',
  width: WIDTHS[width],
  read,
});
export const numberColumn = <Row>(name: string, read: (row: Row) => Cell): TableColumn<Row> => ({
  name,
  type: 'number',
  width: WIDTHS.plain,
  read,
});
export const linkColumn = <Row>(name: string, read: (row: Row) => Cell): TableColumn<Row> => ({
  name,
  type: 'link',
  width: WIDTHS.wide,
  read,
});

export const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** A row as an object under the names of the columns, for JSON Lines. */
export const toRecord = <Row>(columns: readonly TableColumn<Row>[], row: Row): Record<string, Cell> =>
  Object.fromEntries(columns.map(({ name, read }) => [name, read(row)]));
