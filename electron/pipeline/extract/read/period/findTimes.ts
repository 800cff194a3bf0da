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

const known = new WeakMap<PeriodWords, RegExp>();

/** Prose without a digit or one of these tells no time; most sentences are passed over here. */
function mayTell(words: PeriodWords): RegExp {
  const cached = known.get(words);
  if (cached) return cached;
  const named = [...words.now, ...words.relativeYears.flatMap((r) => r.words), ...words.plans.flatMap((p) => p.words)];
  const made = new RegExp(
    `\\d|[年月季昨]|今[天日]|以来|year|month|quarter|half|since|decade|yesterday|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|${named.join('|')}`,
  );
  known.set(words, made);
  return made;
}

const HAN = /[\u4e00-\u9fff]/;

/** Time expressions of a folded sentence in order, none overlapping. Spans are offsets into the body. */
export function findTimes(text: string, offset: number, words: PeriodWords): TimeWord[] {
  if (!mayTell(words).test(text)) return [];
  return dropOverlaps(HAN.test(text) ? findChineseTimes(text, offset, words) : findEnglishTimes(text, offset, words));
}
