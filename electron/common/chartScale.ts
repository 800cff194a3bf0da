import type { ChartModel, ChartSeries } from './chartSpec.ts';

/** What shares the value axis of a series: all, but of small multiples only those that count the same thing. */
export const onOneScale = (model: ChartModel, { indicator }: ChartSeries): ChartModel =>
  model.type === 'multiples'
    ? { ...model, series: model.series.filter((one) => one.indicator.id === indicator.id) }
    : model;
