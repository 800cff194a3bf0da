import type { PeriodWords } from '../lexicon.ts';
import { findChineseTimes } from './findChineseTimes.ts';
import { findEnglishTimes } from './findEnglishTimes.ts';
import type { TimedText, TimeWord } from './timeWord.ts';

/** Of two that overlap the longer stays; of two as long, the first. */
function dropOverlaps(words: TimeWord[]): TimeWord[] {
  if (words.length < 2) return words;
  words.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TimeWord[] = [];
  for (const word of words) {
    const last = kept.at(-1);
    if (!last || word.start >= last.end) kept.push(word);
    else if (word.end - word.start > last.end - last.start) kept[kept.length - 1] = word;
  }
  return kept;
}

/** Time expressions of a sentence in order, none overlapping. Spans are offsets into the body. */
export function findTimes(timed: TimedText, words: PeriodWords): TimeWord[] {
  return dropOverlaps(timed.isChinese ? findChineseTimes(timed, words) : findEnglishTimes(timed, words));
}
