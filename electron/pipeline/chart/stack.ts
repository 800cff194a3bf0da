import type { ChartPoint, ChartSeries } from '../../common/chartSpec.ts';
import { PROPOSALS } from './chartProposals.ts';

const nameWhole = ({ indicator, subject }: ChartSeries): string => JSON.stringify([indicator.id, subject]);

/** A total beside its own parts would be counted twice. */
function hasTotalBesideParts(series: readonly ChartSeries[]): boolean {
  const totals = new Set(series.filter(({ scopeText }) => scopeText === null).map(nameWhole));
  return series.some((one) => one.scopeText !== null && totals.has(nameWhole(one)));
}

/** True where the values of several series add up to something. */
export function canStack(series: readonly ChartSeries[]): boolean {
  const [first] = series;
  if (!first || series.length < 2) return false;
  const isAlike = series.every(({ measure, modality }) => measure === first.measure && modality === first.modality);
  const isAdditive = first.measure !== null && PROPOSALS.additive.includes(first.measure);
  const hasNegative = series.some(({ points }) => points.some(({ y }) => y < 0));
  return isAlike && isAdditive && !hasNegative && !hasTotalBesideParts(series);
}

const canLie = ({ isDeprecated, isEvent, isPart, yHigh }: ChartPoint): boolean =>
  !isDeprecated && !isEvent && !isPart && yHigh === null;

/** Of each column the first whole value: what stands on others cannot have rivals, ranges or parts of a year beside it. */
export function listStacked({ points }: ChartSeries): ReadonlySet<ChartPoint> {
  const byColumn = new Map<string, ChartPoint>();
  for (const point of points) if (canLie(point) && !byColumn.has(point.column)) byColumn.set(point.column, point);
  return new Set(byColumn.values());
}
