import { describe, expect, it } from 'vitest';
import type { ReconcileFact } from '../../../electron/common/reconcileFact.ts';
import { reconcile } from '../../../electron/pipeline/reconcile/reconcile.ts';
import { createFact } from '../createFact.ts';

/** Four articles, each with what moved in a year and what lay there at its end, the two by turns in order of entry. */
const listFacts = (order: readonly number[]): ReconcileFact[] =>
  order.map((article, at) =>
    createFact({
      id: at + 1,
      article,
      subject: '甲',
      value: article % 2 === 0 ? '2300' : '41',
      measure: article % 2 === 0 ? 'flow' : 'level',
      period: '2024',
    }),
  );

const listConfirmed = (facts: readonly ReconcileFact[]): number[][] => {
  const articleOf = new Map(facts.map(({ id, articleId }) => [id, articleId]));
  return reconcile(facts)
    .filter(({ kind }) => kind === 'confirmed')
    .map(({ members }) => members.map((id) => articleOf.get(id) as number).sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
};

describe('agreement', () => {
  it('is among all articles of one claim, in whatever order they were entered', () => {
    const agreeing = [
      [1, 3, 5],
      [2, 4, 6],
    ];
    for (const order of [
      [1, 2, 3, 4, 5, 6],
      [1, 3, 5, 2, 4, 6],
      [6, 1, 4, 3, 2, 5],
    ])
      expect(listConfirmed(listFacts(order)), order.join()).toEqual(agreeing);
  });
});
