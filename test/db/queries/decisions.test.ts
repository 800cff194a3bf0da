import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../../db/handle.ts';
import { getCounts } from '../../../db/queries/project/counts.ts';
import { listDecisions } from '../../../db/queries/reconcile/decisionRows.ts';
import { getFinding, pageFindings } from '../../../db/queries/reconcile/findingRows.ts';
import { insertDecision } from '../../../db/queries/reconcile/insertDecision.ts';
import { listFactsForReconcile } from '../../../db/queries/reconcile/listFacts.ts';
import { withdrawDecision } from '../../../db/queries/reconcile/withdrawDecision.ts';
import { editFact, reviewFacts } from '../../../db/queries/review/changeFacts.ts';
import { getFactDetail } from '../../../db/queries/review/factDetail.ts';
import { redoLast, undoLast } from '../../../db/undo.ts';
import { decisionRow, type FindingDraft, findingRow } from '../../../electron/common/findingRow.ts';
import type { FactId, FindingId, IndicatorId } from '../../../electron/common/ids.ts';
import { replaceFindings } from '../../harness/replaceFindings.ts';
import { addArticle, makeFact, makeProject } from '../fixture.ts';

const body = '报道称，签约项目由230个变为347个，另有500个在谈。';
const WHO = 'ana';

interface World {
  db: WriteDb;
  a: FactId;
  b: FactId;
  c: FactId;
  indicatorId: IndicatorId;
}
function makeWorld(): World {
  const db = makeProject();
  const facts = ['230个', '347个', '500个'].map((raw) => makeFact(body, raw));
  const [a, b, c] = addArticle(db, { body, facts }).factIds as [FactId, FactId, FactId];
  return { db, a, b, c, indicatorId: getFactDetail(db, a)?.indicator.id as IndicatorId };
}

const draft = (world: World, members: readonly FactId[], change: Partial<FindingDraft> = {}): FindingDraft => ({
  kind: 'contradiction',
  key: `contradiction:${members.join(',')}`,
  indicatorId: world.indicatorId,
  subject: '港口联盟',
  members: [...members],
  facets: [{ facet: 'period', relation: 'unclear' }],
  sentence: { code: 'finding.contradiction', params: { low: 'a "quoted" \n word' } },
  severity: 60,
  scope: `indicator:${world.indicatorId}`,
  ...change,
});
const replace = (world: World, drafts: FindingDraft[]) =>
  replaceFindings(world.db, { scopes: [`indicator:${world.indicatorId}`], drafts });
const findings = (db: WriteDb) => pageFindings(db, { filter: {}, offset: 0, limit: 50 }).rows;
const stateOf = (db: WriteDb, id: FindingId) => getFinding(db, id)?.state;

function decide(world: World, id: FindingId, verdict: 'prefer' | 'dismiss' = 'prefer') {
  const factId = verdict === 'prefer' ? { factId: world.b } : {};
  return insertDecision(world.db, {
    findingIds: [id],
    verdict,
    ...factId,
    reason: 'the later report counts all',
    who: WHO,
  });
}

describe('prefer', () => {
  it('leaves a copy that says the same in use', () => {
    const world = makeWorld();
    const { db, a, b } = world;
    const copy = '另一份报道也说，签约项目为347个。';
    const [same] = addArticle(db, { body: copy, facts: [makeFact(copy, '347个')] }).factIds as [FactId];
    replace(world, [draft(world, [a, b, same])]);
    decide(world, findings(db)[0]?.id as FindingId);
    expect([a, b, same].map((id) => getFactDetail(db, id)?.isDeprecated)).toEqual([true, false, false]);
  });
});

