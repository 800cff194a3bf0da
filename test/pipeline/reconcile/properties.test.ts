import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDING_KINDS } from '../../../electron/common/vocabulary.ts';
import { reconcile } from '../../../electron/pipeline/reconcile/reconcile.ts';
import { createFact, type ShortFact } from '../createFact.ts';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const short = fc.record({
  article: fc.integer({ min: 1, max: 30 }),
  indicator: fc.constantFrom('projects', 'projects', 'boxes', 'boxes.yoy', '~firms'),
  subject: fc.constantFrom('甲', '甲', '甲', '乙', 'the corridor', null),
  value: fc.constantFrom('0', '5', '14', '24', '230', '231', '2300', '12.4'),
  unit: fc.constantFrom('item', 'item', 'item', 'item', 'USD', 'CNY', 'percent'),
  qualifier: fc.constantFrom('exact', 'exact', 'exact', 'more_than', 'approx', 'less_than'),
  measure: fc.constantFrom('cumulative', 'cumulative', 'flow', 'flow', 'level', 'change', 'share', null),
  period: optional(
    fc.constantFrom(
      '2023',
      '2024',
      '2015-11/2020-11?',
      '2015-11/2025-11',
      '../2024-06',
      '@2024-06?',
      '@2024-07-01?',
      '2024-01/2024-10',
    ),
  ),
  scope: fc.constantFrom(
    {},
    {},
    {},
    {},
    {},
    { place: '重庆' },
    { definition: '按备案' },
    { stage: '签约' },
    { part: '出境' },
  ),
  minor: fc.constantFrom(null, null, null, null, null, null, 'headline', 'duration'),
  status: fc.constantFrom('unreviewed', 'unreviewed', 'unreviewed', 'accepted', 'rejected'),
  deprecated: fc.constantFrom(false, false, false, false, false, true),
  echo: optional(fc.constantFrom('x', 'y')),
});

const someFacts = fc
  .array(short, { minLength: 20, maxLength: 60, size: 'max' })
  .map((shorts) => shorts.map((one, i) => createFact({ id: i + 1, ...(one as Omit<ShortFact, 'id'>) })));

type Facts = ReturnType<typeof createFact>[];

/** The same facts as another order of import would number them, and the old number of each. */
function renumber(facts: Facts, order: readonly number[]): { facts: Facts; old: ReadonlyMap<number, number> } {
  const ids = new Map(facts.map(({ id }, at) => [id as number, order[at] as number]));
  const renamed = facts.map((fact) => ({ ...fact, id: ids.get(fact.id), articleId: 1000 - fact.articleId }) as never);
  return { facts: renamed, old: new Map([...ids].map(([id, now]) => [now, id])) };
}

/** What is found, without what only the numbers of facts and articles say. */
const describeFindings = (facts: Facts, old: ReadonlyMap<number, number> = new Map()): string[] =>
  reconcile(facts)
    .map(({ key, members, scope, ...said }) => {
      const ids = members.map((id) => old.get(id) ?? id).sort((a, b) => a - b);
      return JSON.stringify([ids, scope.startsWith('article') ? 'article' : scope, said]);
    })
    .sort();

describe('reconcile', () => {
  it('gives the same findings in whatever order facts come', () => {
    fc.assert(
      fc.property(
        someFacts.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
        ),
        ([facts, shuffled]) => {
          expect(reconcile(shuffled)).toEqual(reconcile(facts));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('says the same whatever the order of import', () => {
    const renumbered = someFacts.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.shuffledSubarray(
          facts.map(({ id }) => id as number),
          { minLength: facts.length },
        ),
      ),
    );
    fc.assert(
      fc.property(renumbered, ([facts, order]) => {
        const other = renumber(facts, order);
        expect(describeFindings(other.facts, other.old)).toEqual(describeFindings(facts));
      }),
      { numRuns: 200 },
    );
  });

  it('is tested on facts that raise most kinds of finding', () => {
    const kinds = new Set<string>(
      fc.sample(someFacts, { numRuns: 400, seed: 7 }).flatMap((facts) => reconcile(facts).map(({ kind }) => kind)),
    );
    for (const kind of ['contradiction', 'cumulative-fall', 'confirmed', 'scope-differs', 'echo', 'undated'])
      expect(kinds).toContain(kind);
    expect(kinds.size).toBeGreaterThan(11);
  });

  it('raises nothing twice, no trouble over rejected, minor or set-aside facts, and only standing members', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const byId = new Map(facts.map((fact) => [fact.id as number, fact]));
        const drafts = reconcile(facts);
        expect(new Set(drafts.map(({ key }) => key)).size).toBe(drafts.length);
        for (const { kind, members } of drafts) {
          const own = members.map((id) => byId.get(id));
          expect(own.some((fact) => fact?.status === 'rejected')).toBe(false);
          if (FINDING_KINDS[kind] !== 'trouble') continue;
          expect(own.some((fact) => fact?.isDeprecated || fact?.minor !== null)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
