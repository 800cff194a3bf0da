import type { ChartModel, ChartSeries } from './chartSpec.ts';
import { chartWords } from './chartText.ts';
import { nameSubject } from './nameSubject.ts';

const isMixed = (model: ChartModel, read: (series: ChartSeries) => unknown): boolean =>
  new Set(model.series.map(read)).size > 1;

function nameIndicator({ indicator }: ChartSeries, language: ChartModel['spec']['language']): string {
  return language === 'en' ? indicator.en || indicator.zh : indicator.zh || indicator.en;
}

/** What tells a series from the others of its chart, and no more. */
export function nameSeries(model: ChartModel, series: ChartSeries): string {
  const { language } = model.spec;
  const words = chartWords(language);
  const parts = [
    isMixed(model, (one) => one.indicator.id) ? nameIndicator(series, language) : null,
    isMixed(model, (one) => one.subject) ? nameSubject(series.subject ?? words('chart:noSubject'), language) : null,
    series.scopeText,
    isMixed(model, (one) => one.measure) && series.measure ? words(`chart:measure.${series.measure}`) : null,
    series.modality === 'actual' ? null : words(`chart:modality.${series.modality}`),
  ].filter((part) => part !== null && part !== '');
  return parts.length > 0 ? parts.join(' · ') : nameIndicator(series, language);
}
