import type { ChartSeries, ChartSpec } from '../../common/chartSpec.ts';
import { chartWords } from '../../common/chartText.ts';
import { nameSubject } from '../../common/nameSubject.ts';

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const nameIndicator = ({ indicator }: ChartSeries, { language }: ChartSpec): string =>
  language === 'en' ? indicator.en || indicator.zh : indicator.zh || indicator.en;

/** More names than this are no title any more. */
const MOST_NAMES = 4;
const FEW_NAMES = 3;

function joinDistinct(texts: readonly (string | null)[], language: ChartSpec['language']): string {
  const all = [...new Set(texts.filter((text): text is string => Boolean(text)))];
  const join = (names: readonly string[]): string => names.join(language === 'en' ? ', ' : '、');
  if (all.length <= MOST_NAMES) return join(all);
  const told = { names: join(all.slice(0, FEW_NAMES)), count: all.length - FEW_NAMES };
  return chartWords(language)('chart:several', told);
}

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
