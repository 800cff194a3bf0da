import { unitAt } from '../unitAt.ts';

/** Phrases of a lexicon, found at a place of a text by their first or last character, longest first. */
export interface PhraseIndex<T> {
  /** The list of an edge character by its digest, 0 for none: quicker to read than a map. */
  readonly places: Uint16Array;
  /** Where each list begins, and behind the last one where that ends: numbers side by side are quicker than lists apart. */
  readonly starts: Uint16Array;
  /** Of each phrase the character beside the edge, 0 where it has but one: most are passed over by it. */
  readonly besides: Uint16Array;
  readonly phrases: readonly Phrase<T>[];
}

export interface Phrase<T> {
  readonly words: string;
  readonly entry: T;
}

type Edge = 'first' | 'last';

/**
 * Characters of one digest share a list, which costs a comparison now and then. There are a dozen indexes, each asked for
 * every number: with a place for every character they would not stay in the cache.
 */
const DIGESTS = 0x1000;
const digestOf = (code: number): number => (code ^ (code >> 5)) & (DIGESTS - 1);

/** The character at the edge, and the ones beside it. */
const edgeAt = (words: string, edge: Edge, beside = 0): number =>
  edge === 'first' ? unitAt(words, beside) : words.charCodeAt(words.length - 1 - beside) || 0;

export function indexPhrases<T>(all: Iterable<Phrase<T>>, edge: Edge = 'first'): PhraseIndex<T> {
  const places = new Uint16Array(DIGESTS);
  const lists: Phrase<T>[][] = [[]];
  for (const [digest, list] of Map.groupBy(all, ({ words }) => digestOf(edgeAt(words, edge))))
    places[digest] = lists.push(list.toSorted((a, b) => b.words.length - a.words.length)) - 1;
  const starts = new Uint16Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] as number) + list.length;
  const phrases = lists.flat();
  return { places, starts, besides: Uint16Array.from(phrases, ({ words }) => edgeAt(words, edge, 1)), phrases };
}

const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** A Latin word of the lexicon is never part of a longer word of the text. */
function endsAtBoundary(text: string, words: string, end: number): boolean {
  return !isLatin(words.charCodeAt(words.length - 1)) || !isLatin(unitAt(text, end));
}

function startsAtBoundary(text: string, words: string, start: number): boolean {
  return !isLatin(words.charCodeAt(0)) || start === 0 || !isLatin(text.charCodeAt(start - 1));
}

/** `startsWith` for short words, without a call out of compiled code. */
function standsAt(text: string, words: string, at: number): boolean {
  if (at < 0 || at + words.length > text.length) return false;
  for (let i = 0; i < words.length; i += 1) if (text.charCodeAt(at + i) !== words.charCodeAt(i)) return false;
  return true;
}

const acceptAny = (): boolean => true;

/** The longest phrase that begins at `at` and that `accepts`. */
export function matchAt<T>(
  { places, starts, besides, phrases }: PhraseIndex<T>,
  text: string,
  at: number,
  accepts: (phrase: Phrase<T>) => boolean = acceptAny,
): Phrase<T> | null {
  const place = at >= 0 && at < text.length ? (places[digestOf(text.charCodeAt(at))] as number) : 0;
  if (place === 0) return null;
  const next = unitAt(text, at + 1);
  for (let i = starts[place] as number; i < (starts[place + 1] as number); i += 1) {
    const beside = besides[i] as number;
    if (beside !== 0 && beside !== next) continue;
    const phrase = phrases[i] as Phrase<T>;
    if (!standsAt(text, phrase.words, at)) continue;
    if (endsAtBoundary(text, phrase.words, at + phrase.words.length) && accepts(phrase)) return phrase;
  }
  return null;
}

/** The longest phrase that ends at `end` and that `accepts`. */
export function matchBefore<T>(
  { places, starts, besides, phrases }: PhraseIndex<T>,
  text: string,
  end: number,
  accepts: (phrase: Phrase<T>) => boolean = acceptAny,
): Phrase<T> | null {
  const place = end > 0 && end <= text.length ? (places[digestOf(text.charCodeAt(end - 1))] as number) : 0;
  if (place === 0) return null;
  const next = end > 1 ? text.charCodeAt(end - 2) : 0;
  for (let i = starts[place] as number; i < (starts[place + 1] as number); i += 1) {
    const beside = besides[i] as number;
    if (beside !== 0 && beside !== next) continue;
    const phrase = phrases[i] as Phrase<T>;
    if (!standsAt(text, phrase.words, end - phrase.words.length)) continue;
    if (startsAtBoundary(text, phrase.words, end - phrase.words.length) && accepts(phrase)) return phrase;
  }
  return null;
}
