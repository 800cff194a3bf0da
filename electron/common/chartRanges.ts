import type { CustomSeriesOption, SeriesOption } from 'echarts';
import { opensFact } from './chartFacts.ts';
import { createLabel } from './chartLabels.ts';
import { columnIndex, isRange, type Pen, scaled } from './chartPen.ts';
import type { ChartPoint } from './chartSpec.ts';
import { groupBy } from './groupBy.ts';

/** A range as an upright bar with both ends marked. */
export function drawRanges(points: readonly ChartPoint[], pen: Pen): SeriesOption[] {
  const ranges = points.filter(isRange);
  if (ranges.length === 0) return [];
  const render: CustomSeriesOption['renderItem'] = (_, api) => {
    const [x = 0, low = 0] = api.coord([api.value(0), api.value(1)]);
    const [, high = 0] = api.coord([api.value(0), api.value(2)]);
    const stroke = { stroke: pen.colour, lineWidth: 2 };
    const line = (x1: number, y1: number, x2: number, y2: number) => ({
      type: 'line' as const,
      shape: { x1, y1, x2, y2 },
      style: stroke,
    });
    return {
      type: 'group',
      children: [line(x, low, x, high), line(x - 6, low, x + 6, low), line(x - 6, high, x + 6, high)],
    };
  };
  const bars: SeriesOption = {
    type: 'custom',
    name: pen.name,
    ...pen.panel,
    z: 4,
    renderItem: render,
    encode: { x: 0, y: [1, 2] },
    data: ranges.map((point) => ({
      value: [columnIndex(point, pen), scaled(point.y, pen), scaled(point.yHigh ?? point.y, pen)],
      factId: opensFact(point),
    })),
  };
  const ends: SeriesOption = {
    type: 'scatter',
    name: pen.name,
    ...pen.panel,
    z: 5,
    symbol: 'rect',
    symbolSize: [13, 2],
    itemStyle: { color: pen.colour, opacity: 1 },
    data: ranges.map((point) => ({
      value: [columnIndex(point, pen), scaled(point.yHigh ?? point.y, pen)],
      factId: opensFact(point),
      label: createLabel(point, pen),
    })),
  };
  return [bars, ends];
}

/** Columns with more than one value, each with its values. */
export function listSpans(points: readonly ChartPoint[]): ChartPoint[][] {
  const live = points.filter(({ isDeprecated, isEvent, isPart }) => !isDeprecated && !isEvent && !isPart);
  return [...groupBy(live, ({ column }) => column).values()].filter((own) => own.length > 1);
}

/** Half of a band's width: it stands out on both sides of the rings in front of it. */
const HALF_BAND = 17;

/** From the lowest to the highest of the values that one column has: a wide pale band behind them, its ends marked. */
export function drawSpans(points: readonly ChartPoint[], pen: Pen): SeriesOption[] {
  const spans = listSpans(points);
  if (spans.length === 0) return [];
  const render: CustomSeriesOption['renderItem'] = (_, api) => {
    const [x = 0, low = 0] = api.coord([api.value(0), api.value(1)]);
    const [, high = 0] = api.coord([api.value(0), api.value(2)]);
    const [x1, x2] = [x - HALF_BAND, x + HALF_BAND];
    const end = (y: number) => ({
      type: 'line' as const,
      shape: { x1, x2, y1: y, y2: y },
      style: { stroke: pen.colours.text, lineWidth: 1.6 },
    });
    const band = { x: x1, y: high, width: x2 - x1, height: low - high };
    return {
      type: 'group',
      children: [{ type: 'rect', shape: band, style: { fill: pen.colours.line } }, end(low), end(high)],
    };
  };
  const data = spans.map((own) => {
    const values = own.flatMap(({ y, yHigh }) => [y, yHigh ?? y]);
    const [first] = own as [ChartPoint];
    return [columnIndex(first, pen), scaled(Math.min(...values), pen), scaled(Math.max(...values), pen)];
  });
  return [
    {
      type: 'custom',
      name: pen.name,
      ...pen.panel,
      silent: true,
      z: 2,
      renderItem: render,
      encode: { x: 0, y: [1, 2] },
      data,
    },
  ];
}
