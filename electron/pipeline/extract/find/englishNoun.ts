import lexicon from '../../../../resources/lexicons/nouns.json' with { type: 'json' };
import { isNumberWord } from './englishWords.ts';
import { isDigit } from './numeral.ts';
import { layerOnWords } from './ownWords.ts';
import { endsTitle } from './titleLine.ts';

const { english } = lexicon;
const stops = new Set<string>(english.stopWords);
const notPlurals = new Set<string>(english.notPlurals);
/** The analyst's nouns too: a word among them needs no plural s. */
const plurals = layerOnWords((own) => {
  const words = new Set<string>([...english.plurals, ...(own?.nouns.added ?? [])]);
  for (const word of own?.nouns.removed ?? []) words.delete(word);
  return words;
});
const joiners = new Set<string>(english.joiners);
const leading = new Set<string>(english.leadingWords);
const abstracts = new Set<string>(english.abstractNouns);

const MOST_WORDS = 6;
const WORD = /[ -]?([a-z][a-z'’-]*)/y;

const isPlural = (word: string): boolean =>
  plurals.current.has(word) || (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !notPlurals.has(word));

export interface EnglishNoun {
  readonly start: number;
  readonly end: number;
}

interface Walk {
  readonly end: number;
  readonly lastPlural: number;
}

/** Reads words up to a stop word; remembers where the last plural ends. `of` ends it, and so does `and` behind a plural. */
function walkWords(text: string, at: number, most: number): Walk {
  let end = at;
  let lastPlural = -1;
  for (let count = 0; count < most; count += 1) {
    WORD.lastIndex = end;
    const match = WORD.exec(text);
    const word = match?.[1];
    if (!match || !word || stops.has(word) || isNumberWord(word) || (joiners.has(word) && lastPlural > 0)) break;
    end += match[0].length;
    if (isPlural(word)) lastPlural = end;
    else if (lastPlural > 0) break;
  }
  return { end, lastPlural };
}

/** What may follow a noun phrase: a mark, the end, or a stop word; not a verb (6 stations and trains run). */
function isPhraseEnd(text: string, end: number): boolean {
  WORD.lastIndex = end;
  const next = text.charAt(end) === ' ' ? WORD.exec(text)?.[1] : undefined;
  return next === undefined || stops.has(next) || joiners.has(next) || next.endsWith('ly');
}

/** countries and regions: the second noun has no number of its own. */
function extendOverAnd(text: string, end: number): number {
  if (!text.startsWith(' and ', end) || isDigit(text.charCodeAt(end + 5))) return end;
  const walk = walkWords(text, end + 4, 2);
  return walk.lastPlural > 0 && isPhraseEnd(text, walk.lastPlural) ? walk.lastPlural : end;
}

/** 200 more engineers: `more` counts nothing, unless nothing follows it. */
function skipLeading(text: string, at: number): number {
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  const end = at + (match?.[0].length ?? 0);
  return match?.[1] && leading.has(match[1]) && text.charAt(end) === ' ' ? end : at;
}

/** The counted noun behind an English number ending at `at`: ends in a plural, or stands alone behind one. */
export function readEnglishNoun(text: string, at: number, isOne: boolean): EnglishNoun | null {
  const hyphen = text.charCodeAt(at) === 45;
  const code = text.charCodeAt(at);
  if ((code !== 32 && code !== 10 && !hyphen) || endsTitle(text, at)) return null;
  const from = skipLeading(text, code === 10 ? at + 1 : at);
  const walk = walkWords(text, from, MOST_WORDS);
  if (walk.lastPlural > 0) return { start: from + (code === 10 ? 0 : 1), end: extendOverAnd(text, walk.lastPlural) };
  if (!isOne || walk.end === from) return null;
  return { start: from + 1, end: walkWords(text, from, 2).end };
}

const MOST_SKIPPED = 8;

/** The first plural at or behind `from`, with the words put to it: what a sentence's subject ends in. */
export function readFirstPlural(text: string, from: number): string | null {
  let end = from;
  let start = -1;
  for (let count = 0; count < MOST_SKIPPED; count += 1) {
    WORD.lastIndex = end;
    const match = WORD.exec(text);
    if (!match?.[1]) return null;
    const isStop = stops.has(match[1]);
    if (isStop) start = -1;
    else if (start < 0) start = end + match[0].length - match[1].length;
    end += match[0].length;
    if (!isStop && isPlural(match[1])) return text.slice(start, end);
  }
  return null;
}

/** Of a noun in lower case. */
export const isAbstractEnglishNoun = (noun: string): boolean => abstracts.has(noun);
