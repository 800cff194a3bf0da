import type { FactFilter, FactRow, FactSort } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { filterCondition } from './factFilter.ts';
import { getFactRows } from './factRows.ts';
import { sortClause } from './factSort.ts';

export interface FactPage {
  readonly filter: FactFilter;
  readonly sort: FactSort;
  readonly offset: number;
  readonly limit: number;
}

/** How many facts a filter leaves. */
export function countFacts(db: ReadDb, filter: FactFilter): number {
  const where = filterCondition(filter);
  const sql = `SELECT count(*) AS total FROM fact f WHERE ${where.sql}`;
  return (prepare<{ total: number }>(db, sql).get(...where.bindings) as { total: number }).total;
}

function findPageIds(db: ReadDb, { filter, sort, offset, limit }: FactPage): FactId[] {
  const where = filterCondition(filter);
  const { joins, orderBy } = sortClause(sort);
  const sql = `SELECT f.id FROM fact f ${joins} WHERE ${where.sql} ORDER BY ${orderBy} LIMIT ? OFFSET ?`;
  return prepare(db, sql)
    .all(...where.bindings, limit, offset)
    .map((row) => row.id as FactId);
}

/** One page of facts. Ids are found first, in indexes; whole rows are read for the page only. */
export function pageFacts(db: ReadDb, page: FactPage): { rows: FactRow[]; total: number } {
  const total = countFacts(db, page.filter);
  return { rows: total === 0 ? [] : getFactRows(db, findPageIds(db, page)), total };
}

/** Ids of the facts of a filter in their order of making, at most `limit`: the target of an act on a filter. */
export function listFactIds(db: ReadDb, filter: FactFilter, limit: number): FactId[] {
  return findPageIds(db, { filter, sort: [], offset: 0, limit });
}
