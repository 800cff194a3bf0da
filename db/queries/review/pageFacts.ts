import type { FactFilter, FactRow, FactSort } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb, readTogether } from '../../handle.ts';
import { filterCondition } from './factFilter.ts';
import { getFactRows } from './factRows.ts';
import { type GroupedField, isGrouped, planDriven, simplifySort } from './factSort.ts';
import { countFacts, type FactPage, findFacts, type Ground, type Group, listGroups } from './findFacts.ts';
import { followIfRead } from './memory/followFacts.ts';
import { isRareField, listRareGroups, type RareField, rareAccess } from './rareColumns.ts';
import { settleFilter } from './settleFilter.ts';

/** As SQLite orders text: no value first, then by code unit. */
const compareValues = (a: Group, b: Group): number =>
  a.value === b.value ? 0 : (a.value ?? '') < (b.value ?? '') ? -1 : 1;

/** What stands on a page of some groups, one after the other: whole ones are skipped by their counts. */
function pageThrough(
  groups: readonly Group[],
  { offset, limit }: FactPage,
  find: (value: Group['value'], range: { offset: number; limit: number }) => FactId[],
): FactId[] {
  let [skip, ids]: [number, FactId[]] = [offset, []];
  for (const { value, count } of groups) {
    if (skip < count && ids.length < limit) ids = [...ids, ...find(value, { offset: skip, limit: limit - ids.length })];
    skip = Math.max(0, skip - count);
  }
  return ids;
}

/** Pages a sort that begins with a field of few values. */
function pageGroups(ground: Ground, page: FactPage, field: GroupedField): FactId[] {
  const [first, ...rest] = page.sort;
  const groups = listGroups(ground, page.filter, field).sort(compareValues);
  if (first?.desc) groups.reverse();
  const sort: FactSort = rest.length > 0 ? rest : [{ field: 'id', desc: first?.desc ?? false }];
  return pageThrough(groups, page, (value, range) =>
    findPage(ground, { filter: { ...page.filter, [field]: [value] }, sort, ...range }),
  );
}

/** Pages a sort that begins with a column that is nearly always as usual, value by value as above. */
function pageRare(ground: Ground, page: FactPage, field: RareField): FactId[] {
  const { db } = ground;
  const [first, ...rest] = page.sort;
  const filter = filterCondition(settleFilter(db, page.filter));
  const groups = listRareGroups(db, field, filter, countFacts(ground, page.filter));
  if (first?.desc) groups.reverse();
  return pageThrough(groups, page, (value, { offset, limit }) => {
    const { driver, where } = rareAccess(field, value);
    const order = rest.length > 0 ? planDriven(rest, '').orderBy : `f.id${first?.desc ? ' DESC' : ''}`;
    const { from } = planDriven(rest, driver);
    const sql = `SELECT f.id FROM ${from} WHERE ${where.sql} AND ${filter.sql} ORDER BY ${order} LIMIT ? OFFSET ?`;
    const bindings = [...where.bindings, ...filter.bindings, limit, offset];
    return prepare(db, sql)
      .pluck()
      .all(...bindings) as unknown as FactId[];
  });
}

function findPage(ground: Ground, page: FactPage): FactId[] {
  const field = page.sort[0]?.field ?? 'id';
  if (isRareField(field)) return pageRare(ground, page, field);
  return isGrouped(field) ? pageGroups(ground, page, field) : findFacts(ground, page);
}

function readPage(db: ReadDb, input: FactPage): { rows: FactRow[]; total: number } {
  const ground = { db, table: followIfRead(db) };
  const total = countFacts(ground, input.filter);
  const ids = total <= input.offset ? [] : findPage(ground, { ...input, sort: simplifySort(input.sort) });
  return { rows: getFactRows(db, ids), total };
}

/** One page of facts. Ids are found first, in memory or in indexes; whole rows are read for the page only. */
export const pageFacts = (db: ReadDb, page: FactPage): { rows: FactRow[]; total: number } =>
  readTogether(db, () => readPage(db, page));

/** Ids of the facts of a filter in their order of making, at most `limit`: the target of an act on a filter. */
export const listFactIds = (db: ReadDb, filter: FactFilter, limit: number): FactId[] =>
  readTogether(db, () => findFacts({ db, table: null }, { filter, sort: [], offset: 0, limit }));
