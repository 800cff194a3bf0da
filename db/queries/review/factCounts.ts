import type { FactFilter } from '../../../electron/common/factRow.ts';
import type { ArticleId, IndicatorId } from '../../../electron/common/ids.ts';
import { type FacetCode, FLAG_SQL, type Flag, unpackCode } from '../../facetCode.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { rememberCount } from './countMemory.ts';
import { planCount } from './factDriver.ts';
import { type Condition, filterCondition } from './factFilter.ts';
import { type Counting, countBy, countFlagged, type FlagCounted, keepNumber } from './keptCounts.ts';

/** Columns to count by, and the index that has them in that order. */
const GROUPINGS = {
  spread: { columns: 'f.facet_code AS code, f.period_year AS year, f.unit AS unit', index: 'fact_by_code' },
  indicator: { columns: 'f.indicator_id AS id', index: 'fact_by_indicator' },
  subject: { columns: 'f.subject_id AS id', index: 'fact_by_subject' },
  article: { columns: 'f.article_id AS id', index: 'fact_by_article' },
} as const;

export interface SpreadCount extends FacetCode, FlagCounted {
  readonly year: number | null;
  readonly unit: string;
}
type CodeFlag = Exclude<Flag, 'no-sentence' | 'proposed-indicator' | 'in-trouble' | 'orphan' | 'suggested'>;

/** The flags that the code itself answers. */
export const HAS_FLAG = {
  'date-inferred': (row) => row.isInferred,
  undated: (row) => row.isUndated,
  edited: (row) => row.isTouched,
} as const satisfies Record<CodeFlag, (row: FacetCode) => boolean>;
export const CODE_FLAGS = Object.keys(HAS_FLAG) as CodeFlag[];

const isCodeFlag = (flag: Flag): flag is CodeFlag => flag in HAS_FLAG;

/** A list that is absent or empty lets everything through, as in the filter itself. */
export const lets = <T>(list: readonly T[] | undefined, value: T): boolean => !list?.length || list.includes(value);

type SpreadKey = 'status' | 'measure' | 'year' | 'unit';
const SPREAD_KEYS: readonly SpreadKey[] = ['status', 'measure', 'year', 'unit'];

/** Whether the rows of a spread pass these fields of a filter. */
export const passes =
  (filter: FactFilter, keys: readonly SpreadKey[] = SPREAD_KEYS) =>
  (row: SpreadCount): boolean =>
    keys.every((key) => lets(filter[key] as readonly unknown[] | undefined, row[key]));

/**
 * Facts by status, measure, flags, year and unit: one walk answers for all of them, whichever of their values the filter
 * lets through, so that it is not walked again for another.
 */
export function countSpread(db: ReadDb, filter: FactFilter): SpreadCount[] {
  type Row = { code: number; year: number | null; unit: string };
  const flags = filter.flag ?? [];
  if (flags.some((flag) => !isCodeFlag(flag)))
    return countFlagged<Row>(db, { filter, without: SPREAD_KEYS }, GROUPINGS.spread).map((row) => ({
      ...unpackCode(row.code),
      ...row,
    }));
  return countBy<Row>(db, { filter, without: [...SPREAD_KEYS, 'flag'] }, GROUPINGS.spread).map((row) => {
    const facets = unpackCode(row.code);
    const isLeft = flags.length === 0 || flags.some((flag) => isCodeFlag(flag) && HAS_FLAG[flag](facets));
    return { ...facets, ...row, unflagged: row.count, count: isLeft ? row.count : 0 };
  });
}

export const countByIndicator = (db: ReadDb, counting: Counting) =>
  countFlagged<{ id: IndicatorId }>(db, counting, GROUPINGS.indicator);

export const countBySubject = (db: ReadDb, counting: Counting) =>
  countBy<{ id: number }>(db, counting, GROUPINGS.subject);

export const countByArticle = (db: ReadDb, counting: Counting) =>
  countBy<{ id: ArticleId }>(db, counting, GROUPINGS.article);

function countAlong(db: ReadDb, filter: FactFilter, { index, is }: { index: string; is: string }): number {
  const others = filterCondition(filter, ['flag']);
  const test = { ...others, sql: `${is} AND ${others.sql}` };
  return keepNumber(db, { filter, without: ['flag'] }, () => [`INDEXED BY ${index}`, test], test);
}

/** Facts in trouble under the other filters, from the small index of all of them. */
export function countInTrouble(db: ReadDb, filter: FactFilter): number {
  const { sql, bindings } = filterCondition(filter, ['flag']);
  const all = `SELECT count(*) AS n FROM fact f INDEXED BY fact_in_trouble WHERE f.troubles > 0 AND ${sql}`;
  const count = (): number => prepare<{ n: number }>(db, all).get(...bindings)?.n ?? 0;
  return rememberCount(db, JSON.stringify([all, bindings]), count);
}

/** Facts that lost their place under the other filters. */
export const countOrphans = (db: ReadDb, filter: FactFilter): number =>
  countAlong(db, filter, { index: 'fact_orphaned', is: 'f.is_orphan = 1' });

/** Facts that were suggested, under the other filters. */
export const countSuggested = (db: ReadDb, filter: FactFilter): number =>
  countAlong(db, filter, { index: 'fact_suggested', is: 'f.suggested_by IS NOT NULL' });

/** Facts of imported tables under the other filters: few articles are tables. */
export function countWithoutSentence(db: ReadDb, filter: FactFilter): number {
  const where = filterCondition(filter, ['flag']);
  const sql = `SELECT count(*) AS n FROM fact f INDEXED BY fact_by_article WHERE ${FLAG_SQL['no-sentence']} AND ${where.sql}`;
  return (prepare<{ n: number }>(db, sql).get(...where.bindings) as { n: number }).n;
}

const SPREAD_FIELDS: ReadonlySet<string> = new Set(['minor', ...SPREAD_KEYS]);

/** Null where the filter asks for more than a spread says. */
function countInSpread(db: ReadDb, filter: FactFilter): number | null {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
  if (!asked.every(([field]) => SPREAD_FIELDS.has(field))) return null;
  return countSpread(db, filter)
    .filter(passes(filter))
    .reduce((sum, { count }) => sum + count, 0);
}

/** How many facts a filter leaves. */
export function countFacts(db: ReadDb, filter: FactFilter): number {
  const inSpread = countInSpread(db, filter);
  if (inSpread !== null) return inSpread;
  const find = (): [from: string, where: Condition] => {
    const { driver, where } = planCount(db, filter);
    return [driver ?? 'INDEXED BY fact_by_code', where];
  };
  return keepNumber(db, { filter, without: [] }, find, filterCondition(filter));
}
