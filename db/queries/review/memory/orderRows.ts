import quickselect from 'quickselect';
import { prepare, type ReadDb } from '../../../handle.ts';
import type { WalkedField } from '../factSort.ts';
import type { FactTable } from './factTable.ts';
import { rememberNames } from './rememberNames.ts';

type RankedField = Exclude<WalkedField, 'id' | 'value' | 'period'>;

/** Where names and dates stand in their order. Facts of one article stay together. */
const RANKS = {
  indicator: { column: 'indicator', order: 'dense_rank() OVER (ORDER BY sort_zh)', from: 'indicator' },
  subject: { column: 'subject', order: 'dense_rank() OVER (ORDER BY sort_key)', from: 'subject' },
  outlet: { column: 'article', order: 'row_number() OVER (ORDER BY sort_outlet, id)', from: 'article' },
  articleDate: { column: 'article', order: 'row_number() OVER (ORDER BY date, id)', from: 'article' },
  articleTitle: { column: 'article', order: 'row_number() OVER (ORDER BY sort_title, id)', from: 'article' },
} as const satisfies Record<RankedField, object>;

function readRanks(db: ReadDb, table: FactTable, field: RankedField): Float64Array {
  const { column, order, from } = RANKS[field];
  const ranks = new Float64Array(table.most[column] + 1);
  const rows = prepare(db, `SELECT id, ${order} FROM ${from}`).raw().all() as unknown as [number, number][];
  for (const [id, rank] of rows) if (id < ranks.length) ranks[id] = rank;
  return ranks;
}

/** Undated first, as SQLite has it. */
function rankPeriods({ dictionaries }: FactTable): Float64Array {
  const { values } = dictionaries.period;
  const ranks = new Float64Array(values.length);
  const places = values.map((_, place) => place);
  const textOf = (place: number): string => (values[place] as string | null) ?? '';
  places.sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  for (const [rank, place] of places.entries()) ranks[place] = rank;
  return ranks;
}

function readValues(rows: Int32Array, values: Float64Array): Float64Array {
  const keys = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) keys[at] = values[rows[at] as number] as number;
  return keys;
}

function readKeys(rows: Int32Array, cells: Int32Array, ranks: Float64Array): Float64Array {
  const keys = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) keys[at] = ranks[cells[rows[at] as number] as number] as number;
  return keys;
}

/** What rows are ordered by, a number for each. */
function listKeys(db: ReadDb, table: FactTable, rows: Int32Array, field: Exclude<WalkedField, 'id'>): Float64Array {
  if (field === 'value') return readValues(rows, table.values);
  if (field === 'period') return readKeys(rows, table.cells.period, rankPeriods(table));
  return readKeys(
    rows,
    table.cells[RANKS[field].column],
    rememberNames({ db, table }, RANKS[field].column, field, () => readRanks(db, table, field)),
  );
}

/** The places from `from` up to `to` in the order of the keys, equal ones in their own order; the others are not sorted. */
function selectPlaces(keys: Float64Array, from: number, to: number): Int32Array {
  const places = new Int32Array(keys.length);
  for (let at = 0; at < places.length; at += 1) places[at] = at;
  const compare = (a: number, b: number): number => (keys[a] as number) - (keys[b] as number) || a - b;
  // Typed arrays do for what it asks of one.
  const list = places as unknown as number[];
  quickselect(list, from, 0, places.length - 1, compare);
  quickselect(list, to - 1, from, places.length - 1, compare);
  return places.slice(from, to).sort(compare);
}

/** Rows from `from` up to `to` of the given ones, in the ascending order of a field. */
export function orderRows(
  db: ReadDb,
  table: FactTable,
  { rows, field, from, to }: { rows: Int32Array; field: WalkedField; from: number; to: number },
): Int32Array {
  if (field === 'id' || from >= to) return rows.subarray(from, to);
  return selectPlaces(listKeys(db, table, rows, field), from, to).map((place) => rows[place] as number);
}
