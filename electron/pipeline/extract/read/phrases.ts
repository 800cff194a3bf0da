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
  readonly means: Meaning;
}

const SHORT = -1;
const NO_UNIT = -2;

/**
 * Phrases in short lists, the longest first, one list behind another: a look at numbers side by side costs a tenth of one
 * at objects here and there. The list 0 is empty.
 */
interface Lists<Meaning> {
  /** Where each list begins, and behind the last one where that ends. */
  readonly starts: Uint16Array;
  /** Of each phrase a unit behind what its list has in common, or SHORT: most need no comparison. */
  readonly tells: Int32Array;
  readonly phrases: readonly Phrase<Meaning>[];
}

export interface PhraseIndex<Meaning> {
  /** What each unit is: one look-up passes over most places. */
  readonly kinds: Uint8Array;
  /** The list of phrases that begin with a Latin word, by a digest of that word. */
  readonly words: Uint16Array;
  /** That of other phrases by a digest of their first two UTF-16 units. */
  readonly pairs: Uint16Array;
  /** That of other phrases of one unit, by it. */
  readonly singles: Uint16Array;
  readonly lists: Lists<Meaning>;
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

/** Puts phrases of one key into a list, and notes its number. */
function listByKey<Meaning>(
  into: Phrase<Meaning>[][],
  all: readonly Phrase<Meaning>[],
  keyOf: (text: string) => number,
): Uint16Array {
  const places = new Uint16Array(0x10000);
  for (const [key, list] of Map.groupBy(all, ({ text }) => keyOf(text)))
    places[key] = into.push(list.toSorted((a, b) => b.text.length - a.text.length)) - 1;
  return places;
}

function layOut<Meaning>(lists: readonly (readonly Phrase<Meaning>[])[]): Lists<Meaning> {
  const starts = new Uint16Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] as number) + list.length;
  const phrases = lists.flat();
  return { starts, tells: Int32Array.from(phrases, ({ text }) => tellOf(text)), phrases };
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
  const phrases = Array.from(byText, ([text, tags]): Phrase<Meaning> => ({ text, means: gather(tags) }));
  const isWord = ({ text }: Phrase<Meaning>): boolean => isLatin(text.charCodeAt(0));
  const others = phrases.filter((phrase) => !isWord(phrase));
  const [long, short] = [others.filter(({ text }) => text.length > 1), others.filter(({ text }) => text.length === 1)];
  const lists: Phrase<Meaning>[][] = [[]];
  return {
    kinds: markUnits(phrases),
    words: listByKey(lists, phrases.filter(isWord), digestWord),
    pairs: listByKey(lists, long, (text) => mixPair(text.charCodeAt(0), text.charCodeAt(1))),
    singles: listByKey(lists, short, (text) => text.charCodeAt(0)),
    lists: layOut(lists),
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
  readonly lists: Lists<Meaning>;
  readonly hits: PhraseHit<Meaning>[];
}

/** Adds the phrases of a list that begin at `at`; `unit` is what stands where they tell themselves apart. */
function collect<Meaning>({ text, lists, hits }: Collecting<Meaning>, at: number, list: number, unit: number): void {
  const end = lists.starts[list + 1] as number;
  for (let i = lists.starts[list] as number; i < end; i += 1) {
    const tell = lists.tells[i] as number;
    if (tell !== SHORT && tell !== unit) continue;
    const phrase = lists.phrases[i] as Phrase<Meaning>;
    const behind = matchEnd(text, phrase.text, at);
    if (behind > 0) hits.push({ start: at, end: behind, means: phrase.means });
  }
}

/** Phrases that begin with the Latin word at `at`, or with it less a plural s. Gives the word's end. */
function collectWord<Meaning>(into: Collecting<Meaning>, at: number, words: Uint16Array): number {
  const { text } = into;
  let [digest, singular] = [0, 0];
  let end = at;
  for (let code = text.charCodeAt(at); isLatin(code); code = text.charCodeAt(end)) {
    singular = digest;
    digest = mixWord(digest, code);
    end += 1;
    if (end === text.length) break;
  }
  const list = words[digest] as number;
  const other = words[singular] as number;
  const unit = unitAt(text, at + tellBehindWord(end - at));
  if (list !== 0) collect(into, at, list, unit);
  // Of phrases without the s only the bare word can stand here.
  if (other !== 0 && other !== list && text.charCodeAt(end - 1) === SMALL_S) collect(into, at, other, NO_UNIT);
  return end;
}

/** All hits, overlapping ones too, that begin inside a span (or anywhere), by start and then the longest first. */
export function findPhrases<Meaning>(
  text: string,
  index: PhraseIndex<Meaning>,
  { start, end }: Span = { start: 0, end: text.length },
): PhraseHit<Meaning>[] {
  const { kinds, words, pairs, singles, lists } = index;
  const hits: PhraseHit<Meaning>[] = [];
  const into = { text, lists, hits };
  // Inside a Latin word nothing begins.
  let at = start;
  if (start > 0 && isLatin(text.charCodeAt(start - 1))) while (at < end && isLatin(text.charCodeAt(at))) at += 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] as number;
    if (kind > LATIN && (kind & LATIN) !== 0) {
      at = collectWord(into, at, words);
      continue;
    }
    if (kind === LATIN) {
      at += 1;
      while (at < end && isLatin(text.charCodeAt(at))) at += 1;
      continue;
    }
    if ((kind & FIRST) !== 0 && at + 1 < text.length) {
      const list = pairs[mixPair(code, text.charCodeAt(at + 1))] as number;
      if (list !== 0) collect(into, at, list, unitAt(text, at + TELL_OF_PAIR));
    }
    if ((kind & SINGLE) !== 0) collect(into, at, singles[code] as number, NO_UNIT);
    at += 1;
  }
  return hits;
}
