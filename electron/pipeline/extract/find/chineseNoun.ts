import lexicon from '../../../../resources/lexicons/nouns.json' with { type: 'json' };
import { isOneOf } from '../unitAt.ts';
import { isNumeralAt } from './chineseDigits.ts';
import { isHan, skipBlanks } from './numeral.ts';
import { indexLayered } from './ownWords.ts';
import { indexPhrases, matchAt, matchBefore } from './phraseIndex.ts';
import { rememberLast } from './rememberLast.ts';
import { endsTitle } from './titleLine.ts';

const index = (words: readonly string[], edge: 'first' | 'last' = 'first') =>
  indexPhrases(
    words.map((w) => ({ words: w, entry: null })),
    edge,
  );

type Counting = 'nouns' | 'classifiers';
const layer = (words: readonly string[], list: Counting, edge: 'first' | 'last' = 'first') => {
  const spread = (all: readonly string[]) => all.map((w) => ({ words: w, entry: null }));
  return indexLayered({
    builtIn: spread(words),
    list: (own) => ({ added: spread(own[list].added), removed: own[list].removed }),
    edge,
  });
};

const classifiers = layer(lexicon.classifiers, 'classifiers');
const splits = index(lexicon.splits);
const bareNouns = index(lexicon.bareNouns);
const heads = layer(lexicon.headNouns, 'nouns');
const headsBack = layer(lexicon.headNouns, 'nouns', 'last');
const stops = index(lexicon.stopWords);
const stopsBack = index(lexicon.stopWords, 'last');
const modifiers = index(lexicon.leadingModifiers);
const locatives = new Set<string>(lexicon.locatives);
const notBareBefore = new Set<string>(lexicon.notBareBefore);
const abstracts = new Set<string>(lexicon.abstractNouns);

/** Longest counted noun phrase looked for, in characters, and the gap allowed between two head nouns in it. */
const REACH = 18;
const GAP = 2;

export interface NounFound {
  readonly start: number;
  readonly end: number;
}

/** A modifier of the front (各类, 双方) is no part of the noun. */
function dropModifiers(text: string, start: number, end: number): number {
  const phrase = matchAt(heads, text, start) ? null : matchAt(modifiers, text, start);
  return phrase && start + phrase.words.length < end ? dropModifiers(text, start + phrase.words.length, end) : start;
}

interface Run {
  readonly end: number;
  readonly lastHead: number;
}

/** Behind a first head noun, a head of one character must follow at once: 铁路|站 is one noun, 技术员驻|村 is not. */
const canExtend = (words: string, at: number, lastHead: number): boolean =>
  lastHead < 0 || words.length > 1 || at === lastHead;

/** Reads Han characters from `start` up to a stop word, a numeral or a mark; remembers where the last head noun ends. */
function readRun(text: string, start: number): Run {
  let at = start;
  let lastHead = -1;
  while (at < text.length && at - start < REACH && isHan(text.charCodeAt(at))) {
    const head = matchAt(heads, text, at);
    if (head && canExtend(head.words, at, lastHead)) {
      lastHead = at += head.words.length;
      if (abstracts.has(head.words) && !matchAt(heads, text, at)) break;
    } else if (isNumeralAt(text, at) || matchAt(stops, text, at)) break;
    else if (lastHead >= 0 && at - lastHead >= GAP) break;
    else at += 1;
  }
  return { end: at, lastHead };
}

/** Further members of a list: 政府部门、商协会、企业; 国家和地区. */
function extendOverList(text: string, end: number): number {
  const joiner = lexicon.joiners.find((word) => text.startsWith(word, end));
  if (!joiner) return end;
  const run = readRun(text, end + joiner.length);
  return run.lastHead > 0 ? extendOverList(text, run.lastHead) : end;
}

/** Words between number and noun that end in 的: 33项具有首创性的|成果. */
const RELATIVE = /[^,。;!?\n\d]{2,24}?的(?=[一-龥])/y;

const SHORT = 6;

/** The counted noun that follows the classifier ending at `at`, or null. */
export function readNounAfter(text: string, at: number): NounFound | null {
  const from = skipBlanks(text, at) - at <= 1 ? skipBlanks(text, at) : at;
  const start = isOneOf('“‘「', text, from) ? from + 1 : from;
  const run = readRun(text, start);
  if (run.lastHead > 0)
    return { start: dropModifiers(text, start, run.lastHead), end: extendOverList(text, run.lastHead) };
  RELATIVE.lastIndex = start;
  const relative = RELATIVE.exec(text);
  const behind = relative ? readRun(text, start + relative[0].length) : null;
  if (relative && behind && behind.lastHead > 0) return { start: start + relative[0].length, end: behind.lastHead };
  const end = dropLocative(text, start, run.end);
  return end > start && end - start <= SHORT ? { start: dropModifiers(text, start, end), end } : null;
}

/** 100次测试中: the last character says where, not what. */
const dropLocative = (text: string, start: number, end: number): number =>
  end - start > 1 && locatives.has(text.charAt(end - 1)) ? end - 1 : end;

/** A number, or a number and its classifier, right before: the noun belongs to that one (12个村|3.8万人). */
const TAKEN = /[\d十百千万亿多余]\s?[一-龥]?$/;

/** The counted noun that stands before the number beginning at `at` (合作项目|28个), or null. */
export const readNounBefore = rememberLast((text, at): NounFound | null => {
  let end = at;
  while (end > 0 && at - end < 2 && text.charCodeAt(end - 1) === 32) end -= 1;
  const head = matchBefore(headsBack, text, end);
  if (!head) return null;
  let start = end - head.words.length;
  while (start > 0 && end - start < REACH && isHan(text.charCodeAt(start - 1))) {
    const earlier = matchBefore(headsBack, text, start);
    if (isNumeralAt(text, start - 1) || (!earlier && matchBefore(stopsBack, text, start))) break;
    start -= earlier ? earlier.words.length : 1;
  }
  if (TAKEN.test(text.slice(Math.max(0, start - 3), start))) return null;
  return { start: dropModifiers(text, start, end), end };
});

/** The classifier at `at` (个, 家, 条), or null where the word there is another one (部门, 口岸). */
export const readClassifier = rememberLast((text, at): NounFound | null => {
  const start = skipBlanks(text, at);
  if (matchAt(splits, text, start)) return null;
  const phrase = matchAt(classifiers, text, start);
  if (!phrase) return null;
  const end = start + phrase.words.length;
  const bareEnd = start + longestNoun(text, start);
  const head = matchAt(heads, text, end);
  const isBare = bareEnd > end && !(head && end + head.words.length > bareEnd);
  return isBare ? null : { start, end };
});

/** Length of the longest noun that begins at `at`: 车道 is no classifier 车. */
const longestNoun = (text: string, at: number): number =>
  Math.max(matchAt(bareNouns, text, at)?.words.length ?? 0, matchAt(heads, text, at)?.words.length ?? 0);

/** A noun counted without classifier: 8省区, 1405车. */
export function readBareNoun(text: string, at: number): NounFound | null {
  if (endsTitle(text, at)) return null;
  const start = skipBlanks(text, at);
  const length = longestNoun(text, start);
  if (length === 0 || (length === 1 && notBareBefore.has(text.charAt(start + 1)))) return null;
  const end = start + length;
  const run = readRun(text, start);
  return { start, end: Math.max(run.lastHead, end) };
}

export const isAbstractNoun = (noun: string): boolean => abstracts.has(noun);
