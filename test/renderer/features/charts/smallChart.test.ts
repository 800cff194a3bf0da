import { expect, test } from 'vitest';
import type { FactId } from '../../../../electron/common/ids.ts';
import { shrinkChart } from '../../../../renderer/features/charts/smallChart.ts';

test('marks every point and labels those asked about', () => {
  const label = { show: true };
  const whole = { series: [{ type: 'scatter' as const, data: [{ factId: 1, label }, { factId: 2, label }, [0, 3]] }] };
  const { series } = shrinkChart(whole, new Set([2 as FactId]));
  expect(series).toEqual([
    { type: 'scatter', data: [{ factId: 1, label: { show: false } }, { factId: 2, label }, [0, 3]] },
  ]);
});
