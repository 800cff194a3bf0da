import i18next, { type i18n } from 'i18next';
import type { Translate } from './renderMessage.ts';

export const LOCALES = ['en', 'zh-Hans'] as const;
export type Locale = (typeof LOCALES)[number];

/** Word files by locale and name (`screen`, `error`, `reconcile` …), each a tree of texts. */
export type WordFiles = Readonly<Record<Locale, Readonly<Record<string, object>>>>;

/** One instance for all words. Keys are `file:path.to.word`; a missing key shows itself instead of an empty text. */
export function createWords(files: WordFiles, locale: Locale): i18n {
  const words = i18next.createInstance();
  void words.init({
    lng: locale,
    fallbackLng: false,
    resources: files as never,
    ns: Object.keys(files.en),
    defaultNS: 'screen',
    appendNamespaceToMissingKey: true,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}

/** Looks up `file:path.to.word` in one language. */
export function translatorFor(words: i18n, locale: Locale): Translate {
  const translate = words.getFixedT(locale);
  return (code, params = {}) => translate(code as never, params) as string;
}
