import type { ChartSeries, ChartSpec } from '../../common/chartSpec.ts';
import { chartWords } from '../../common/chartText.ts';
import { nameSubject } from '../../common/nameSubject.ts';

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const nameIndicator = ({ indicator }: ChartSeries, { language }: ChartSpec): string =>
  language === 'en' ? indicator.en || indicator.zh : indicator.zh || indicator.en;

const joinDistinct = (texts: readonly (string | null)[], language: ChartSpec['language']): string =>
  [...new Set(texts.filter((text): text is string => Boolean(text)))].join(language === 'en' ? ', ' : '、');

export const writeTitle = (series: readonly ChartSeries[], spec: ChartSpec): string =>
  capitalise(
    joinDistinct(
      series.map((one) => nameIndicator(one, spec)),
      spec.language,
    ),
  );

/** Whom it is about, and whether the values add up since a start: a reader must not take a total for a year's figure. */
export function writeSubtitle(series: readonly ChartSeries[], { language }: ChartSpec): string {
  const isTotal = series.length > 0 && series.every(({ measure }) => measure === 'cumulative');
  const parts = [
    joinDistinct(
      series.map(({ subject }) => subject && nameSubject(subject, language)),
      language,
    ),
    isTotal ? chartWords(language)('chart:measure.cumulative') : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
