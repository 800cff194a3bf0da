import { useTranslation } from 'react-i18next';
import { createWords, type Locale } from '../../electron/common/words.ts';
import { createPersisted } from './persisted.ts';
import { useStore } from './store.ts';

/** One file a subject; keys name it before a colon: `error.json` holds `error:*`. */
const files = import.meta.glob<{ default: object }>('../../resources/i18n/*/*.json', { eager: true });

function collectWords(): Record<Locale, Record<string, object>> {
  const words: Record<Locale, Record<string, object>> = { en: {}, 'zh-Hans': {} };
  for (const [path, file] of Object.entries(files)) {
    const [language = '', name = ''] = path
      .replace(/\.json$/, '')
      .split('/')
      .slice(-2);
    words[language as Locale][name] = file.default;
  }
  return words;
}

const ofSystem = (): Locale => (navigator.language.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en');
const chosen = createPersisted<Locale>('language', ofSystem());

export const words = createWords(collectWords(), chosen.get());

function followLanguage(): void {
  document.documentElement.lang = chosen.get();
  void words.changeLanguage(chosen.get());
}
chosen.subscribe(followLanguage);
followLanguage();

export const setLanguage = (language: Locale): void => chosen.set(language);
export const useLanguage = (): Locale => useStore(chosen);
/** Words for what is on screen; keys without a file name are of `screen.json`. */
export const useWords = () => useTranslation().t;
