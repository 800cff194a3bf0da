import type { FactFilter } from '../../../electron/common/factRow.ts';
import type { ArticleId, IndicatorId } from '../../../electron/common/ids.ts';
import { type FacetCode, unpackCode } from '../../facetCode.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { findDriver } from './factDriver.ts';
import { type FilterKey, filterCondition } from './factFilter.ts';

interface Counting {
  readonly filter: FactFilter;
  readonly without: readonly FilterKey[];
}
interface Counted {
  readonly count: number;
}

/** Columns to count by, and the index that has them in that order. */
const GROUPINGS = {
  code: { columns: 'f.facet_code AS code', index: 'fact_by_code' },
  yearAndUnit: { columns: 'f.period_year AS year, f.unit AS unit', index: 'fact_by_year' },
  indicator: { columns: 'f.indicator_id AS id', index: 'fact_by_indicator' },
  subject: { columns: 'f.subject_id AS id', index: 'fact_by_subject' },
  article: { columns: 'f.article_id AS id', index: 'fact_by_article' },
} as const;

/** Counts along the index that has the columns in order, or from the few facts that a field of the filter leaves. */
function countBy<R>(db: ReadDb, { filter, without }: Counting, { columns, index }: { columns: string; index: string }) {
  const driver = findDriver(db, filter, without) ?? `INDEXED BY ${index}`;
  const where = filterCondition(filter, without);
  const by = columns.replaceAll(/ AS \w+/g, '');
  const sql = `SELECT ${columns}, count(*) AS count FROM fact f ${driver} WHERE ${where.sql} GROUP BY ${by}`;
  return prepare<R & Counted>(db, sql).all(...where.bindings);
}

export type CodeCount = FacetCode & Counted;

/** Facts by status, measure and flags: one walk answers for all of them. */
export const countByCode = (db: ReadDb, counting: Counting): CodeCount[] =>
  countBy<{ code: number }>(db, counting, GROUPINGS.code).map(({ code, count }) => ({ ...unpackCode(code), count }));

export const countByYearAndUnit = (db: ReadDb, counting: Counting) =>
  countBy<{ year: number | null; unit: string }>(db, counting, GROUPINGS.yearAndUnit);

export const countByIndicator = (db: ReadDb, counting: Counting) =>
  countBy<{ id: IndicatorId }>(db, counting, GROUPINGS.indicator);

export const countBySubject = (db: ReadDb, counting: Counting) =>
  countBy<{ id: number }>(db, counting, GROUPINGS.subject);

export const countByArticle = (db: ReadDb, counting: Counting) =>
  countBy<{ id: ArticleId }>(db, counting, GROUPINGS.article);

/** How many facts a filter leaves. */
export function countFacts(db: ReadDb, filter: FactFilter): number {
  const driver = findDriver(db, filter) ?? 'INDEXED BY fact_by_code';
  const where = filterCondition(filter);
  const sql = `SELECT count(*) AS n FROM fact f ${driver} WHERE ${where.sql}`;
  return (prepare<{ n: number }>(db, sql).get(...where.bindings) as { n: number }).n;
}
