import type { ChartSeries } from '../../common/chartSpec.ts';
import { stepOfColumn } from '../../common/column.ts';
import type { Frequency } from '../../common/matrix.ts';

/** A forecast, estimate or target goes on where the actual values of the same thing end. */
const isSameThing = (a: ChartSeries, b: ChartSeries): boolean =>
  a.indicator.id === b.indicator.id && a.subject === b.subject && a.scopeText === b.scopeText;

const listSaid = ({ points }: ChartSeries): string[] =>
  points.filter(({ isDeprecated, isEvent }) => !isDeprecated && !isEvent).map(({ column }) => column);

interface Drawn {
  readonly series: readonly ChartSeries[];
  readonly columns: readonly string[];
  /** Of the columns. */
  readonly frequency: Frequency;
}

/**
 * Columns in which a series says nothing where it should: a yearly one lacks no month of a year that it speaks of; an event there is not its value, nor is what was set aside. Where a forecast
 * or target speaks nothing is missing, and beside actual values of the same thing it lacks nothing of its own.
 */
export function listMissing(own: ChartSeries, { series, columns, frequency }: Drawn): string[] {
  const same = series.filter((one) => isSameThing(one, own));
  const others = same.filter(({ modality }) => modality !== 'actual');
  if (own.modality !== 'actual' && same.length > others.length) return [];
  const stepOf = (column: string): number => stepOfColumn(column, frequency, own.indicator.frequency);
  const said = new Set([own, ...others].flatMap(listSaid).map(stepOf));
  return columns.filter((column) => !said.has(stepOf(column)));
}
