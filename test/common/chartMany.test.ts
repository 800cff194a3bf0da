import { expect, test } from 'vitest';
import { chartOption } from '../../electron/common/chartOption.ts';
import { chartSpec } from '../../electron/common/chartSpec.ts';
import { newChartSpec } from '../../electron/common/newChartSpec.ts';
import { buildChart } from '../../electron/pipeline/chart/buildChart.ts';
import { renderSvg } from '../../electron/pipeline/export/renderSvg.ts';
import { createFact } from '../pipeline/createFact.ts';

const POINTS = 600;

/** Fifty years of months. */
const facts = Array.from({ length: POINTS }, (_, at) => {
  const period = `${1960 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  return createFact({ id: at + 1, value: String(1000 + (at % 70)), period, measure: 'flow' });
});
const spec = chartSpec.parse(
  newChartSpec({ indicatorIds: [facts[0]?.indicator.id as never], type: 'line', frequency: 'month' }),
);
const model = buildChart({ spec, facts, findings: [], decisions: [] });

test('of very many points each has a mark of its own', () => {
  expect(renderSvg(model).match(/<circle /g)).toHaveLength(POINTS);
});

test('each of them opens its fact, and a doubtful one keeps its own mark', () => {
  const [series] = model.series;
  const [first, ...others] = series?.points ?? [];
  if (!series || !first) throw new Error('nothing is drawn');
  const points = [{ ...first, isConflicting: true }, ...others];
  const { series: drawn } = chartOption(
    { ...model, series: [{ ...series, points }] },
    { fontFamily: '', theme: 'print' },
  );
  const all = [drawn].flat() as { type: string; data: { length: number }; renderItem?: (...a: unknown[]) => unknown }[];
  const many = all.find(({ type }) => type === 'custom');
  const api = { value: () => 0, coord: () => [1, 2] };
  expect(many?.data).toHaveLength(2 * (POINTS - 1));
  expect(many?.renderItem?.({ dataIndex: 6 }, api)).toMatchObject({ info: { factId: points[7]?.factId } });
  expect(all.find(({ type }) => type === 'scatter')?.data).toHaveLength(1);
});
