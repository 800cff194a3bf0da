import { prepare, type ReadDb } from '../../../handle.ts';
import type { WalkedField } from '../factSort.ts';
import type { FactTable } from './factTable.ts';
import { rememberNames } from './rememberNames.ts';
import { selectByRank, selectByValue } from './selectRows.ts';

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

function readRanks(db: ReadDb, table: FactTable, field: RankedField): Int32Array {
  const { column, list } = RANKS[field];
  const ranks = new Int32Array(table.most[column] + 1);
  let [rank, before]: [number, unknown] = [0, undefined];
  for (const [id, name] of prepare(db, list).raw().all() as unknown as [number, unknown][]) {
    if (id >= ranks.length) continue;
    if (name !== before) rank += 1;
    before = name;
    ranks[id] = rank;
  }
  return ranks;
}

/** Undated first, as SQLite has it. */
function rankPeriods({ dictionaries }: FactTable): Int32Array {
  const { values } = dictionaries.period;
  const ranks = new Int32Array(values.length);
  const places = values.map((_, place) => place);
  const textOf = (place: number): string => (values[place] as string | null) ?? '';
  places.sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  for (const [rank, place] of places.entries()) ranks[place] = rank;
  return ranks;
}

/** Which numbers rows are ordered by where a field has names, dates or periods: the rank of the cell of a column. */
function listRanks(db: ReadDb, table: FactTable, field: Exclude<WalkedField, 'id' | 'value'>) {
  if (field === 'period') return { cells: table.cells.period, ranks: rankPeriods(table) };
  const { column } = RANKS[field];
  const ranks = rememberNames({ db, table }, column, field, () => readRanks(db, table, field));
  return { cells: table.cells[column], ranks };
}

/** Rows from `from` up to `to` in the ascending order of a field. */
export function orderRows(
  db: ReadDb,
  table: FactTable,
  { rows, field, from, to }: { rows: Int32Array; field: WalkedField; from: number; to: number },
): Int32Array {
  if (field === 'id' || from >= to) return rows.subarray(from, to);
  if (field === 'value') return selectByValue(rows, table.values, { from, to });
  return selectByRank(rows, listRanks(db, table, field), { from, to });
}
