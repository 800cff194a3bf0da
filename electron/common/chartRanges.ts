import type { CustomSeriesOption, SeriesOption } from 'echarts';
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
    renderItem: render,
    encode: { x: 0, y: [1, 2] },
    data: ranges.map((point) => ({
      value: [columnIndex(point, pen), scaled(point.y, pen), scaled(point.yHigh ?? point.y, pen)],
      factId: point.factId,
    })),
  };
  const ends: SeriesOption = {
    type: 'scatter',
    name: pen.name,
    ...pen.panel,
    symbol: 'rect',
    symbolSize: [13, 2],
    itemStyle: { color: pen.colour, opacity: 1 },
    data: ranges.map((point) => ({
      value: [columnIndex(point, pen), scaled(point.yHigh ?? point.y, pen)],
      factId: point.factId,
      label: createLabel(point, pen),
    })),
  };
  return [bars, ends];
}

/** From the lowest to the highest of the values that one column has: a wide pale band behind them. */
export function drawSpans(points: readonly ChartPoint[], pen: Pen): SeriesOption[] {
  const live = points.filter(({ isDeprecated, isEvent, isPart }) => !isDeprecated && !isEvent && !isPart);
  const spans = [...groupBy(live, ({ column }) => column).values()].filter((own) => own.length > 1);
  if (spans.length === 0) return [];
  const render: CustomSeriesOption['renderItem'] = (_, api) => {
    const [x = 0, low = 0] = api.coord([api.value(0), api.value(1)]);
    const [, high = 0] = api.coord([api.value(0), api.value(2)]);
    const style = { fill: pen.colours.line, stroke: pen.colours.axis, lineWidth: 1 };
    return { type: 'rect', shape: { x: x - 9, y: high, width: 18, height: low - high }, style };
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
