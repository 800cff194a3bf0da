/**
 * Finds every phrase of a lexicon in a text, in one pass: time grows with the text, not with the lexicon.
 * Texts and phrases are folded (simplified, half width, lower case) before they come here.
 */

import type { Span } from '../../../common/span.ts';
import { unitAt } from '../unitAt.ts';

/** A phrase found: UTF-16 offsets, and what it means by the lexicon. */
export interface PhraseHit<Meaning> {
  readonly start: number;
  readonly end: number;
  readonly means: Meaning;
}

interface Phrase<Meaning> {
  readonly text: string;
  /** A unit behind what its list has in common, or SHORT: told apart by it, most phrases of a list need no comparison. */
  readonly tell: number;
  readonly means: Meaning;
}

const SHORT = -1;
const NO_UNIT = -2;

/** Phrases in short lists, the longest first. `places` tells the list of a 16-bit key, 0 for none: quicker to read than a map. */
interface Buckets<Meaning> {
  readonly places: Uint16Array;
  readonly lists: readonly (readonly Phrase<Meaning>[])[];
}

export interface PhraseIndex<Meaning> {
  /** What each unit is: one look-up passes over most places. */
  readonly kinds: Uint8Array;
  /** Phrases that begin with a Latin word, by a digest of that word. */
  readonly words: Buckets<Meaning>;
  /** Other phrases by a digest of their first two UTF-16 units. */
  readonly pairs: Buckets<Meaning>;
  /** Other phrases of one unit, by it. */
  readonly singles: Buckets<Meaning>;
}

/** Bits of what a unit is: a Latin letter, the first of a longer phrase, a phrase by itself. */
const LATIN = 1;
const FIRST = 2;
const SINGLE = 4;

const isLatin = (code: number): boolean => ((code | 32) - 97) >>> 0 < 26;
/** A digest of two units; a clash only costs a comparison, and a small table stays in the cache. */
const mixPair = (a: number, b: number): number => (a * 31 + b) & 0x3fff;

const DIGESTS = 0x3fff;
const mixWord = (digest: number, code: number): number => (digest * 31 + code) & DIGESTS;

function endOfWord(text: string): number {
  let end = 0;
  while (end < text.length && isLatin(text.charCodeAt(end))) end += 1;
  return end;
}

function digestWord(text: string): number {
  let digest = 0;
  for (let at = 0; at < endOfWord(text); at += 1) digest = mixWord(digest, text.charCodeAt(at));
  return digest;
}

/** Of phrases that begin with a word, the unit behind it and its blank; of others the third. */
const TELL_OF_PAIR = 2;
const tellBehindWord = (length: number): number => length + 1;

function tellOf(text: string): number {
  const word = endOfWord(text);
  const at = word > 0 ? tellBehindWord(word) : TELL_OF_PAIR;
  return at < text.length ? text.charCodeAt(at) : SHORT;
}

function markUnits(phrases: readonly { readonly text: string }[]): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (let code = 0; code < 128; code += 1) if (isLatin(code)) kinds[code] = LATIN;
  for (const { text } of phrases) {
    const code = text.charCodeAt(0);
    kinds[code] = (kinds[code] as number) | (text.length === 1 ? SINGLE : FIRST);
  }
  return kinds;
}

function bucketPhrases<Meaning>(
  phrases: readonly Phrase<Meaning>[],
  keyOf: (text: string) => number,
): Buckets<Meaning> {
  const places = new Uint16Array(0x10000);
  const lists: Phrase<Meaning>[][] = [[]];
  for (const phrase of phrases) {
    const key = keyOf(phrase.text);
    if (places[key] === 0) places[key] = lists.push([]) - 1;
    lists[places[key] as number]?.push(phrase);
  }
  for (const list of lists) list.sort((a, b) => b.text.length - a.text.length);
  return { places, lists };
}

/** `gather` makes the meaning of a phrase of all tags that the entries put to it, in their order. */
export function indexPhrases<Tag, Meaning>(
  entries: Iterable<readonly [text: string, tag: Tag]>,
  gather: (tags: readonly Tag[]) => Meaning,
): PhraseIndex<Meaning> {
  const byText = new Map<string, Tag[]>();
  for (const [text, tag] of entries) {
    const tags = byText.get(text);
    if (tags) tags.push(tag);
    else byText.set(text, [tag]);
  }
  const phrases = Array.from(
    byText,
    ([text, tags]): Phrase<Meaning> => ({
      text,
      tell: tellOf(text),
      means: gather(tags),
    }),
  );
  const isWord = ({ text }: Phrase<Meaning>): boolean => isLatin(text.charCodeAt(0));
  const others = phrases.filter((phrase) => !isWord(phrase));
  return {
    kinds: markUnits(phrases),
    words: bucketPhrases(phrases.filter(isWord), digestWord),
    pairs: bucketPhrases(
      others.filter(({ text }) => text.length > 1),
      (text) => mixPair(text.charCodeAt(0), text.charCodeAt(1)),
    ),
    singles: bucketPhrases(
      others.filter(({ text }) => text.length === 1),
      (text) => text.charCodeAt(0),
    ),
  };
}

