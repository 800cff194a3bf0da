import commonHanzi from '../../../resources/lexicons/commonHanzi.json' with { type: 'json' };
import { foldText } from '../../common/foldText.ts';
import type { Language } from '../../common/vocabulary.ts';

/** A Latin word says about as much as two hanzi. */
const HANZI_PER_WORD = 2;
const SAMPLE = 20_000;

const traditional = new Set(commonHanzi.traditional.join(''));
const simplified = new Set([...commonHanzi.traditional.join('')].map((char) => foldText(char)));

/** The language most of a text is in, by counting; the two Chinese scripts by the common characters they do not share. */
export function tellLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const hanzi = sample.match(/[\p{Script=Han}]/gu) ?? [];
  const words = sample.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  if (words * HANZI_PER_WORD > hanzi.length) return 'en';
  let balance = 0;
  for (const char of hanzi) balance += simplified.has(char) ? 1 : traditional.has(char) ? -1 : 0;
  return balance < 0 ? 'zh-Hant' : 'zh-Hans';
}
