import { add, fromInteger, multiply, readDecimal, scale } from './decimal.ts';
import { englishBase, readEnglishShare, readOutOf } from './englishShare.ts';
import { readSpoken, type Spoken } from './englishSpoken.ts';
import { isNumberWord, nextWord, readWord, scaleOf, startWithArticle, type Word } from './englishWords.ts';
import type { Numeral } from './numeral.ts';

const TWELVE = fromInteger(12);
const ONE = fromInteger(1);

/** a dozen, two dozen. */
function readDozen(text: string, at: number, count: Spoken | null, word: Word): Numeral | null {
  const dozen = count ? nextWord(text, count.end) : word;
  if (dozen.word !== 'dozen') return null;
  const start = count ? at : startWithArticle(text, at);
  return {
    ...englishBase,
    start,
    end: dozen.end,
    value: multiply(count?.value ?? ONE, TWELVE),
    step: 0,
    rule: 'dozen',
  };
}

const AND_A_HALF = ' and a half';
const HALF = readDecimal('0.5');

/** The plain number, half a scale more where `and a half` follows. */
function asNumeral(text: string, at: number, count: Spoken, first: Word): Numeral {
  const start = scaleOf.has(first.word) ? startWithArticle(text, at) : at;
  const hasHalf = text.startsWith(AND_A_HALF, count.end);
  const scaled = hasHalf && count.trailing === 0 ? nextWord(text, count.end + AND_A_HALF.length) : null;
  const places = scaled ? scaleOf.get(scaled.word) : undefined;
  // one and a half million
  if (scaled && places !== undefined)
    return {
      ...englishBase,
      start,
      end: scaled.end,
      value: scale(add(count.value, HALF), places),
      step: places - 1,
      scale: places,
      rule: 'number-words',
    };
  return {
    ...englishBase,
    start,
    end: hasHalf ? count.end + AND_A_HALF.length : count.end,
    value: hasHalf ? add(count.value, scale(HALF, count.trailing)) : count.value,
    step: hasHalf ? count.step - 1 : count.step,
    scale: count.trailing,
    isBareScale: scaleOf.has(first.word) && start === at,
    rule: 'number-words',
  };
}

/** A number in English words at the word that begins at `at`, or null where the word is none. */
export function readEnglishNumeral(text: string, at: number): Numeral | null {
  const first = readWord(text, at);
  if (!isNumberWord(first.word)) return null;
  const share = readEnglishShare(text, at, first);
  if (share) return share;
  const count = readSpoken(text, first);
  const dozen = readDozen(text, at, count, first);
  if (dozen || !count) return dozen;
  return readOutOf(text, at, count) ?? asNumeral(text, at, count, first);
}
