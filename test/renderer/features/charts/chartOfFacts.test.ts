import { expect, test } from 'vitest';
import { chartOfFacts } from '../../../../renderer/features/charts/chartOfFacts.ts';
import { createFact } from '../../../pipeline/createFact.ts';

const FACTS = ['projects', 'amount', 'projects'].map((indicator, at) =>
  createFact({ id: at + 1, value: '1', indicator, subject: at === 1 ? '甲' : '乙' }),
);

test('draws exactly the facts of a list, of all their indicators', () => {
  const [one, two] = FACTS;
  expect(chartOfFacts(FACTS, 3)).toEqual({
    indicatorIds: [one?.indicator.id, two?.indicator.id],
    subject: null,
    factIds: [1, 2, 3],
  });
  expect(chartOfFacts(FACTS.slice(0, 1), 1)?.subject).toBe('乙');
});

test('says where only a part of the list is drawn, and draws nothing of none', () => {
  expect(chartOfFacts(FACTS, 9000)?.isCut).toBe(true);
  const many = Array.from({ length: 30 }, (_, at) => createFact({ id: at + 1, value: '1', indicator: `many${at}` }));
  expect(chartOfFacts(many, 30)).toMatchObject({ isCut: true });
  expect(chartOfFacts(many, 30)?.factIds).toHaveLength(24);
  expect(chartOfFacts([], 0)).toBeNull();
});
