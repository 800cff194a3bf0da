import { readArabic } from './chineseDigits.ts';
import { scale } from './decimal.ts';
import { englishBase, readOutOf } from './englishShare.ts';
import { currencyScaleOf, digitScaleOf, nextWord, scaledNouns } from './englishWords.ts';
import { isHan, type Numeral } from './numeral.ts';

interface ScaleWord {
  readonly end: number;
  readonly places: number;
}

const SCALE = /[ \u00a0\n-]{0,2}([a-z]{1,8})\b/y;

/** m, b and k are scales behind a currency sign ($45m), or before something counted by the million (5m tonnes). */
function readShortScale(text: string, word: string, end: number, hasCurrency: boolean): number | undefined {
  const isCounted = hasCurrency || scaledNouns.has(nextWord(text, end).word);
  return isCounted ? currencyScaleOf.get(word) : undefined;
}

/** million, bn, m: the scale behind Arabic digits that end at `end`, or null. */
function readScale(text: string, end: number, hasCurrency: boolean): ScaleWord | null {
  if (isHan(text.charCodeAt(end))) return null;
  SCALE.lastIndex = end;
  const match = SCALE.exec(text);
  const word = match?.[1];
  if (!match || !word) return null;
  const behind = end + match[0].length;
  const isTight = match[0].length === word.length;
  const places = digitScaleOf.get(word) ?? (isTight ? readShortScale(text, word, behind, hasCurrency) : undefined);
  if (places === undefined) return null;
  const more = places < 4 ? readScale(text, behind, false) : null;
  return more ? { end: more.end, places: places + more.places } : { end: behind, places };
}

/** Arabic digits with an English scale or a share in digits: 15.5 billion, 64,013, 3 in 5. */
export function readScaledDigits(text: string, at: number, hasCurrency: boolean): Numeral | null {
  const digits = readArabic(text, at);
  if (!digits) return null;
  const share = digits.decimals === 0 ? readOutOf(text, at, { ...digits, step: 0, trailing: 0 }) : null;
  if (share) return { ...share, script: 'arabic' };
  const word = readScale(text, digits.end, hasCurrency);
  const places = word?.places ?? 0;
  return {
    ...englishBase,
    start: at,
    end: word?.end ?? digits.end,
    value: scale(digits.value, places),
    step: places - digits.decimals,
    scale: places,
    script: 'arabic',
    rule: word ? 'digits-scale' : 'digits',
  };
}
