import { wrapAnnotation } from './chartLabels.ts';
import type { ChartLayout } from './chartLayout.ts';
import { isOpenUp } from './chartPen.ts';
import type { ChartModel, ChartPoint } from './chartSpec.ts';
import { CHART_TYPE } from './chartType.ts';

/** What stands above a mark, in units of the picture. */
const ROOM = { label: 26, part: 13, arrow: 18 } as const;
/** Grid lines closer than this are in the way of what stands between them. */
const LEAST_STEP = 25;
/** However much stands above the marks, they keep this share of the plot. */
const LEAST_SHARE = 0.4;

function measureAbove(point: ChartPoint): number {
  const said = wrapAnnotation(point).length * CHART_TYPE.note * CHART_TYPE.lead;
  return ROOM.label + said + (point.isPart ? ROOM.part : 0) + (isOpenUp(point) ? ROOM.arrow : 0);
}

interface Reach {
  readonly y: number;
  readonly above: number;
}

/** Upper ends of all marks; parts of a stack carry their labels inside. */
function listReaches(model: ChartModel): Reach[] {
  const points = model.series.flatMap((series) => series.points);
  if (model.type !== 'stacked')
    return points.map((point) => ({ y: point.yHigh ?? point.y, above: measureAbove(point) }));
  const totals = new Map<string, number>();
  for (const { column, y } of points) totals.set(column, (totals.get(column) ?? 0) + y);
  return [...totals.values()].map((y) => ({ y, above: ROOM.label }));
}

/** To one, two or five at its leading digit. */
function roundStep(value: number): number {
  const place = 10 ** Math.floor(Math.log10(value));
  return place * ([1, 2, 5, 10].find((step) => step * place >= value * 0.999) ?? 10);
}

/**
 * Ends of the value axis, in the units that it shows: a round number above the highest mark and all that is written over
 * it. Small multiples of one indicator share a scale, or their heights could not be compared.
 */
export function findEnds(model: ChartModel, { panels, height }: ChartLayout): object {
  const { axis } = model.spec;
  const scale = 10 ** model.exponent;
  const min = axis.min !== null && model.type !== 'bar' && model.type !== 'stacked' ? axis.min / scale : null;
  const own = { ...(min !== null && { min }), ...(axis.max !== null && { max: axis.max / scale }) };
  const reaches = listReaches(model);
  const isPlain = reaches.every(({ y }) => y >= 0) && reaches.some(({ y }) => y > 0);
  const [plot] = panels;
  // With values on both sides of zero the library's own ends do.
  if (axis.max !== null || !isPlain || !plot) return { ...own, boundaryGap: ['14%', '14%'] };
  const high = height - plot.top - plot.bottom;
  const floor = min ?? 0;
  const wanted = reaches.map(({ y, above }) => (y / scale - floor) / Math.max(LEAST_SHARE, 1 - above / high));
  const interval = roundStep(Math.max(...wanted) / Math.max(3, Math.floor(high / LEAST_STEP)));
  const steps = Math.ceil((floor + Math.max(...wanted)) / interval - 1e-9);
  return { ...own, max: Number((steps * interval).toPrecision(12)), interval };
}
