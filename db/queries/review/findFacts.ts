import type { FactFilter, FactSort } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { TALLY, unpackCode } from '../../facetCode.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { type FilterKey, filterCondition, listSet } from './factFilter.ts';
import { type GroupedField, planDriven, planWalk, type WalkedField } from './factSort.ts';
import { countValues, type Entry, sumBy, sumCounts } from './memory/countCells.ts';
import type { FactTable } from './memory/factTable.ts';
import { markRows } from './memory/markRows.ts';
import { orderRows } from './memory/orderRows.ts';
import { settleFilter } from './settleFilter.ts';

/** Where facts are found: in memory, or in the file as long as they are not all read. */
export interface Ground {
  readonly db: ReadDb;
  readonly table: FactTable | null;
}

interface InMemory {
  readonly db: ReadDb;
  readonly table: FactTable;
}

export interface FactPage {
  readonly filter: FactFilter;
  readonly sort: FactSort;
  readonly offset: number;
  readonly limit: number;
}

const TALLIED: ReadonlySet<FilterKey> = new Set(['minor', 'status', 'measure']);

/** In the file: from the tally of codes where that is enough, else along the index that carries what is in memory. */
function countInFile<V>(db: ReadDb, filter: FactFilter, column: 'facet_code' | 'unit'): Entry<V>[] {
  const { sql, bindings } = filterCondition(settleFilter(db, filter));
  const isTallied = column === 'facet_code' && listSet(filter).every((key) => TALLIED.has(key));
  const counts = isTallied
    ? `SELECT f.facet_code AS key, f.count FROM (${TALLY}) f WHERE ${sql} AND f.count > 0`
    : `SELECT f.${column} AS key, count(*) AS count FROM fact f INDEXED BY fact_by_id WHERE ${sql} GROUP BY 1`;
  return prepare<Entry<V>>(db, counts).all(...bindings);
}

/** How many facts a filter leaves. */
export const countFacts = ({ db, table }: Ground, filter: FactFilter): number =>
  table ? markRows(db, table, filter).passing.length : sumCounts(countInFile(db, filter, 'facet_code'));

export interface Group {
  readonly value: string | null;
  readonly count: number;
}

/** Status and measure stand in the code. */
function countGroups({ db, table }: Ground, filter: FactFilter, field: GroupedField): Entry<string | null>[] {
  const marked = table && { table, marks: markRows(db, table, filter) };
  if (field === 'unit') return marked ? countValues<string>(marked, 'unit', null) : countInFile(db, filter, 'unit');
  const codes = marked ? countValues<number>(marked, 'code', null) : countInFile<number>(db, filter, 'facet_code');
  return sumBy(codes, ({ key }) => unpackCode(key)[field]);
}

/** How many facts of a filter have each value of a field. */
export const listGroups = (ground: Ground, filter: FactFilter, field: GroupedField): Group[] =>
  countGroups(ground, filter, field).map(({ key, count }) => ({ value: key, count }));

/** Above this many facts, walking an index in order finds a page faster than sorting them. */
const MOST_SORTED = 5000;

/** Few facts that are known: they are sorted. */
function sortFew(db: ReadDb, ids: readonly number[], { sort, offset, limit }: FactPage): FactId[] {
  const { from, orderBy } = planDriven(sort, 'NOT INDEXED');
  const sql = `SELECT f.id FROM json_each(?) wanted CROSS JOIN ${from} WHERE f.id = wanted.value
    ORDER BY ${orderBy} LIMIT ? OFFSET ?`;
  return prepare(db, sql).pluck().all(JSON.stringify(ids), limit, offset) as unknown as FactId[];
}

function walk(db: ReadDb, { filter, sort, offset, limit }: FactPage): FactId[] {
  const { sql, bindings } = filterCondition(settleFilter(db, filter));
  const { from, orderBy } = planWalk(sort);
  const page = `SELECT f.id FROM ${from} WHERE ${sql} ORDER BY ${orderBy} LIMIT ? OFFSET ?`;
  return prepare(db, page)
    .pluck()
    .all(...bindings, limit, offset) as unknown as FactId[];
}

/** Rows of a page in the order of one field, which backwards is turned round as a whole. */
function pageRows({ db, table }: InMemory, rows: Int32Array, { sort, offset, limit }: FactPage): Int32Array {
  const field = (sort[0]?.field ?? 'id') as WalkedField;
  const end = Math.min(rows.length, offset + limit);
  if (!sort[0]?.desc) return orderRows(db, table, { rows, field, from: offset, to: end });
  return orderRows(db, table, { rows, field, from: rows.length - end, to: rows.length - offset })
    .slice()
    .reverse();
}

function findInMemory(ground: InMemory, page: FactPage): FactId[] {
  const { db, table } = ground;
  const { passing } = markRows(db, table, page.filter);
  const toIds = (rows: Int32Array): FactId[] => Array.from(rows, (row) => table.cells.id[row] as FactId);
  if (page.sort.length < 2) return toIds(pageRows(ground, passing, page));
  return passing.length > MOST_SORTED ? walk(db, page) : sortFew(db, toIds(passing), page);
}

/** Ids of a page in a sort that begins with the id or with a field whose order an index holds. */
export const findFacts = ({ db, table }: Ground, page: FactPage): FactId[] =>
  table ? findInMemory({ db, table }, page) : walk(db, page);
