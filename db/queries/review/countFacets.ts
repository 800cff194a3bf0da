import type { FactFacets, FactFilter } from '../../../electron/common/factRow.ts';
import type { ArticleId, IndicatorId } from '../../../electron/common/ids.ts';
import type { Flag } from '../../facetCode.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import {
  type CodeCount,
  countByArticle,
  countByCode,
  countByIndicator,
  countBySubject,
  countByYearAndUnit,
} from './factCounts.ts';
import type { FilterKey } from './factFilter.ts';

/** Longest list of values beside the grid; the most frequent are kept. */
const MOST_VALUES = 300;

interface Counted {
  readonly count: number;
}

const total = (rows: readonly Counted[]): number => rows.reduce((sum, { count }) => sum + count, 0);

/** Adds counts up by key, the most frequent first. */
function sumBy<R extends Counted, K>(rows: readonly R[], keyOf: (row: R) => K): { key: K; count: number }[] {
  const sums = new Map<K, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.count);
  const entries = [...sums].map(([key, count]) => ({ key, count }));
  return entries.sort((a, b) => b.count - a.count).slice(0, MOST_VALUES);
}

/** A list that is absent or empty lets everything through, as in the filter itself. */
const lets = <T>(list: readonly T[] | undefined, value: T): boolean => !list?.length || list.includes(value);

const HAS_FLAG = {
  'date-inferred': (row) => row.isInferred,
  undated: (row) => row.isUndated,
  'in-trouble': (row) => row.isTroubled,
  edited: (row) => row.isTouched,
} as const satisfies Record<Exclude<Flag, 'proposed-indicator'>, (row: CodeCount) => boolean>;
const FLAG_KEYS = Object.keys(HAS_FLAG) as (keyof typeof HAS_FLAG)[];

/** What status, measure and flags would leave, with one walk where the flags do not ask for proposed indicators. */
function codeFacets(db: ReadDb, filter: FactFilter) {
  const own: FilterKey[] = ['status', 'measure'];
  const rows = countByCode(db, { filter, without: own });
  const byStatus = rows.filter((row) => lets(filter.status, row.status));
  const both = byStatus.filter((row) => lets(filter.measure, row.measure));
  const unflagged = filter.flag?.length ? countByCode(db, { filter, without: ['flag'] }) : both;
  return {
    total: total(both),
    reviewed: total(both.filter((row) => row.status !== 'unreviewed')),
    status: sumBy(
      rows.filter((row) => lets(filter.measure, row.measure)),
      (row) => row.status,
    ),
    measure: sumBy(byStatus, (row) => row.measure),
    flag: FLAG_KEYS.map((key) => ({ key: key as string, count: total(unflagged.filter(HAS_FLAG[key])) })),
  };
}

function yearAndUnitFacets(db: ReadDb, filter: FactFilter): Pick<FactFacets, 'year' | 'unit'> {
  const rows = countByYearAndUnit(db, { filter, without: ['year', 'unit'] });
  return {
    year: sumBy(
      rows.filter((row) => lets(filter.unit, row.unit)),
      (row) => row.year,
    ),
    unit: sumBy(
      rows.filter((row) => lets(filter.year, row.year)),
      (row) => row.unit,
    ),
  };
}

type Name = { id: IndicatorId; zh: string; en: string; isProposed: number };

function indicatorFacets(db: ReadDb, filter: FactFilter): { indicator: FactFacets['indicator']; proposed: number } {
  const names = prepare<Name>(db, 'SELECT id, zh, en, is_proposed AS isProposed FROM indicator').all();
  const byId = new Map(names.map((name) => [name.id, name]));
  const rows = countByIndicator(db, { filter, without: ['indicatorId'] });
  const unflagged = filter.flag?.length
    ? countByIndicator(db, { filter, without: ['flag'] })
    : rows.filter((row) => lets(filter.indicatorId, row.id));
  return {
    indicator: sumBy(rows, (row) => row.id).map((entry) => {
      const { zh, en } = byId.get(entry.key) as Name;
      return { ...entry, zh, en };
    }),
    proposed: total(unflagged.filter((row) => byId.get(row.id)?.isProposed)),
  };
}

/** The empty key is "not stated". */
function subjectFacet(db: ReadDb, filter: FactFilter): FactFacets['subject'] {
  const name = prepare<{ text: string }>(db, 'SELECT text FROM subject WHERE id = ?');
  const entries = sumBy(countBySubject(db, { filter, without: ['subject'] }), (row) => row.id);
  return entries.map(({ key, count }) => ({ key: name.get(key)?.text ?? '', count }));
}

/** An outlet belongs to the article: facts are counted by article and those added up. */
function outletFacet(db: ReadDb, filter: FactFilter): FactFacets['outlet'] {
  const rows = countByArticle(db, { filter, without: ['outlet'] });
  const outlets = prepare(db, 'SELECT id, outlet FROM article').raw().all() as unknown as [ArticleId, string | null][];
  const outletOf = new Map(outlets);
  return sumBy(rows, (row) => outletOf.get(row.id) ?? null);
}

/** How many facts each value of each field would leave, under all filters but the field's own. */
export function countFacets(db: ReadDb, filter: FactFilter): FactFacets {
  const { flag, ...codes } = codeFacets(db, filter);
  const { indicator, proposed } = indicatorFacets(db, filter);
  return {
    ...codes,
    ...yearAndUnitFacets(db, filter),
    indicator,
    subject: subjectFacet(db, filter),
    outlet: outletFacet(db, filter),
    flag: [...flag, { key: 'proposed-indicator', count: proposed }],
  };
}
