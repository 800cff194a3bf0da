import { expect, test } from 'vitest';
import { CHART_SIZES, chartSizes, findChartSize } from '../../electron/common/chartSizes.ts';
import { newChartSpec } from '../../electron/common/newChartSpec.ts';

test('the sizes on offer can be drawn, and each is another', () => {
  expect(chartSizes.parse(CHART_SIZES).map(({ key }) => key)).toEqual(['a4-column', 'a4-page', 'slide', 'web']);
  expect(new Set(CHART_SIZES.map(({ width, height }) => `${width}x${height}`)).size).toBe(CHART_SIZES.length);
});

test('a new chart is made for the web, and a size of one’s own is none of them', () => {
  const spec = newChartSpec({ indicatorIds: [1] as never });
  expect(findChartSize(spec)?.key).toBe('web');
  expect(findChartSize({ ...spec, width: 761 })).toBeUndefined();
});
