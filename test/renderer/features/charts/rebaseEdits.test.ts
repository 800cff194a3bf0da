import { expect, test } from 'vitest';
import type { ChartModel } from '../../../../electron/common/chartSpec.ts';
import { newChartSpec } from '../../../../electron/common/newChartSpec.ts';
import { rebaseEdits } from '../../../../renderer/features/charts/rebaseEdits.ts';

const edits = { cutoff: { text: 'early November', from: '8 Nov 2020' } };

const model = (language: 'en' | 'zh-Hans', cutoff: string): ChartModel =>
  ({
    spec: newChartSpec({ indicatorIds: [1] as never, language, edits }),
    cutoff,
    series: [],
    sources: [],
    notes: [],
    leftOut: [],
    columns: [],
    title: '',
    type: 'dot',
  }) as never;

test('another language is no change of the facts: the edit is held against the new words', () => {
  const now = rebaseEdits(model('en', '2020-11-08'), model('zh-Hans', '2020-11-08'));
  expect(now?.cutoff?.text).toBe('early November');
  expect(now?.cutoff?.from).toMatch(/2020年11月8日/);
});

test('changed facts are not explained away', () => {
  expect(rebaseEdits(model('en', '2020-11-08'), model('en', '2021-03-01'))).toBeNull();
});

test('an edit that the facts had left behind stays so in another language', () => {
  expect(rebaseEdits(model('en', '2021-03-01'), model('zh-Hans', '2021-03-01'))).toBeNull();
});
