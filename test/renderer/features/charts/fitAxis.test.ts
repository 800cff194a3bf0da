import { expect, test } from 'vitest';
import type { ChartModel } from '../../../../electron/common/chartSpec.ts';
import { fitAxis } from '../../../../renderer/features/charts/fitAxis.ts';

const chart = (type: ChartModel['type'], ...values: number[]): ChartModel =>
  ({ type, series: [{ points: values.map((y) => ({ y, yHigh: null })) }] }) as never;

test('an axis fitted to its values begins a little below the lowest', () => {
  expect(fitAxis(chart('line', 322e8, 345e8))).toBe(31e9);
  expect(fitAxis(chart('dot', 98.1, 98.4))).toBe(98);
});

test('it is not offered where it would begin at zero, and never for bars', () => {
  expect(fitAxis(chart('line', 2, 90))).toBeNull();
  expect(fitAxis(chart('line', -3, 90))).toBeNull();
  expect(fitAxis(chart('line'))).toBeNull();
  expect(fitAxis(chart('bar', 322, 345))).toBeNull();
});
