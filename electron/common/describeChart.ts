import { labelValue } from './chartLabels.ts';
import type { ChartModel, ChartPoint, ChartSeries } from './chartSpec.ts';
import { chartWords } from './chartText.ts';
import { nameSeries } from './seriesName.ts';

/** More series than this are told by their number only. */
const MOST_SERIES = 6;

const isTold = ({ isDeprecated, isEvent, isPart }: ChartPoint): boolean => !isDeprecated && !isEvent && !isPart;

function describeSeries(series: ChartSeries, model: ChartModel): string {
  const words = chartWords(model.spec.language);
  const told = series.points.filter(isTold);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return '';
  const name = model.series.length > 1 ? words('chart:alt.name', { name: nameSeries(model, series) }) : '';
  const value = (point: ChartPoint): string => `${labelValue(point, model)} ${model.axisLabel}`.trim();
  const ends = { first: first.column, from: value(first), last: last.column, to: value(last) };
  return name + words(first === last ? 'chart:alt.one' : 'chart:alt.ends', ends);
}

function countDoubts({ series }: ChartModel): number {
  return series.reduce((sum, { points }) => sum + points.filter(({ isConflicting }) => isConflicting).length, 0);
}

/** Alternative text of a chart, in its own language: what it is, where each series begins and ends, what is in doubt. */
export function describeChart(model: ChartModel): string {
  const words = chartWords(model.spec.language);
  const points = model.series.reduce((sum, series) => sum + series.points.length, 0);
  const summary = words('chart:alt.summary', {
    title: model.title,
    type: words(`chart:alt.${model.type}`),
    points,
    first: model.columns[0] ?? '–',
    last: model.columns.at(-1) ?? '–',
  });
  const told = model.series.length > MOST_SERIES ? [] : model.series.map((one) => describeSeries(one, model));
  const doubts = countDoubts(model);
  const parts = [summary, ...told, doubts > 0 ? words('chart:alt.doubts', { count: doubts }) : ''];
  return parts.filter((part) => part !== '').join(model.spec.language === 'en' ? ' ' : '');
}
