import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../db/handle.ts';
import { changeEntity, performAct } from '../../db/history.ts';
import { editArticle, trashArticle } from '../../db/queries/articles/changeArticles.ts';
import { listIndicators } from '../../db/queries/indicators.ts';
import { pageFindings } from '../../db/queries/reconcile/findingRows.ts';
import { countFindingChanges, noteAllFindings } from '../../db/queries/reconcile/findingTodo.ts';
import { insertDecision } from '../../db/queries/reconcile/insertDecision.ts';
import { listFactsForReconcile } from '../../db/queries/reconcile/listFacts.ts';
import { listDecisionMembers, listRulings } from '../../db/queries/reconcile/rulings.ts';
import { editFact, reviewFacts, trashFact } from '../../db/queries/review/changeFacts.ts';
import { redoLast, undoLast } from '../../db/undo.ts';
import type { ExtractedFact } from '../../electron/common/fact.ts';
import type { ArticleId, FactId } from '../../electron/common/ids.ts';
import { answerChanges } from '../../electron/engine/computeFindings.ts';
import { reconcile } from '../../electron/pipeline/reconcile/reconcile.ts';
import { DEFAULT_SETTINGS } from '../../electron/pipeline/reconcile/settings.ts';
import { addArticle, makeFact, makeProject } from '../db/fixture.ts';
import { answerFindings } from '../harness/answerFindings.ts';

const WHO = 'ana';

/** mulberry32: the same numbers for the same seed on every machine. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}
type Random = ReturnType<typeof createRandom>;

const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T;

const KEYS = ['signed-amount', 'signed-projects', 'tonnes', 'tonnes.yoy', 'flights-weekly', 'aircraft-movements', '~x'];
const VALUES = ['5', '8', '18', '230', '347', '322', '26000000000', '32200000000'];

/** Few enough keys, numbers, nouns and years that the checks meet often. */
function makeRandomFact(random: Random): ExtractedFact {
  const key = pick(random, KEYS);
  const isGrowth = key.endsWith('.yoy');
  const fact = makeFact('7', '7', { value: pick(random, VALUES) });
  const year = 2019 + random(5);
  return {
    ...fact,
    indicator: { key, zh: key, en: key, isProposed: key.startsWith('~') },
    subject: pick(random, ['甲省', '乙省', null]),
    measure: isGrowth ? 'change' : pick(random, ['cumulative', 'flow', 'level'] as const),
    base: isGrowth ? '同比' : null,
    direction: isGrowth ? 'up' : null,
    when: {
      period: { kind: 'interval', from: `${year}`, to: `${year}` },
      basis: 'stated',
      from: null,
    },
    quantity: {
      ...fact.quantity,
      unit: isGrowth ? 'percent' : pick(random, ['USD', 'item', 'person', 'tonne']),
      noun: pick(random, ['省份', 'provinces', '企业', null, null]),
      qualifier: pick(random, ['exact', 'exact', 'more_than'] as const),
    },
    scope: pick(random, [{}, {}, { part: '西部' }]),
    minor: pick(random, [null, null, null, 'headline'] as const),
  };
}

interface World {
  readonly db: WriteDb;
  readonly random: Random;
  readonly articles: ArticleId[];
  readonly facts: FactId[];
}

function addRandomArticle({ db, random, articles, facts }: World): void {
  const own = Array.from({ length: 1 + random(5) }, () => makeRandomFact(random));
  const echoOf = articles.length > 0 && random(4) === 0 ? { echoOf: pick(random, articles) } : {};
  const meta = { date: `20${19 + random(6)}-03-04`, outlet: pick(random, ['山城日报', '江报', null]) };
  const added = addArticle(db, { body: '7', facts: own, meta, ...echoOf });
  articles.push(added.articleId);
  facts.push(...added.factIds);
}

function decideSomething({ db, random }: World): void {
  const trouble = pageFindings(db, { filter: { family: ['trouble'] } as never, offset: 0, limit: 20 }).rows;
  if (trouble.length === 0) return;
  const { id, members } = pick(random, trouble);
  insertDecision(db, { findingIds: [id], verdict: 'prefer', factId: pick(random, members), reason: 'known', who: WHO });
}

