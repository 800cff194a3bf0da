import type { ChartSeries } from '../../common/chartSpec.ts';

/** A forecast, estimate or target goes on where the actual values of the same thing end. */
const isSameThing = (a: ChartSeries, b: ChartSeries): boolean =>
  a.indicator.id === b.indicator.id && a.subject === b.subject && a.scopeText === b.scopeText;

const listSaid = ({ points }: ChartSeries): string[] =>
  points.filter(({ isDeprecated, isEvent }) => !isDeprecated && !isEvent).map(({ column }) => column);

/**
 * Columns in which a series says nothing; an event there is not its value, nor is what was set aside. Where a forecast
 * or target speaks nothing is missing, and beside actual values of the same thing it lacks nothing of its own.
 */
export function listMissing(
  own: ChartSeries,
  { series, columns }: { readonly series: readonly ChartSeries[]; readonly columns: readonly string[] },
): string[] {
  const same = series.filter((one) => isSameThing(one, own));
  const others = same.filter(({ modality }) => modality !== 'actual');
  if (own.modality !== 'actual' && same.length > others.length) return [];
  const said = new Set([own, ...others].flatMap(listSaid));
  return columns.filter((column) => !said.has(column));
}
