import enChart from '../../resources/i18n/en/chart.json' with { type: 'json' };
import enExport from '../../resources/i18n/en/export.json' with { type: 'json' };
import enReconcile from '../../resources/i18n/en/reconcile.json' with { type: 'json' };
import zhChart from '../../resources/i18n/zh-Hans/chart.json' with { type: 'json' };
import zhExport from '../../resources/i18n/zh-Hans/export.json' with { type: 'json' };
import zhReconcile from '../../resources/i18n/zh-Hans/reconcile.json' with { type: 'json' };
import type { Translate } from './renderMessage.ts';
import { createWords, type Locale, translatorFor } from './words.ts';

const words = createWords(
  {
    en: { export: enExport, chart: enChart, reconcile: enReconcile },
    'zh-Hans': { export: zhExport, chart: zhChart, reconcile: zhReconcile },
  },
  'en',
);
const TRANSLATES: Readonly<Record<Locale, Translate>> = {
  en: translatorFor(words, 'en'),
  'zh-Hans': translatorFor(words, 'zh-Hans'),
};

/** Words of an exported file, in the file's own language, whatever the screen speaks. */
export const exportWords = (language: Locale): Translate => TRANSLATES[language];
