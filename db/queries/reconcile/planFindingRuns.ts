import type { FindingRun } from '../../../electron/common/findingRun.ts';
import type { IndicatorId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';

/** So many facts are answered at one go: half a second of work, and memory that does not grow with the project. */
const MOST_FACTS = 20_000;
/** Numbers and articles are only gone through for those that stand twice. */
const MOST_PLACES = 50_000;

const COUNTS = `SELECT i.id, i.key, (SELECT count(*) FROM fact f INDEXED BY fact_by_indicator WHERE f.indicator_id = i.id) AS facts
  FROM indicator i ORDER BY i.id`;

interface Counted {
  readonly id: IndicatorId;
  readonly key: string;
  readonly facts: number;
}

/** Indicators that arithmetic joins come one after the other, so that their facts are read once. */
function listJoinedRuns(all: readonly Counted[], listJoined: (key: string) => readonly string[]): Counted[][] {
  const byKey = new Map(all.map((one) => [one.key, one]));
  return all.flatMap(({ key }) => {
    const own = listJoined(key).flatMap((name) => byKey.get(name) ?? []);
    for (const { key: taken } of own) byKey.delete(taken);
    return own.length > 0 ? [own] : [];
  });
}

function planIndicators(db: ReadDb, listJoined: (key: string) => readonly string[]): FindingRun[] {
  const runs: { ids: number[]; facts: number }[] = [];
  for (const joined of listJoinedRuns(prepare<Counted>(db, COUNTS).all(), listJoined)) {
    const facts = joined.reduce((sum, one) => sum + one.facts, 0);
    const last = runs.at(-1);
    const run = last && last.facts + facts <= MOST_FACTS ? last : { ids: [], facts: 0 };
    if (run !== last) runs.push(run);
    run.ids.push(...joined.map(({ id }) => id));
    run.facts += facts;
  }
  return runs.map((run) => ({ of: 'indicators', ...run }));
}

const COUNT = 'SELECT count(*) AS facts FROM fact';
const VALUE_AFTER = `SELECT value_sort AS at FROM fact INDEXED BY fact_by_value WHERE value_sort > ?
  ORDER BY value_sort LIMIT 1 OFFSET ${MOST_PLACES}`;
const ARTICLE_AFTER = `SELECT article_id AS at FROM fact INDEXED BY fact_by_article WHERE article_id > ?
  ORDER BY article_id LIMIT 1 OFFSET ${MOST_PLACES}`;

/** Ranges that hold about as many facts each. The ends are open: a stored finding may speak of what no fact says any more. */
function planRanges(db: ReadDb, of: 'articles' | 'numbers', facts: number): FindingRun[] {
  const find = prepare<{ at: number }>(db, of === 'numbers' ? VALUE_AFTER : ARTICLE_AFTER);
  const cuts: number[] = [];
  for (let next = find.get(-Infinity); next; next = find.get(next.at)) cuts.push(next.at);
  const bounds = [null, ...cuts, null];
  const each = Math.ceil(facts / (cuts.length + 1));
  return bounds.slice(1).map((to, at) => ({ of, facts: each, from: bounds[at] ?? null, to }));
}

/** What a run over all findings consists of. `listJoined` names the keys that arithmetic joins with one, itself among them. */
export function planFindingRuns(db: ReadDb, listJoined: (key: string) => readonly string[]): FindingRun[] {
  const { facts = 0 } = prepare<{ facts: number }>(db, COUNT).get() ?? {};
  return [
    ...planIndicators(db, listJoined),
    ...planRanges(db, 'numbers', facts),
    { of: 'nouns', facts: Math.ceil(facts / 20) },
    ...planRanges(db, 'articles', facts),
  ];
}
