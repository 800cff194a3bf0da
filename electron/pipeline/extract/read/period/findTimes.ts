import type { PeriodWords } from '../lexicon.ts';
import { findChineseTimes } from './findChineseTimes.ts';
import { findEnglishTimes } from './findEnglishTimes.ts';
import type { TimeWord } from './timeWord.ts';

/** Of two that overlap the longer stays; of two as long, the first. */
function dropOverlaps(words: TimeWord[]): TimeWord[] {
  words.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TimeWord[] = [];
  for (const word of words) {
    const last = kept.at(-1);
    if (!last || word.start >= last.end) kept.push(word);
    else if (word.end - word.start > last.end - last.start) kept[kept.length - 1] = word;
  }
  return kept;
}

interface Telling {
  /** YES or MAYBE for each unit, else 0. */
  readonly kinds: Uint8Array;
  readonly words: RegExp;
}

const YES = 1;
const MAYBE = 2;
const known = new WeakMap<PeriodWords, Telling>();

/** Chinese prose without a digit or one of these tells no time; most sentences are passed over here. */
function compileTelling(words: PeriodWords): Telling {
  const cached = known.get(words);
  if (cached) return cached;
  const named = [...words.now, ...words.relativeYears.flatMap((r) => r.words), ...words.plans.flatMap((p) => p.words)];
  const all = ['今天', '今日', '以来', ...named, ...LATIN];
  const kinds = new Uint8Array(0x10000);
  for (const word of all) kinds[word.charCodeAt(0)] = MAYBE;
  for (const char of '0123456789年月季昨') kinds[char.charCodeAt(0)] = YES;
  const made = { kinds, words: new RegExp(all.join('|')) };
  known.set(words, made);
  return made;
}

const LATIN = 'year month quarter half since decade yesterday jan feb mar apr may jun jul aug sep oct nov dec'.split(
  ' ',
);

function mayTell(text: string, { kinds, words }: Telling): boolean {
  let isOpen = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] as number;
    if (kind === YES) return true;
    if (kind === MAYBE) isOpen = true;
  }
  return isOpen && words.test(text);
}

/** A folded sentence, and where it begins in the body. */
export interface TimedText {
  readonly text: string;
  readonly offset: number;
  readonly isChinese: boolean;
}

/** Time expressions of a sentence in order, none overlapping. Spans are offsets into the body. */
export function findTimes({ text, offset, isChinese }: TimedText, words: PeriodWords): TimeWord[] {
  if (!isChinese) return dropOverlaps(findEnglishTimes(text, offset, words));
  return mayTell(text, compileTelling(words)) ? dropOverlaps(findChineseTimes(text, offset, words)) : [];
}