const SMALL_S = 115;

/** Latin phrases end at a word's end, a plural s aside. Returns the end, or -1. */
function matchEnd(text: string, phrase: string, at: number): number {
  const end = at + phrase.length;
  if (end > text.length) return -1;
  for (let i = 0; i < phrase.length; i += 1) if (text.charCodeAt(at + i) !== phrase.charCodeAt(i)) return -1;
  if (!isLatin(phrase.charCodeAt(phrase.length - 1)) || !isLatin(unitAt(text, end))) return end;
  return text.charCodeAt(end) === SMALL_S && !isLatin(unitAt(text, end + 1)) ? end + 1 : -1;
}

interface Collecting<Meaning> {
  readonly text: string;
  readonly hits: PhraseHit<Meaning>[];
}

/** Adds the phrases of a list that begin at `at`; `unit` is what stands where they tell themselves apart. */
function collect<Meaning>(
  { text, hits }: Collecting<Meaning>,
  at: number,
  bucket: readonly Phrase<Meaning>[],
  unit: number,
): void {
  for (let i = 0; i < bucket.length; i += 1) {
    const phrase = bucket[i] as Phrase<Meaning>;
    if (phrase.tell !== SHORT && phrase.tell !== unit) continue;
    const end = matchEnd(text, phrase.text, at);
    if (end > 0) hits.push({ start: at, end, means: phrase.means });
  }
}

/** Phrases that begin with the Latin word at `at`, or with it less a plural s. Gives the word's end. */
function collectWord<Meaning>(
  into: Collecting<Meaning>,
  at: number,
  { words: { places, lists } }: PhraseIndex<Meaning>,
): number {
  const { text } = into;
  let [digest, singular] = [0, 0];
  let end = at;
  for (let code = text.charCodeAt(at); isLatin(code); code = text.charCodeAt(end)) {
    singular = digest;
    digest = mixWord(digest, code);
    end += 1;
    if (end === text.length) break;
  }
  const place = places[digest] as number;
  const other = places[singular] as number;
  const unit = unitAt(text, at + tellBehindWord(end - at));
  if (place !== 0) collect(into, at, lists[place] as readonly Phrase<Meaning>[], unit);
  // Of phrases without the s only the bare word can stand here.
  if (other !== 0 && other !== place && text.charCodeAt(end - 1) === SMALL_S)
    collect(into, at, lists[other] as readonly Phrase<Meaning>[], NO_UNIT);
  return end;
}

/** All hits, overlapping ones too, that begin inside a span (or anywhere), by start and then the longest first. */
export function findPhrases<Meaning>(
  text: string,
  index: PhraseIndex<Meaning>,
  { start, end }: Span = { start: 0, end: text.length },
): PhraseHit<Meaning>[] {
  const { kinds, pairs, singles } = index;
  const hits: PhraseHit<Meaning>[] = [];
  const into = { text, hits };
  // Inside a Latin word nothing begins.
  let at = start;
  if (start > 0 && isLatin(text.charCodeAt(start - 1))) while (at < end && isLatin(text.charCodeAt(at))) at += 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] as number;
    if (kind > LATIN && (kind & LATIN) !== 0) {
      at = collectWord(into, at, index);
      continue;
    }
    if (kind === LATIN) {
      at += 1;
      while (at < end && isLatin(text.charCodeAt(at))) at += 1;
      continue;
    }
    if ((kind & FIRST) !== 0 && at + 1 < text.length) {
      const place = pairs.places[mixPair(code, text.charCodeAt(at + 1))] as number;
      if (place !== 0)
        collect(into, at, pairs.lists[place] as readonly Phrase<Meaning>[], unitAt(text, at + TELL_OF_PAIR));
    }
    if ((kind & SINGLE) !== 0)
      collect(into, at, singles.lists[singles.places[code] as number] as readonly Phrase<Meaning>[], NO_UNIT);
    at += 1;
  }
  return hits;
}