describe('replaceFindings', () => {
  it('keeps ids by key, removes what vanished and writes only what changed', () => {
    const world = makeWorld();
    const { db, a, b, c } = world;
    expect(replace(world, [draft(world, [a, b]), draft(world, [b, c])])).toEqual({
      written: 2,
      unchanged: 0,
      removed: 0,
    });
    const [first] = findings(db);
    expect(findingRow.parse(first)).toEqual(first);
    expect(first).toMatchObject({ family: 'trouble', state: 'open', members: [a, b] });
    expect(replace(world, [draft(world, [a, b]), draft(world, [a, c])])).toEqual({
      written: 1,
      unchanged: 1,
      removed: 1,
    });
    expect(findings(db)[0]?.id).toBe(first?.id);
    expect(replace(world, [draft(world, [a, b], { severity: 90 })])).toEqual({ written: 1, unchanged: 0, removed: 1 });
    expect(findings(db)).toMatchObject([{ id: first?.id, severity: 90 }]);
  });

  it('counts the trouble each fact is in, and no other family', () => {
    const world = makeWorld();
    const { db, a, b, c } = world;
    replace(world, [
      draft(world, [a, b]),
      draft(world, [b, c], { kind: 'lookalike' }),
      draft(world, [b, a], { key: 'other' }),
    ]);
    const troubles = () => [a, b, c].map((id) => getFactDetail(db, id)?.troubles);
    expect(troubles()).toEqual([2, 2, 0]);
    replace(world, [draft(world, [a, b])]);
    expect(troubles()).toEqual([1, 1, 0]);
    replaceFindings(db, { scopes: 'all', drafts: [] });
    expect(troubles()).toEqual([0, 0, 0]);
    expect(getCounts(db)).toMatchObject({ findingsOpen: 0, troubleOpen: 0, facts: 3, unreviewed: 3, articles: 1 });
  });

  it("leaves other indicators' findings", () => {
    const world = makeWorld();
    replace(world, [draft(world, [world.a, world.b])]);
    replaceFindings(world.db, { scopes: ['indicator:99'], drafts: [] });
    expect(findings(world.db)).toHaveLength(1);
  });
});

describe('decisions', () => {
  it('settle a finding, put facts out of use, and are told in full', () => {
    const world = makeWorld();
    const { db, a, b, c } = world;
    replace(world, [draft(world, [a, b, c])]);
    const [finding] = findings(db);
    const made = decide(world, finding?.id as FindingId);
    expect(decisionRow.parse(made)).toEqual(made);
    expect(made).toMatchObject({
      verdict: 'prefer',
      factId: b,
      members: [a, b, c],
      who: WHO,
      isStale: false,
      supersedes: null,
    });
    expect(made.findings).toMatchObject([{ id: finding?.id, key: finding?.key, kind: 'contradiction' }]);
    expect(stateOf(db, finding?.id as FindingId)).toBe('decided');
    expect([a, b, c].map((id) => getFactDetail(db, id)?.isDeprecated)).toEqual([true, false, true]);
    expect([a, b, c].map((id) => getFactDetail(db, id)?.troubles)).toEqual([0, 0, 0]);
    replace(world, [draft(world, [a, b, c])]);
    expect(stateOf(db, finding?.id as FindingId)).toBe('decided');
  });

  it('become stale when a member changes, and not when it is reviewed', () => {
    const world = makeWorld();
    const { db, a, b } = world;
    replace(world, [draft(world, [a, b])]);
    const id = findings(db)[0]?.id as FindingId;
    decide(world, id, 'dismiss');
    expect(stateOf(db, id)).toBe('dismissed');
    reviewFacts(db, { ids: [a], status: 'accepted', who: WHO });
    replace(world, [draft(world, [a, b])]);
    expect(stateOf(db, id)).toBe('dismissed');
    editFact(db, { id: a, who: WHO, change: { quantity: { ...makeFact(body, '230个').quantity, value: '231' } } });
    replace(world, [draft(world, [a, b])]);
    expect(stateOf(db, id)).toBe('stale');
    expect(listDecisions(db)[0]?.isStale).toBe(true);
    expect(getFactDetail(db, a)?.troubles).toBe(1);
    expect(getCounts(db).stale).toBe(1);
  });

  it('become stale when a fact joins, though the finding then has another key', () => {
    const world = makeWorld();
    const { db, a, b, c } = world;
    replace(world, [draft(world, [a, b])]);
    const made = decide(world, findings(db)[0]?.id as FindingId);
    replace(world, [draft(world, [a, b, c])]);
    const [now] = findings(db);
    expect(now?.state).toBe('stale');
    expect(listDecisions(db, { findingId: now?.id as FindingId }).map(({ id }) => id)).toEqual([made.id]);
    replace(world, [draft(world, [a, c])]);
    expect(findings(db)[0]?.state).toBe('open');
  });

  it('are superseded by later ones and fall back when those are withdrawn', () => {
    const world = makeWorld();
    const { db, a, b } = world;
    replace(world, [draft(world, [a, b])]);
    const id = findings(db)[0]?.id as FindingId;
    const first = decide(world, id);
    const second = insertDecision(db, {
      findingIds: [id],
      verdict: 'prefer',
      factId: a,
      reason: 'on second thoughts',
      who: WHO,
    });
    expect(second.supersedes).toBe(first.id);
    const deprecated = () => [a, b].map((fact) => getFactDetail(db, fact)?.isDeprecated);
    expect(deprecated()).toEqual([false, true]);
    expect(withdrawDecision(db, { id: second.id, who: WHO, reason: 'no' }).isWithdrawn).toBe(true);
    expect(deprecated()).toEqual([true, false]);
    expect(stateOf(db, id)).toBe('decided');
    withdrawDecision(db, { id: first.id, who: WHO, reason: null });
    expect(deprecated()).toEqual([false, false]);
    expect(stateOf(db, id)).toBe('open');
    expect(getFactDetail(db, a)?.troubles).toBe(1);
    expect(listDecisions(db)).toMatchObject([{ id: second.id }, { id: first.id }]);
  });

  it('are undone and redone by rows that are only ever added', () => {
    const world = makeWorld();
    const { db, a, b } = world;
    replace(world, [draft(world, [a, b])]);
    const id = findings(db)[0]?.id as FindingId;
    const made = decide(world, id);
    const seen = () => [stateOf(db, id), getFactDetail(db, a)?.isDeprecated, listDecisions(db)[0]?.isWithdrawn];
    for (let round = 0; round < 3; round += 1) {
      expect(undoLast(db, WHO)).toMatchObject({ ok: true, rows: [{ entity: 'decision' }] });
      expect(seen()).toEqual(['open', false, true]);
      expect(redoLast(db, WHO).ok).toBe(true);
      expect(seen()).toEqual(['decided', true, false]);
    }
    withdrawDecision(db, { id: made.id, who: WHO, reason: 'typo' });
    expect(seen()).toEqual(['open', false, true]);
    undoLast(db, WHO);
    expect(seen()).toEqual(['decided', true, false]);
    expect(db.sqlite.prepare('SELECT count(*) FROM decision').pluck().get()).toBe(9);
  });

  it('may settle several findings at once', () => {
    const world = makeWorld();
    const { db, a, b, c } = world;
    replace(world, [draft(world, [a, b]), draft(world, [b, c])]);
    const findingIds = findings(db).map(({ id }) => id);
    const made = insertDecision(db, {
      findingIds,
      verdict: 'keep-apart',
      facet: 'place',
      reason: 'two provinces',
      who: WHO,
    });
    expect(made.findings).toHaveLength(2);
    expect(findings(db).map(({ state }) => state)).toEqual(['decided', 'decided']);
  });
});

