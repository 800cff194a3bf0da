import type { FactFacets, FactFilter } from '../../../electron/common/factRow.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { type FilterKey, FLAG_KEYS, filterCondition, flagSql } from './factFilter.ts';

/** Longest list of values beside the grid; the most frequent are kept. */
const MOST_VALUES = 300;

interface Grouping {
  readonly without: FilterKey;
  readonly from?: string;
  readonly key: string;
  readonly more?: string;
}

function countBy<R>(db: ReadDb, filter: FactFilter, { without, from = '', key, more = '' }: Grouping): R[] {
  const where = filterCondition(filter, without);
  const sql = `SELECT ${key} AS key, count(*) AS count ${more} FROM fact f ${from} WHERE ${where.sql}
    GROUP BY ${key} ORDER BY count DESC LIMIT ${MOST_VALUES}`;
  return prepare<R>(db, sql).all(...where.bindings);
}

function countFlags(db: ReadDb, filter: FactFilter): FactFacets['flag'] {
  const where = filterCondition(filter, 'flag');
  const sums = FLAG_KEYS.map((flag, at) => `coalesce(sum(${flagSql(flag)}), 0) AS c${at}`).join(', ');
  const row = prepare<Record<string, number>>(db, `SELECT ${sums} FROM fact f WHERE ${where.sql}`).get(
    ...where.bindings,
  );
  return FLAG_KEYS.map((key, at) => ({ key, count: row?.[`c${at}`] ?? 0 }));
}

function countReviewed(db: ReadDb, filter: FactFilter): { total: number; reviewed: number } {
  const where = filterCondition(filter);
  const sql = `SELECT count(*) AS total, coalesce(sum(f.status <> 'unreviewed'), 0) AS reviewed FROM fact f WHERE ${where.sql}`;
  return prepare<{ total: number; reviewed: number }>(db, sql).get(...where.bindings) as {
    total: number;
    reviewed: number;
  };
}

/** How many facts each value of each field would leave, under all filters but the field's own. */
export function countFacets(db: ReadDb, filter: FactFilter): FactFacets {
  return {
    ...countReviewed(db, filter),
    status: countBy(db, filter, { without: 'status', key: 'f.status' }),
    measure: countBy(db, filter, { without: 'measure', key: 'f.measure' }),
    year: countBy(db, filter, { without: 'year', key: 'f.period_year' }),
    indicator: countBy(db, filter, {
      without: 'indicatorId',
      from: 'JOIN indicator i ON i.id = f.indicator_id',
      key: 'f.indicator_id',
      more: ', i.zh, i.en',
    }),
    subject: countBy(db, filter, { without: 'subject', from: 'JOIN subject s ON s.id = f.subject_id', key: 's.text' }),
    unit: countBy(db, filter, { without: 'unit', key: 'f.unit' }),
    outlet: countBy(db, filter, { without: 'outlet', from: 'JOIN article a ON a.id = f.article_id', key: 'a.outlet' }),
    flag: countFlags(db, filter),
  };
}
