import type { SeriesOption } from 'echarts';
import { createLabel } from './chartLabels.ts';
import { columnIndex, isOpenUp, type Pen, scaled } from './chartPen.ts';
import { stylePoint } from './chartPoints.ts';
import type { ChartPoint } from './chartSpec.ts';

/** Bars side by side are told apart by hatching too, for print without colour. */
function hatch({ index, colours }: Pen) {
  if (index === 0) return {};
  const rotation = index % 2 === 1 ? Math.PI / 4 : -Math.PI / 4;
  const gaps = [1.5, 4 + 2 * Math.floor((index - 1) / 2)];
  return { decal: { symbol: 'rect', color: colours.background, dashArrayX: [1, 0], dashArrayY: gaps, rotation } };
}

const isArrowed = (point: ChartPoint, { model }: Pen): boolean => model.series.length === 1 && isOpenUp(point);

/** Bars stand on zero; what is doubtful is drawn as an outline. */
export function drawBars(points: readonly ChartPoint[], pen: Pen): SeriesOption {
  return {
    type: 'bar',
    name: pen.name,
    barMaxWidth: 44,
    ...(pen.model.type === 'stacked' && { stack: 'all' }),
    z: 3,
    itemStyle: { color: pen.colour, ...hatch(pen) },
    data: points.map((point) => ({
      value: [columnIndex(point, pen), scaled(point.y, pen)],
      factId: point.factId,
      itemStyle: {
        ...stylePoint(point, pen),
        borderType: point.isPart || point.isConflicting ? ('dashed' as const) : ('solid' as const),
      },
      label: {
        ...createLabel(point, pen),
        position:
          pen.model.type === 'stacked' ? ('inside' as const) : point.y < 0 ? ('bottom' as const) : ('top' as const),
        distance: isArrowed(point, pen) ? 24 : 6,
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
