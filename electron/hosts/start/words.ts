import en from '../../../resources/i18n/en/start.json' with { type: 'json' };
import zh from '../../../resources/i18n/zh-Hans/start.json' with { type: 'json' };
import type { Translate } from '../../common/renderMessage.ts';
import { createWords, translatorFor } from '../../common/words.ts';
import { locale, say } from '../cli/talk.ts';

const words = createWords({ en: { start: en }, 'zh-Hans': { start: zh } }, locale);

/** What `npm start` says, in the system's language. */
export const translate: Translate = translatorFor(words, locale);

/** One line on the terminal. */
export const tell = (key: string, params: Record<string, string | number> = {}): void =>
  say(translate(`start:${key}`, params));