const ACTS: readonly ((world: World) => void)[] = [
  addRandomArticle,
  addRandomArticle,
  addRandomArticle,
  ({ db, random, facts }) => void editFact(db, { id: pick(random, facts), change: { subject: '丙省' }, who: WHO }),
  ({ db, random, facts }) =>
    void editFact(db, { id: pick(random, facts), change: { value: pick(random, VALUES) } as never, who: WHO }),
  ({ db, random, facts }) =>
    void reviewFacts(db, {
      ids: [pick(random, facts), pick(random, facts)],
      status: pick(random, ['accepted', 'rejected', 'flagged'] as const),
      who: WHO,
    }),
  ({ db, random, facts }) => void trashFact(db, { id: pick(random, facts), who: WHO }),
  ({ db, random, articles }) => void trashArticle(db, { id: pick(random, articles), who: WHO }),
  ({ db, random, articles }) =>
    void editArticle(db, { id: pick(random, articles), patch: { outlet: '新报' }, who: WHO } as never),
  ({ db, random }) => {
    const { id } = pick(random, listIndicators(db, {}));
    const columns = { frequency: pick(random, ['year', 'half', null]) };
    performAct(db, { who: WHO, action: 'edit' }, (act) =>
      changeEntity(db, act, { entity: 'indicator', entityId: id, columns }),
    );
  },
  ({ db }) => void undoLast(db, WHO),
  ({ db }) => void redoLast(db, WHO),
  decideSomething,
  ({ db }) => noteAllFindings(db),
];

function listStored(db: WriteDb): unknown[] {
  const sql = `SELECT f.key, f.scope, f.severity, f.indicator_id, f.sentence, f.facets,
    (SELECT json_group_array(m.fact_id ORDER BY m.position) FROM finding_member m WHERE m.finding_id = f.id) AS members
    FROM finding f ORDER BY f.key`;
  return db.sqlite.prepare(sql).all();
}

function listWhole(db: WriteDb) {
  const decided = [...listRulings(db).values()].map(({ kind, decisionId }) => ({
    kind,
    members: listDecisionMembers(db, decisionId),
  }));
  const drafts = reconcile(listFactsForReconcile(db), { ...DEFAULT_SETTINGS, decided });
  return drafts
    .map(({ key, scope, severity, indicatorId, sentence, facets, members }) => ({
      key,
      scope,
      severity,
      indicator_id: indicatorId,
      sentence: JSON.stringify(sentence),
      facets: JSON.stringify(facets),
      members: JSON.stringify(members),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function playRandomly(seed: number, steps: number): World {
  const world = { db: makeProject(), random: createRandom(seed), articles: [], facts: [] };
  for (let i = 0; i < 12; i += 1) addRandomArticle(world);
  answerFindings(world.db);
  for (let i = 0; i < steps; i += 1) {
    pick(world.random, ACTS)(world);
    // Now and then the next change comes before all is answered, in the middle of a run or of what changed before.
    answerFindings(world.db, world.db, world.random(3) === 0 ? 1 + world.random(3) : undefined);
    if (countFindingChanges(world.db) > 0) continue;
    for (const { scope } of listWhole(world.db)) seen.add(scope.split(':')[0]);
    expect(listStored(world.db), `seed ${seed}, step ${i}`).toEqual(listWhole(world.db));
  }
  return world;
}

const seen = new Set<string | undefined>();

describe('findings after a change', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'are those of a whole run, whatever was changed, also in the middle of one (%i)',
    (seed) => {
      playRandomly(seed, 40);
    },
  );

  it('were of every scope in those runs', () => {
    expect([...seen].sort()).toEqual(['across', 'article', 'indicator', 'noun', 'number']);
  });

  it('count no change for what checks do not read', () => {
    const world = playRandomly(5, 1);
    world.db.sqlite.prepare('UPDATE fact SET troubles = troubles + 1').run();
    world.db.sqlite.prepare("UPDATE article SET title = 'x'").run();
    expect(countFindingChanges(world.db)).toBe(0);
  });

  it('leave the rest of a project alone', () => {
    const { db, facts } = playRandomly(6, 1);
    reviewFacts(db, { ids: [facts[0] as FactId], status: 'flagged', who: WHO });
    const { answered, change } = answerChanges(db);
    expect(answered.filter(({ scope }) => scope.startsWith('indicator:'))).toHaveLength(1);
    expect(change?.added).toEqual([]);
  });
});
