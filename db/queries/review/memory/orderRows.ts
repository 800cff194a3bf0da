import quickselect from 'quickselect';
import { prepare, type ReadDb } from '../../../handle.ts';
import type { WalkedField } from '../factSort.ts';
import type { FactTable } from './factTable.ts';
import { rememberNames } from './rememberNames.ts';

type RankedField = Exclude<WalkedField, 'id' | 'value' | 'period'>;

/**
 * Names and dates in their order, and what they share a place by. Facts of one article stay together, so that its place
 * is its own; those orders stand in an index.
 */
const RANKS = {
  indicator: { column: 'indicator', list: 'SELECT id, sort_zh FROM indicator ORDER BY sort_zh' },
  subject: { column: 'subject', list: 'SELECT id, sort_key FROM subject ORDER BY sort_key' },
  outlet: { column: 'article', list: 'SELECT id, id FROM article ORDER BY sort_outlet, id' },
  articleDate: { column: 'article', list: 'SELECT id, id FROM article ORDER BY date, id' },
  articleTitle: { column: 'article', list: 'SELECT id, id FROM article ORDER BY sort_title, id' },
} as const satisfies Record<RankedField, object>;

function readRanks(db: ReadDb, table: FactTable, field: RankedField): Float64Array {
  const { column, list } = RANKS[field];
  const ranks = new Float64Array(table.most[column] + 1);
  let [rank, before]: [number, unknown] = [0, undefined];
  for (const [id, name] of prepare(db, list).raw().all() as unknown as [number, unknown][]) {
    if (name !== before) rank += 1;
    before = name;
    if (id < ranks.length) ranks[id] = rank;
  }
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
