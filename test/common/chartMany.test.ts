import { init } from 'echarts';
import { expect, test } from 'vitest';
import { chartOption, chartSize } from '../../electron/common/chartOption.ts';
import { factOf } from '../../electron/common/chartPlaces.ts';
import { type ChartModel, chartSpec } from '../../electron/common/chartSpec.ts';
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

const LOOK = { fontFamily: '', theme: 'print' } as const;

/** The chart as the screen draws it, and the data of what a pointer moved to a point and pressed there hits. */
function pressPoint(drawn: ChartModel, at: number): unknown {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...chartSize(drawn) });
  chart.setOption(chartOption(drawn, LOOK));
  let hit: unknown;
  chart.on('click', ({ data }) => {
    hit = data;
  });
  const point = drawn.series[0]?.points[at];
  const place = [drawn.columns.indexOf(point?.column ?? ''), (point?.y ?? 0) / 10 ** drawn.exponent];
  const [zrX, zrY] = chart.convertToPixel({ gridIndex: 0 }, place) as [number, number];
  const { handler } = chart.getZr() as unknown as { handler: { dispatch: (name: string, at: object) => void } };
  for (const name of ['mousemove', 'mousedown', 'mouseup', 'click']) handler.dispatch(name, { zrX, zrY });
  chart.dispose();
  return hit;
}

test('of very many points each has a mark, all in one shape', () => {
  const paths = renderSvg(model).match(/<path [^>]*>/g) ?? [];
  const marks = paths.map((path) => path.match(/M/g)?.length ?? 0);
  expect(marks).toContain(POINTS);
});

test('each of them opens its fact, and a doubtful one keeps its own mark', () => {
  const [series] = model.series;
  const [first, ...others] = series?.points ?? [];
  if (!series || !first) throw new Error('nothing is drawn');
  const doubtful = { ...model, series: [{ ...series, points: [{ ...first, isConflicting: true }, ...others] }] };
  const { series: drawn } = chartOption(doubtful, LOOK);
  const all = [drawn].flat() as { large?: boolean; data: { length: number } }[];
  expect(all.filter(({ large, data }) => !large && data.length === 1)).toHaveLength(1);
  // The highest of a stretch stand free of those behind them.
  for (const at of [0, 69, 349, POINTS - 1]) expect(factOf(pressPoint(doubtful, at))).toBe(series.points[at]?.factId);
});

test('what names no fact opens none', () => {
  expect([factOf(null), factOf([1, 2, Number.NaN]), factOf({}), factOf([1, 2])]).toEqual([null, null, null, null]);
});
