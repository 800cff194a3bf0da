import { beforeAll, expect, test } from 'vitest';
import { describeCleaned } from './cleaned.ts';
import { type Collected, collect } from './collect.ts';
import { compare } from './compare.ts';
import { readExpected, TWINS } from './expected.ts';

let collected: Collected;
beforeAll(async () => {
  collected = await collect(TWINS);
}, 60_000);

test('the five-file case gives its articles, figures and findings', () => {
  const lines = compare(collected, readExpected());
  expect(lines.length).toBeGreaterThan(90);
  expect(lines.filter(({ isRight }) => !isRight).map(({ text }) => text)).toEqual([]);
});

test('cleaning alone gives its titles, outlets, dates, and where each text begins and ends', () => {
  const lines = describeCleaned(TWINS);
  expect(lines.length).toBeGreaterThan(70);
  expect(lines.filter(({ isRight }) => !isRight)).toEqual([]);
});

test('every number of it is accounted for', () => {
  expect(collected.articles.filter(({ unexplained }) => unexplained > 0)).toEqual([]);
});

test('a wrong expectation is told', () => {
  const expected = readExpected();
  const [first, ...rest] = expected.facts;
  const wrong = compare(collected, {
    ...expected,
    facts: [{ ...(first as NonNullable<typeof first>), value: '999' }, ...rest],
  });
  expect(wrong.some(({ isRight }) => !isRight)).toBe(true);
});
