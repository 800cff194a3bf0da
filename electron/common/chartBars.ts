import type { SeriesOption } from 'echarts';
import { opensFact } from './chartFacts.ts';
import { createLabel } from './chartLabels.ts';
import { columnIndex, isRange, type Pen, scaled } from './chartPen.ts';
import { stylePoint } from './chartPoints.ts';
import type { ChartModel, ChartPoint } from './chartSpec.ts';

/** Bars side by side are told apart by hatching too, for print without colour. */
function hatch({ index, colours }: Pen) {
  if (index === 0) return {};
  const rotation = index % 2 === 1 ? Math.PI / 4 : -Math.PI / 4;
  const gaps = [1.5, 4 + 2 * Math.floor((index - 1) / 2)];
  return { decal: { symbol: 'rect', color: colours.background, dashArrayX: [1, 0], dashArrayY: gaps, rotation } };
}

/** A range stands on its bar as a beam, which carries the label; beside other bars it would stand on none of them. */
export const isWhiskered = (point: ChartPoint, { model }: Pen): boolean =>
  isRange(point) && model.type === 'bar' && model.series.length === 1;

/** Series that never meet in a column, as actual values and their forecast: each bar stands in the middle of its own. */
function isAlternating({ series, type }: ChartModel): boolean {
  const columns = series.flatMap(({ points }) => [...new Set(points.map(({ column }) => column))]);
  return type === 'bar' && series.length > 1 && new Set(columns).size === columns.length;
}

/** Bars stand on zero; what is doubtful is drawn as an outline. */
export function drawBars(points: readonly ChartPoint[], pen: Pen): SeriesOption {
  return {
    type: 'bar',
    name: pen.name,
    barMaxWidth: 44,
    ...(isAlternating(pen.model) && { barGap: '-100%' }),
    ...(pen.model.type === 'stacked' && { stack: 'all' }),
    z: 3,
    itemStyle: { color: pen.colour, ...hatch(pen) },
    data: points.map((point) => ({
      value: [columnIndex(point, pen), scaled(point.y, pen)],
      factId: opensFact(point),
      itemStyle: {
        ...stylePoint(point, pen),
        borderType: point.isPart || point.isConflicting ? ('dashed' as const) : ('solid' as const),
      },
      label: {
        ...(isWhiskered(point, pen) ? { show: false } : createLabel(point, pen)),
        position:
          pen.model.type === 'stacked' ? ('inside' as const) : point.y < 0 ? ('bottom' as const) : ('top' as const),
        distance: 6,
      },
    })),
    cursor: 'pointer',
  };
}

/** In a bar chart one bar stands for a column; other values of it are marked as points. */
export function splitBars(points: readonly ChartPoint[]): { bars: ChartPoint[]; rest: ChartPoint[] } {
  const columns = new Set<string>();
  const bars: ChartPoint[] = [];
  const rest: ChartPoint[] = [];
  // Part of a year stands beside the whole, never in its place.
  for (const point of [...points].sort((a, b) => Number(a.isPart) - Number(b.isPart))) {
    const isBar = !point.isDeprecated && !point.isEvent && !columns.has(point.column);
    if (isBar) columns.add(point.column);
    (isBar ? bars : rest).push(point);
  }
  return { bars, rest };
}
