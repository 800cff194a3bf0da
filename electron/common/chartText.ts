import enChart from '../../resources/i18n/en/chart.json' with { type: 'json' };
import enReconcile from '../../resources/i18n/en/reconcile.json' with { type: 'json' };
import zhChart from '../../resources/i18n/zh-Hans/chart.json' with { type: 'json' };
import zhReconcile from '../../resources/i18n/zh-Hans/reconcile.json' with { type: 'json' };
import type { ChartSpec } from './chartSpec.ts';
import type { Translate } from './renderMessage.ts';
import { createWords, translatorFor } from './words.ts';

const words = createWords(
  { en: { chart: enChart, reconcile: enReconcile }, 'zh-Hans': { chart: zhChart, reconcile: zhReconcile } },
  'en',
);
const TRANSLATES: Readonly<Record<ChartSpec['language'], Translate>> = {
  en: translatorFor(words, 'en'),
  'zh-Hans': translatorFor(words, 'zh-Hans'),
};

/** Words of a picture, in the chart's own language, whatever the screen speaks. */
export const chartWords = (language: ChartSpec['language']): Translate => TRANSLATES[language];
