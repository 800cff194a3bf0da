import enChart from '../../resources/i18n/en/chart.json' with { type: 'json' };
import enReconcile from '../../resources/i18n/en/reconcile.json' with { type: 'json' };
import zhChart from '../../resources/i18n/zh-Hans/chart.json' with { type: 'json' };
import zhReconcile from '../../resources/i18n/zh-Hans/reconcile.json' with { type: 'json' };
import type { ChartSpec } from './chartSpec.ts';
import type { Translate } from './renderMessage.ts';
import { createTranslate } from './translate.ts';

const TRANSLATES: Readonly<Record<ChartSpec['language'], Translate>> = {
  en: createTranslate({ chart: enChart, reconcile: enReconcile }),
  'zh-Hans': createTranslate({ chart: zhChart, reconcile: zhReconcile }),
};

/** Words of a picture, in the chart's own language, whatever the screen speaks. */
export const chartWords = (language: ChartSpec['language']): Translate => TRANSLATES[language];
