import type { FactFilter, FactRow, FactSort } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb, readTogether } from '../../handle.ts';
import { countFacts, countSpread, passes } from './factCounts.ts';
import { planAccess } from './factDriver.ts';
import { filterCondition } from './factFilter.ts';
import { getFactRows } from './factRows.ts';
import { type GroupedField, isGrouped, planDriven, planWalk, simplifySort } from './factSort.ts';
import { isRareField, listRareGroups, type RareField, rareAccess } from './rareColumns.ts';
import { settleFilter } from './settleFilter.ts';

export interface FactPage {
  readonly filter: FactFilter;
  readonly sort: FactSort;
  readonly offset: number;
  readonly limit: number;
}

function listIds(db: ReadDb, { filter, sort, offset, limit }: FactPage): FactId[] {
  const { driver, where } = planAccess(db, filter);
  const plan = driver === null ? planWalk(sort) : planDriven(sort, driver);
  const sql = `SELECT f.id FROM ${plan.from} WHERE ${where.sql} ORDER BY ${plan.orderBy} LIMIT ? OFFSET ?`;
  return prepare<{ id: FactId }>(db, sql)
    .all(...where.bindings, limit, offset)
    .map(({ id }) => id);
}

interface Group {
  readonly value: string | null;
  readonly count: number;
}

function listGroups(db: ReadDb, filter: FactFilter, field: GroupedField): Group[] {
  const rows = countSpread(db, filter)
    .filter(passes(filter))
    .map((row) => ({ value: row[field], count: row.count }));
  const sums = new Map<string | null, number>();
  for (const { value, count } of rows) sums.set(value, (sums.get(value) ?? 0) + count);
  return [...sums].map(([value, count]) => ({ value, count }));
}

/** As SQLite orders text: no value first, then by code unit. */
const compareValues = (a: Group, b: Group): number =>
  a.value === b.value ? 0 : (a.value ?? '') < (b.value ?? '') ? -1 : 1;

/** Pages a sort that begins with a field of few values: whole values are skipped by their counts. */
function pageGroups(db: ReadDb, page: FactPage, field: GroupedField): { ids: FactId[]; total: number } {
  const [first, ...rest] = page.sort;
  const groups = listGroups(db, page.filter, field).sort(compareValues);
  if (first?.desc) groups.reverse();
  const sort: FactSort = rest.length > 0 ? rest : [{ field: 'id', desc: first?.desc ?? false }];
  let [skip, ids]: [number, FactId[]] = [page.offset, []];
  for (const { value, count } of groups) {
    if (skip < count && ids.length < page.limit) {
      const filter = { ...page.filter, [field]: [value] };
      ids = [...ids, ...findPage(db, { filter, sort, offset: skip, limit: page.limit - ids.length })];
    }
    skip = Math.max(0, skip - count);
  }
  return { ids, total: groups.reduce((sum, { count }) => sum + count, 0) };
}

/** Pages a sort that begins with a column that is nearly always as usual, value by value as above. */
function pageRare(db: ReadDb, page: FactPage, field: RareField): FactId[] {
  const [first, ...rest] = page.sort;
  const filter = filterCondition(page.filter);
  const groups = listRareGroups(db, field, filter, countFacts(db, page.filter));
  if (first?.desc) groups.reverse();
  let [skip, ids]: [number, FactId[]] = [page.offset, []];
  for (const { value, count } of groups) {
    if (skip < count && ids.length < page.limit) {
      const { driver, where } = rareAccess(field, value);
      const order = rest.length > 0 ? planDriven(rest, '').orderBy : `f.id${first?.desc ? ' DESC' : ''}`;
      const { from } = planDriven(rest, driver);
      const sql = `SELECT f.id FROM ${from} WHERE ${where.sql} AND ${filter.sql} ORDER BY ${order} LIMIT ? OFFSET ?`;
      const bindings = [...where.bindings, ...filter.bindings, page.limit - ids.length, skip];
      ids = [
        ...ids,
        ...prepare<{ id: FactId }>(db, sql)
          .all(...bindings)
          .map(({ id }) => id),
      ];
    }
    skip = Math.max(0, skip - count);
  }
  return ids;
}

function findPage(db: ReadDb, page: FactPage): FactId[] {
  const field = page.sort[0]?.field ?? 'id';
  if (isRareField(field)) return pageRare(db, page, field);
  return isGrouped(field) ? pageGroups(db, page, field).ids : listIds(db, page);
}

/** One page of facts. Ids are found first, in indexes; whole rows are read for the page only. */
export const pageFacts = (db: ReadDb, input: FactPage): { rows: FactRow[]; total: number } =>
  readTogether(db, () => readPage(db, input));

function readPage(db: ReadDb, input: FactPage): { rows: FactRow[]; total: number } {
  const page = { ...input, filter: settleFilter(db, input.filter) };
  const sort = simplifySort(page.sort);
  const field = sort[0]?.field ?? 'id';
  if (isGrouped(field)) {
    const { ids, total } = pageGroups(db, { ...page, sort }, field);
    return { rows: getFactRows(db, ids), total };
  }
  const total = countFacts(db, page.filter);
  const ids = total <= page.offset ? [] : findPage(db, { ...page, sort });
  return { rows: getFactRows(db, ids), total };
}

/** Ids of the facts of a filter in their order of making, at most `limit`: the target of an act on a filter. */
export function listFactIds(db: ReadDb, filter: FactFilter, limit: number): FactId[] {
  return listIds(db, { filter: settleFilter(db, filter), sort: [], offset: 0, limit });
}