describe('pageFindings', () => {
  it('puts the most severe first and filters', () => {
    const world = makeWorld();
    const { db, a, b, c, indicatorId } = world;
    replace(world, [
      draft(world, [a, b], { severity: 10 }),
      draft(world, [b, c], { kind: 'lookalike', severity: 80, key: 'l' }),
      draft(world, [a], { kind: 'undated', severity: 50, key: 'u' }),
    ]);
    const kinds = (filter: object) => pageFindings(db, { filter, offset: 0, limit: 9 }).rows.map(({ kind }) => kind);
    expect(kinds({})).toEqual(['lookalike', 'undated', 'contradiction']);
    expect(kinds({ family: ['trouble', 'missing'] })).toEqual(['undated', 'contradiction']);
    expect(kinds({ factId: c })).toEqual(['lookalike']);
    expect(kinds({ indicatorId, kind: ['undated'], state: ['open'] })).toEqual(['undated']);
    expect(kinds({ state: ['decided'] })).toEqual([]);
    expect(pageFindings(db, { filter: {}, offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      rows: [{ kind: 'undated' }],
    });
  });
});

describe('listFactsForReconcile', () => {
  it('leaves out what was rejected and names echoes by their origin', () => {
    const { db, a, b, c, indicatorId } = makeWorld();
    const origin = getFactDetail(db, a)?.articleId;
    const copy = addArticle(db, {
      body,
      facts: [makeFact(body, '230个')],
      meta: { outlet: null },
      echoOf: origin as never,
    });
    reviewFacts(db, { ids: [b], status: 'rejected', who: WHO });
    const facts = listFactsForReconcile(db, { indicatorIds: [indicatorId] });
    expect(facts.map(({ id }) => id)).toEqual([a, c, ...copy.factIds]);
    expect(new Set(facts.map(({ echoGroup }) => echoGroup))).toEqual(new Set([String(origin)]));
    expect(listFactsForReconcile(db, { indicatorIds: [] })).toEqual([]);
    expect(listFactsForReconcile(db)).toHaveLength(3);
  });
});
