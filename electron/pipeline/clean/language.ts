import commonHanzi from '../../../resources/lexicons/commonHanzi.json' with { type: 'json' };
import { foldText } from '../../common/foldText.ts';
import type { Language } from '../../common/vocabulary.ts';

/** A Latin word says about as much as two hanzi. */
const HANZI_PER_WORD = 2;
const SAMPLE = 20_000;

const traditional = new Set(commonHanzi.traditional.join(''));
const simplified = new Set([...commonHanzi.traditional.join('')].map((char) => foldText(char)));

function countHanzi(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xd840 && code <= 0xd88d)) count++;
  }
  return count;
}

/** Above zero for simplified script, below for traditional. */
function weighScripts(text: string): number {
  let balance = 0;
  for (const char of text) {
    if (char < '\u3400') continue;
    balance += simplified.has(char) ? 1 : traditional.has(char) ? -1 : 0;
  }
  return balance;
}

/** The language most of a text is in, by counting; the two Chinese scripts by the common characters they do not share. */
export function tellLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const words = sample.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  if (words * HANZI_PER_WORD > countHanzi(sample)) return 'en';
  return weighScripts(sample) < 0 ? 'zh-Hant' : 'zh-Hans';
}
