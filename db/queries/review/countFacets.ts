import type { FactFacets, FactFilter } from '../../../electron/common/factRow.ts';
import type { ArticleId, IndicatorId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb, readTogether } from '../../handle.ts';
import {
  CODE_FLAGS,
  countByArticle,
  countByIndicator,
  countBySubject,
  countInTrouble,
  countOrphans,
  countSpread,
  countSuggested,
  countWithoutSentence,
  HAS_FLAG,
  lets,
  passes,
  type SpreadCount,
} from './factCounts.ts';
import type { FlagCounted } from './keptCounts.ts';
import { settleFilter } from './settleFilter.ts';

/** Longest list of values beside the grid; the most frequent are kept. */
const MOST_VALUES = 300;

const total = (rows: readonly { readonly count: number }[]): number => rows.reduce((sum, { count }) => sum + count, 0);
const totalUnflagged = (rows: readonly FlagCounted[]): number =>
  rows.reduce((sum, { unflagged }) => sum + unflagged, 0);

/** Adds counts up by key, the most frequent first. */
function sumBy<R extends { readonly count: number }, K>(
  rows: readonly R[],
  keyOf: (row: R) => K,
): { key: K; count: number }[] {
  const sums = new Map<K, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.count);
  const entries = [...sums].map(([key, count]) => ({ key, count })).filter(({ count }) => count > 0);
  return entries.sort((a, b) => b.count - a.count).slice(0, MOST_VALUES);
}

/** What status, measure, flags, year and unit would leave. */
function spreadFacets(db: ReadDb, filter: FactFilter) {
  const rows = countSpread(db, filter);
  const under = (...keys: Parameters<typeof passes>[1] & {}): SpreadCount[] => rows.filter(passes(filter, keys));
  const left = under('status', 'measure', 'year', 'unit');
  return {
    total: total(left),
    reviewed: total(left.filter((row) => row.status !== 'unreviewed')),
    status: sumBy(under('measure', 'year', 'unit'), (row) => row.status),
    measure: sumBy(under('status', 'year', 'unit'), (row) => row.measure),
    year: sumBy(under('status', 'measure', 'unit'), (row) => row.year),
    unit: sumBy(under('status', 'measure', 'year'), (row) => row.unit),
    flag: CODE_FLAGS.map((key) => ({ key: key as string, count: totalUnflagged(left.filter(HAS_FLAG[key])) })),
  };
}

type Name = { id: IndicatorId; zh: string; en: string; isProposed: number };

function indicatorFacets(db: ReadDb, filter: FactFilter): { indicator: FactFacets['indicator']; proposed: number } {
  const names = prepare<Name>(db, 'SELECT id, zh, en, is_proposed AS isProposed FROM indicator').all();
  const byId = new Map(names.map((name) => [name.id, name]));
  const rows = countByIndicator(db, { filter, without: ['indicatorId'] });
  const proposed = rows.filter((row) => lets(filter.indicatorId, row.id) && byId.get(row.id)?.isProposed);
  return {
    indicator: sumBy(rows, (row) => row.id).map((entry) => {
      const { zh, en } = byId.get(entry.key) as Name;
      return { ...entry, zh, en };
    }),
    proposed: totalUnflagged(proposed),
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
export const countFacets = (db: ReadDb, input: FactFilter): FactFacets => readTogether(db, () => countEach(db, input));

function countEach(db: ReadDb, input: FactFilter): FactFacets {
  const filter = settleFilter(db, input);
  const { flag, ...spread } = spreadFacets(db, filter);
  const { indicator, proposed } = indicatorFacets(db, filter);
  return {
    ...spread,
    indicator,
    subject: subjectFacet(db, filter),
    outlet: outletFacet(db, filter),
    flag: [
      ...flag,
      { key: 'in-trouble', count: countInTrouble(db, filter) },
      { key: 'proposed-indicator', count: proposed },
      { key: 'no-sentence', count: countWithoutSentence(db, filter) },
      { key: 'orphan', count: countOrphans(db, filter) },
      { key: 'suggested', count: countSuggested(db, filter) },
    ],
  };
}
