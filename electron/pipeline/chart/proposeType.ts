import type { ChartModel, ChartPoint, ChartSeries, ChartType } from '../../common/chartSpec.ts';
import { stepOfColumn } from '../../common/column.ts';
import type { Frequency } from '../../common/matrix.ts';
import type { Message } from '../../common/message.ts';
import { PROPOSALS } from './chartProposals.ts';
import { canStack } from './stack.ts';

type Proposal = ChartModel['proposal'];

const propose = (type: ChartType, why: string, params: Message['params'] = {}): Proposal => ({
  type,
  reason: { code: `chart:proposal.${why}`, params },
});

const isLive = ({ isDeprecated, isEvent, isPart }: ChartPoint): boolean => !isDeprecated && !isEvent && !isPart;

/** Columns in which a series has more than one value, or a range. */
function countSpread({ points }: ChartSeries): number {
  const seen = new Map<string, number>();
  for (const point of points.filter(isLive))
    seen.set(point.column, (seen.get(point.column) ?? 0) + (point.yHigh === null ? 1 : 2));
  return [...seen.values()].filter((count) => count > 1).length;
}

interface Filled {
  readonly filled: number;
  readonly of: number;
}

/** How many of the steps of a series have a value: its own where they are set and longer than a column. */
function countFilled({ points, indicator }: ChartSeries, columns: readonly string[], frequency: Frequency): Filled {
  const stepOf = (column: string): number => stepOfColumn(column, frequency, indicator.frequency);
  const live = points.filter(isLive).map(({ column }) => stepOf(column));
  return { filled: new Set(live).size, of: new Set(columns.map(stepOf)).size };
}

const byFilled = (a: Filled, b: Filled): number => b.filled / b.of - a.filled / a.of || b.filled - a.filled;

function proposeByMeasure(series: readonly ChartSeries[]): Proposal {
  const measures = new Set(series.map(({ measure }) => measure));
  const measure = (measures.size === 1 ? [...measures][0] : null) ?? 'unsaid';
  return propose(PROPOSALS.byMeasure[measure], `measure.${measure}`);
}

/** The chart that suits what there is to draw, and why in words. */
export function proposeType(
  series: readonly ChartSeries[],
  columns: readonly string[],
  frequency: Frequency,
): Proposal {
  if (series.length === 0) return propose('dot', 'nothing');
  const spread = series.reduce((sum, one) => sum + countSpread(one), 0);
  if (spread > 0 && series.length <= PROPOSALS.mostTogether) return propose('range', 'spread', { count: spread });
  if (columns.length === 1) return series.length > 1 ? propose('bar', 'compare') : propose('dot', 'single');
  if (series.length > PROPOSALS.mostTogether) return propose('multiples', 'many', { count: series.length });
  const counts = series.map((one) => countFilled(one, columns, frequency));
  const isWhole = counts.every(({ filled, of }) => filled === of);
  if (isWhole && canStack(series) && series.every(({ scopeText }) => scopeText !== null))
    return propose('stacked', 'parts');
  const { filled, of } = [...counts].sort(byFilled)[0] as Filled;
  if (filled < PROPOSALS.fewestForLine || filled / of < PROPOSALS.leastFilled)
    return propose('dot', 'sparse', { count: filled, of });
  return proposeByMeasure(series);
}
