// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import type { ChartId, IndicatorId } from '../../../../electron/common/ids.ts';
import { newChartSpec } from '../../../../electron/common/newChartSpec.ts';
import {
  changeSpec,
  chartDraft,
  keptDrafts,
  openDraft,
  reopenChart,
  startChart,
} from '../../../../renderer/features/charts/chartDraft.ts';

const indicatorIds = [1 as IndicatorId];
const saved = (id: number) => ({ id: id as ChartId, spec: newChartSpec({ indicatorIds, title: `saved ${id}` }) });
const title = (): string | undefined => chartDraft.get()?.spec.title;

afterEach(() => {
  chartDraft.set(null);
  keptDrafts.set([]);
});

test('changes of a saved chart come back after another was looked at', () => {
  reopenChart(saved(1));
  changeSpec({ title: 'my words' });
  reopenChart(saved(2));
  expect(title()).toBe('saved 2');
  reopenChart(saved(1));
  expect(chartDraft.get()).toMatchObject({ id: 1, isChanged: true, spec: { title: 'my words' } });
  expect(keptDrafts.get()).toEqual([]);
});

test('a new chart with choices in it is kept, one just started is not', () => {
  startChart({ indicatorIds });
  reopenChart(saved(2));
  expect(keptDrafts.get()).toEqual([]);
  startChart({ indicatorIds });
  changeSpec({ title: 'ports' });
  startChart({ indicatorIds });
  const [kept] = keptDrafts.get();
  expect(kept?.spec.title).toBe('ports');
  openDraft(kept ?? null);
  expect(title()).toBe('ports');
});

test('a chart that was only looked at is read again as it is saved', () => {
  reopenChart(saved(1));
  reopenChart(saved(2));
  expect(keptDrafts.get()).toEqual([]);
});
