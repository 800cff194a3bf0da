import type { FactFilter } from '../../../electron/common/factRow.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { type Condition, type FilterKey, fieldCondition, filterCondition, listCondition } from './factFilter.ts';
import { rememberGrowing } from './growingCount.ts';

/** Fields that few facts may share, and the index that finds those. Ids, text and trouble are found by row. */
const INDEX_OF = {
  ids: 'NOT INDEXED',
  articleId: 'INDEXED BY fact_by_article',
  text: 'NOT INDEXED',
  indicatorId: 'INDEXED BY fact_by_indicator',
  subject: 'INDEXED BY fact_by_subject',
  outlet: 'INDEXED BY fact_by_article',
  year: 'INDEXED BY fact_by_year',
  flag: 'NOT INDEXED',
  value: 'NOT INDEXED',
  period: 'NOT INDEXED',
  articleDate: 'INDEXED BY fact_by_article',
  articleTitle: 'INDEXED BY fact_by_article',
  scope: 'NOT INDEXED',
  attribution: 'NOT INDEXED',
} as const satisfies Partial<Record<FilterKey, string>>;
type DrivingKey = keyof typeof INDEX_OF;
const DRIVING_KEYS = Object.keys(INDEX_OF) as DrivingKey[];

/** Above this many facts, walking a whole index in order is as fast as finding and sorting them. */
const MOST_DRIVEN = 50_000;

/** Of the flags only trouble is rare, and only alone does it find facts. */
function canDrive(filter: FactFilter, key: DrivingKey): boolean {
  if (key === 'flag' && filter.flag?.join() !== 'in-trouble') return false;
  return fieldCondition(filter, key) !== null;
}

/** How many facts a single field leaves, counted up to the limit: some milliseconds, and no statistics to go stale. */
function countUpTo(db: ReadDb, filter: FactFilter, key: DrivingKey): number {
  const list = listCondition(filter, key);
  const condition = list ?? fieldCondition(filter, key);
  if (!condition) return Number.POSITIVE_INFINITY;
  const from = list ? `(${list.sql})` : `fact f ${INDEX_OF[key]} WHERE ${condition.sql}`;
  const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM ${from} LIMIT ${MOST_DRIVEN})`;
  const whole = (): number => (prepare<{ n: number }>(db, sql).get(...condition.bindings) as { n: number }).n;
  // It only chooses the way to what is found: a few facts more or less choose no other.
  return rememberGrowing(db, JSON.stringify([sql, condition.bindings]), { whole, since: () => 0, add: Math.max });
}

function findDriver(db: ReadDb, filter: FactFilter, without: readonly FilterKey[]): DrivingKey | null {
  const keys = DRIVING_KEYS.filter((key) => !without.includes(key) && canDrive(filter, key));
  const counted = keys.map((key) => ({ key, n: countUpTo(db, filter, key) })).sort((a, b) => a.n - b.n);
  const [best] = counted;
  return best && best.n < MOST_DRIVEN ? best.key : null;
}

export interface FactAccess {
  /** `INDEXED BY` clause for `fact f`; null where no field leaves few facts: then an index is better walked whole. */
  readonly driver: string | null;
  readonly where: Condition;
}

/** How the facts of a filter, without some of its fields, are found fastest. */
export function planAccess(db: ReadDb, filter: FactFilter, without: readonly FilterKey[] = []): FactAccess {
  const key = findDriver(db, filter, without);
  return { driver: key && INDEX_OF[key], where: filterCondition(filter, without, key) };
}

/** Fields whose index holds the facts of one value side by side. */
const RANGED = ['indicatorId', 'subject', 'year'] as const satisfies readonly DrivingKey[];

/** As above for a mere count, which nothing has to be sorted for: a part of an index is shorter than the whole. */
export function planCount(db: ReadDb, filter: FactFilter): FactAccess {
  const access = planAccess(db, filter);
  const key = RANGED.find((one) => fieldCondition(filter, one) !== null);
  if (access.driver !== null || !key) return access;
  return { driver: INDEX_OF[key], where: filterCondition(filter, [], key) };
}
