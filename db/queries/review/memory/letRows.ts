import type { FactFilter } from '../../../../electron/common/factRow.ts';
import { FLAG_LISTS, FLAG_SQL, type Flag } from '../../../facetCode.ts';
import { prepare, type ReadDb } from '../../../handle.ts';
import {
  type Condition,
  type FilterKey,
  fieldCondition,
  isOfYears,
  type ListedKey,
  listCondition,
  listReaching,
} from '../factFilter.ts';
import { rememberGrowing } from '../growingList.ts';
import { listAmongRare } from '../rareColumns.ts';
import { type Coded, type ColumnName, type FactTable, findRows } from './factTable.ts';

/** What a condition is asked of, as a table `f` of the cells of a column and what they stand for. */
const CELLS = {
  code: 'SELECT key AS cell, value AS facet_code FROM json_each(?)',
  year: 'SELECT key AS cell, value AS period_year FROM json_each(?)',
  unit: 'SELECT key AS cell, value AS unit FROM json_each(?)',
  indicator: 'SELECT id AS cell, id AS indicator_id FROM indicator',
  subject: 'SELECT id AS cell, id AS subject_id FROM subject',
  article: 'SELECT id AS cell, id AS article_id FROM article',
} as const satisfies Partial<Record<ColumnName, string>>;
type AskedColumn = keyof typeof CELLS;

const isCoded = (name: AskedColumn): name is AskedColumn & Coded =>
  name === 'code' || name === 'year' || name === 'unit';

const listNumbers = (db: ReadDb, { sql, bindings }: Condition): number[] =>
  prepare(db, sql)
    .pluck()
    .all(...bindings) as unknown as number[];

interface Reading {
  readonly db: ReadDb;
  readonly table: FactTable;
  /** Becomes 1 where a row is let through. */
  readonly rows: Uint8Array;
}

/** Cells of the rows, and whether each of their values is let through. */
export interface Cells {
  readonly cells: Int32Array;
  readonly lets: Uint8Array;
}

/** A condition on one column is asked of each of its values, and not of each fact. */
function askCells(db: ReadDb, table: FactTable, name: AskedColumn, { sql, bindings }: Condition): Cells {
  const values = isCoded(name) ? [JSON.stringify(table.dictionaries[name].values)] : [];
  const select = `SELECT f.cell FROM (${CELLS[name]}) f WHERE ${sql}`;
  const lets = new Uint8Array(table.most[name] + 1);
  for (const cell of listNumbers(db, { sql: select, bindings: [...values, ...bindings] })) lets[cell] = 1;
  return { cells: table.cells[name], lets };
}

function letCells({ db, table, rows }: Reading, name: AskedColumn, condition: Condition): void {
  const { cells, lets } = askCells(db, table, name, condition);
  for (let row = 0; row < rows.length; row += 1) (rows[row] as number) |= lets[cells[row] as number] as number;
}

function letIds({ table, rows }: Reading, ids: Iterable<number>): void {
  for (const row of findRows(table, ids)) rows[row] = 1;
}

function letValues(reading: Reading, { from, to }: NonNullable<FactFilter['value']>): void {
  const { db, table, rows } = reading;
  const low = from === undefined ? Number.NEGATIVE_INFINITY : Number(from);
  const high = to === undefined ? Number.POSITIVE_INFINITY : Number(to);
  for (let row = 0; row < rows.length; row += 1) {
    const value = table.values[row] as number;
    rows[row] = value >= low && value <= high ? 1 : 0;
  }
  if (from !== undefined) letIds(reading, listNumbers(db, listReaching(from)));
}

/** The column that answers for a flag; the others have a list. */
const FLAG_COLUMN = {
  ...{ 'date-inferred': 'code', undated: 'code', edited: 'code' },
  ...{ 'no-sentence': 'article', 'proposed-indicator': 'indicator' },
} as const satisfies Partial<Record<Flag, AskedColumn>>;

export type ListedFlag = keyof typeof FLAG_LISTS;
const isListed = (flag: Flag): flag is ListedFlag => flag in FLAG_LISTS;

/** Ids of the facts that have a flag. */
export const listFlagged = (db: ReadDb, flag: ListedFlag): number[] =>
  listNumbers(db, { sql: FLAG_LISTS[flag], bindings: [] });

function letFlag(reading: Reading, flag: Flag): void {
  if (isListed(flag)) letIds(reading, listFlagged(reading.db, flag));
  else letCells(reading, FLAG_COLUMN[flag], { sql: FLAG_SQL[flag], bindings: [] });
}

function letRare(reading: Reading, field: 'qualifier' | 'modality', values: readonly string[]): void {
  const list = listAmongRare(field, values);
  letIds(reading, listNumbers(reading.db, list));
  if (list.isOthers) for (let row = 0; row < reading.rows.length; row += 1) (reading.rows[row] as number) ^= 1;
}

/** Words may stand in all sentences: the list is kept, and an import adds to it. */
function letListed(reading: Reading, filter: FactFilter, key: ListedKey): void {
  const { sql, bindings } = listCondition(filter, key);
  const behind = `WITH l(id) AS (${sql}) SELECT id FROM l WHERE id > ?`;
  const list = (after: number): number[] => listNumbers(reading.db, { sql: behind, bindings: [...bindings, after] });
  letIds(reading, rememberGrowing(reading.db, JSON.stringify([sql, bindings]), list));
}

const COLUMN_OF = {
  ...{ status: 'code', measure: 'code', minor: 'code', year: 'year', unit: 'unit' },
  ...{ indicatorId: 'indicator', subject: 'subject' },
  ...{ articleId: 'article', outlet: 'article', articleDate: 'article', articleTitle: 'article' },
} as const satisfies Partial<Record<FilterKey, AskedColumn>>;

const isOfColumn = (key: FilterKey): key is keyof typeof COLUMN_OF => key in COLUMN_OF;

const columnOf = (filter: FactFilter, key: FilterKey): AskedColumn | null => {
  if (key === 'period') return isOfYears(filter.period ?? {}) ? 'year' : null;
  return isOfColumn(key) ? COLUMN_OF[key] : null;
};

/** What a field of the filter lets through, by the cells of one column; null where it takes more than one to tell. */
export function letColumn(db: ReadDb, table: FactTable, filter: FactFilter, key: FilterKey): Cells | null {
  const name = columnOf(filter, key);
  return name && askCells(db, table, name, fieldCondition(filter, key));
}

function letField(reading: Reading, filter: FactFilter, key: FilterKey): void {
  if (key === 'value') letValues(reading, filter.value ?? {});
  else if (key === 'ids') letIds(reading, filter.ids ?? []);
  else if (key === 'flag') for (const flag of filter.flag ?? []) letFlag(reading, flag);
  else if (key === 'qualifier' || key === 'modality') letRare(reading, key, filter[key] ?? []);
  else letListed(reading, filter, key as ListedKey);
}

let scratch = new Uint8Array(0);

/** Which rows any other field of the filter lets through, 1 or 0 for each, until the next call; the field is set. */
export function letRows(db: ReadDb, table: FactTable, filter: FactFilter, key: FilterKey): Uint8Array {
  if (scratch.length < table.size) scratch = new Uint8Array(table.cells.id.length);
  const rows = scratch.subarray(0, table.size).fill(0);
  letField({ db, table, rows }, filter, key);
  return rows;
}
