import type { FactId } from '../../../../electron/common/ids.ts';
import { REMOVED_CODE } from '../../../facetCode.ts';

/** Columns of whole numbers: ids as they are; `code`, `year`, `unit` and `period` are places in a dictionary. */
const NAMES = ['id', 'code', 'year', 'unit', 'period', 'indicator', 'subject', 'article'] as const;
export type ColumnName = (typeof NAMES)[number];

export type Coded = 'code' | 'year' | 'unit' | 'period';
type Value = string | number | null;

interface Dictionary {
  readonly values: Value[];
  readonly places: Map<Value, number>;
}

/** What filters and counts ask about most, a row for each fact in the order of ids: some 40 bytes a fact. */
export interface FactTable {
  size: number;
  cells: Record<ColumnName, Int32Array>;
  /** The greatest cell of each column. */
  readonly most: Record<ColumnName, number>;
  /** In base units of the unit: `fact.value_sort`. */
  values: Float64Array;
  readonly dictionaries: Readonly<Record<Coded, Dictionary>>;
}

/** As `SELECT_COLUMNS` reads it. */
export type FactCells = readonly [
  id: FactId,
  code: number,
  year: number | null,
  unit: string,
  indicator: number,
  subject: number,
  article: number,
  value: number,
  period: string | null,
];
export const SELECT_COLUMNS =
  'SELECT id, facet_code, period_year, unit, indicator_id, subject_id, article_id, value_sort, period_sort FROM fact';

const FIRST_ROOM = 1024;

const makeCells = (room: number): Record<ColumnName, Int32Array> =>
  Object.fromEntries(NAMES.map((name) => [name, new Int32Array(room)])) as Record<ColumnName, Int32Array>;

const makeDictionary = (): Dictionary => ({ values: [], places: new Map() });

export const createTable = (): FactTable => ({
  size: 0,
  cells: makeCells(FIRST_ROOM),
  most: { id: 0, code: 0, year: 0, unit: 0, period: 0, indicator: 0, subject: 0, article: 0 },
  values: new Float64Array(FIRST_ROOM),
  dictionaries: { code: makeDictionary(), year: makeDictionary(), unit: makeDictionary(), period: makeDictionary() },
});

function placeOf({ values, places }: Dictionary, value: Value): number {
  const known = places.get(value);
  if (known !== undefined) return known;
  places.set(value, values.length);
  return values.push(value) - 1;
}

function setCell({ cells, most }: FactTable, name: ColumnName, row: number, cell: number): void {
  cells[name][row] = cell;
  if (cell > most[name]) most[name] = cell;
}

function setRow(table: FactTable, row: number, fact: FactCells): void {
  const { dictionaries, values } = table;
  const [id, code, year, unit, indicator, subject, article, value, period] = fact;
  setCell(table, 'id', row, id);
  setCell(table, 'code', row, placeOf(dictionaries.code, code));
  setCell(table, 'year', row, placeOf(dictionaries.year, year));
  setCell(table, 'unit', row, placeOf(dictionaries.unit, unit));
  setCell(table, 'period', row, placeOf(dictionaries.period, period));
  setCell(table, 'indicator', row, indicator);
  setCell(table, 'subject', row, subject);
  setCell(table, 'article', row, article);
  values[row] = value;
}

function makeRoom(table: FactTable, room: number): void {
  const { cells, values } = table;
  if (room <= values.length) return;
  const next = Math.max(room, values.length * 2);
  table.cells = makeCells(next);
  for (const name of NAMES) table.cells[name].set(cells[name]);
  table.values = new Float64Array(next);
  table.values.set(values);
}

/** Adds facts behind the last one; their ids are greater and ascend. */
export function appendFacts(table: FactTable, facts: readonly FactCells[]): void {
  makeRoom(table, table.size + facts.length);
  for (const fact of facts) setRow(table, table.size++, fact);
}

/** The row of a fact, or of the one before which it would stand. */
function seekRow({ cells, size }: FactTable, id: number): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cells.id[middle] as number) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row of a fact; null where it has none. */
function findRow(table: FactTable, id: number): number | null {
  const row = seekRow(table, id);
  return row < table.size && table.cells.id[row] === id ? row : null;
}

/** The rows of facts, in their order; those that have none are left out. */
export function findRows(table: FactTable, ids: Iterable<number>): Int32Array {
  const sorted = Int32Array.from(ids).sort();
  const { id } = table.cells;
  let [row, count] = [seekRow(table, sorted[0] ?? 0), 0];
  for (const wanted of sorted) {
    while (row < table.size && (id[row] as number) < wanted) row += 1;
    if (row < table.size && id[row] === wanted) sorted[count++] = row;
  }
  return sorted.subarray(0, count);
}

export function replaceFact(table: FactTable, fact: FactCells): void {
  const row = findRow(table, fact[0]);
  if (row !== null) setRow(table, row, fact);
}

/** Its row stays, where no filter lets it through: all ask for a shelf. */
export function removeFact(table: FactTable, id: number): void {
  const row = findRow(table, id);
  if (row !== null) setCell(table, 'code', row, placeOf(table.dictionaries.code, REMOVED_CODE));
}
