import type { ChartModel } from './chartSpec.ts';
import { chartWords } from './chartText.ts';

/** Alternative text of a chart, in its own language. */
export function describeChart(model: ChartModel): string {
  const words = chartWords(model.spec.language);
  const points = model.series.reduce((sum, series) => sum + series.points.length, 0);
  return words('chart:alt.summary', {
    title: model.title,
    type: words(`chart:alt.${model.spec.type}`),
    points,
    first: model.columns[0] ?? '–',
    last: model.columns.at(-1) ?? '–',
  });
}
