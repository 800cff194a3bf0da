import { expect, test } from 'vitest';
import { MOST_INDICATORS } from '../../../../electron/common/chartSpec.ts';
import type { Line } from '../../../../renderer/features/matrix/lines.ts';
import { chartPicks, type FilledPick } from '../../../../renderer/features/matrix/picks.ts';

/** One filled cell of each of so many indicators, each with two facts. */
const pick = (count: number): FilledPick[] =>
  Array.from({ length: count }, (_, at) => {
    const cells = { '2025': [{ factIds: [2 * at + 1, 2 * at + 2] }], '2024': [{ factIds: [1000 + at] }] };
    const row = { indicator: { id: at + 1 }, subject: null, cells, undated: [] };
    return { line: { key: `${at}`, testKey: `${at}`, row } as unknown as Line, column: '2025' };
  });

test('a selection of as many indicators as a chart holds is drawn whole', () => {
  const start = chartPicks(pick(MOST_INDICATORS), 'year');
  expect(start?.indicatorIds).toHaveLength(MOST_INDICATORS);
  expect(start?.isCut).toBeUndefined();
});

test('of one more the last is left out with its facts, and the chart says that it is cut', () => {
  const start = chartPicks(pick(MOST_INDICATORS + 1), 'year');
  expect(start?.indicatorIds).toHaveLength(MOST_INDICATORS);
  expect(start?.factIds).toHaveLength(2 * MOST_INDICATORS);
  expect(start?.isCut).toBe(true);
});
