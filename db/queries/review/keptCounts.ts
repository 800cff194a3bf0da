import type { FactFilter } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { rememberCount } from './countMemory.ts';
import { planAccess } from './factDriver.ts';
import { type Condition, type FilterKey, filterCondition } from './factFilter.ts';
import { type Growing, rememberGrowing } from './growingCount.ts';

export interface Counting {
  readonly filter: FactFilter;
  readonly without: readonly FilterKey[];
}
interface Counted {
  readonly count: number;
}
/** `unflagged` is the same without the filter's flags: what the flags themselves are counted over. */
export interface FlagCounted extends Counted {
  readonly unflagged: number;
}

/** New facts are few: they are found by their ids, and not by any index. */
const amongNew = (id: FactId, { sql, bindings }: Condition): [from: string, where: Condition] => [
  'NOT INDEXED',
  { sql: `f.id > ? AND ${sql}`, bindings: [id, ...bindings] },
];

export interface Grouping {
  readonly columns: string;
  readonly index: string;
}

/** What checks find moves facts in and out of trouble without any other change of them. */
const isOfTrouble = ({ filter, without }: Counting): boolean =>
  !without.includes('flag') && filter.flag?.includes('in-trouble') === true;

const keep = <T>(db: ReadDb, counting: Counting, key: string, growing: Growing<T>): T =>
  isOfTrouble(counting) ? rememberCount(db, key, growing.whole) : rememberGrowing(db, key, growing);

/** The same groups of two counts as one. */
function addGroups<R extends Counted>(before: readonly R[], since: readonly R[]): R[] {
  if (since.length === 0) return [...before];
  const nameOf = ({ count: _, ...group }: R): string => JSON.stringify(group);
  const sums = new Map(before.map((row) => [nameOf(row), row]));
  for (const row of since) {
    const known = sums.get(nameOf(row));
    sums.set(nameOf(row), known ? { ...known, count: known.count + row.count } : row);
  }
  return [...sums.values()];
}

/** Counts along the index that has the columns in order, or from the few facts that a field of the filter leaves. */
export function countBy<R>(db: ReadDb, counting: Counting, { columns, index }: Grouping): (R & Counted)[] {
  const { filter, without } = counting;
  const by = columns.replaceAll(/ AS \w+/g, '');
  const run = (from: string, { sql, bindings }: Condition): (R & Counted)[] =>
    prepare<R & Counted>(
      db,
      `SELECT ${columns}, count(*) AS count FROM fact f ${from} WHERE ${sql} GROUP BY ${by}`,
    ).all(...bindings);
  const test = filterCondition(filter, without);
  return keep(db, counting, JSON.stringify([columns, test]), {
    whole: () => {
      const { driver, where } = planAccess(db, filter, without);
      return run(driver ?? `INDEXED BY ${index}`, where);
    },
    since: (id) => run(...amongNew(id, test)),
    add: addGroups,
  });
}

/** Counts with and without the flags: two walks, as testing a flag for every row of one walk takes longer. */
export function countFlagged<R>(db: ReadDb, { filter, without }: Counting, grouping: Grouping): (R & FlagCounted)[] {
  const rows = countBy<R>(db, { filter, without: [...without, 'flag'] }, grouping);
  if (!filter.flag?.length) return rows.map((row) => ({ ...row, unflagged: row.count }));
  const keyOf = ({ count: _, ...key }: R & Counted): string => Object.values(key).join();
  const flagged = new Map(countBy<R>(db, { filter, without }, grouping).map((row) => [keyOf(row), row.count]));
  return rows.map((row) => ({ ...row, unflagged: row.count, count: flagged.get(keyOf(row)) ?? 0 }));
}

/** A number of facts: from an index, and of new ones from those themselves. */
export function keepNumber(
  db: ReadDb,
  counting: Counting,
  from: () => [from: string, where: Condition],
  test: Condition,
): number {
  const run = (table: string, { sql, bindings }: Condition): number =>
    prepare<{ n: number }>(db, `SELECT count(*) AS n FROM fact f ${table} WHERE ${sql}`).get(...bindings)?.n ?? 0;
  return keep(db, counting, JSON.stringify(['number', test]), {
    whole: () => run(...from()),
    since: (id) => run(...amongNew(id, test)),
    add: (before, since) => before + since,
  });
}
