/** Phrases of a lexicon, found at a place of a text by their first or last character, longest first. */
export interface PhraseIndex<T> {
  /** The list of an edge character by its digest, 0 for none: quicker to read than a map. */
  readonly places: Uint16Array;
  readonly lists: readonly (readonly Phrase<T>[])[];
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

const edgeOf = (words: string, edge: Edge): number =>
  edge === 'first' ? words.charCodeAt(0) : words.charCodeAt(words.length - 1);

export function indexPhrases<T>(phrases: Iterable<Phrase<T>>, edge: Edge = 'first'): PhraseIndex<T> {
  const places = new Uint16Array(DIGESTS);
  const lists: Phrase<T>[][] = [[]];
  for (const phrase of phrases) {
    const digest = digestOf(edgeOf(phrase.words, edge));
    if (places[digest] === 0) places[digest] = lists.push([]) - 1;
    lists[places[digest] as number]?.push(phrase);
  }
  for (const list of lists) list.sort((a, b) => b.words.length - a.words.length);
  return { places, lists };
}

const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** A Latin word of the lexicon is never part of a longer word of the text. */
function endsAtBoundary(text: string, words: string, end: number): boolean {
  return !isLatin(words.charCodeAt(words.length - 1)) || !isLatin(text.charCodeAt(end));
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
  index: PhraseIndex<T>,
  text: string,
  at: number,
  accepts: (phrase: Phrase<T>) => boolean = acceptAny,
): Phrase<T> | null {
  const place = at >= 0 && at < text.length ? (index.places[digestOf(text.charCodeAt(at))] as number) : 0;
  if (place === 0) return null;
  for (const phrase of index.lists[place] as readonly Phrase<T>[]) {
    if (!standsAt(text, phrase.words, at)) continue;
    if (endsAtBoundary(text, phrase.words, at + phrase.words.length) && accepts(phrase)) return phrase;
  }
  return null;
}

/** The longest phrase that ends at `end` and that `accepts`. */
export function matchBefore<T>(
  index: PhraseIndex<T>,
  text: string,
  end: number,
  accepts: (phrase: Phrase<T>) => boolean = acceptAny,
): Phrase<T> | null {
  const place = end > 0 && end <= text.length ? (index.places[digestOf(text.charCodeAt(end - 1))] as number) : 0;
  if (place === 0) return null;
  for (const phrase of index.lists[place] as readonly Phrase<T>[]) {
    if (!standsAt(text, phrase.words, end - phrase.words.length)) continue;
    if (startsAtBoundary(text, phrase.words, end - phrase.words.length) && accepts(phrase)) return phrase;
  }
  return null;
}
