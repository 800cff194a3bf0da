/** Phrases of a lexicon, found at a place of a text by their first or last character, longest first. */
export interface PhraseIndex<T> {
  readonly byEdge: ReadonlyMap<number, readonly Phrase<T>[]>;
}

export interface Phrase<T> {
  readonly words: string;
  readonly entry: T;
}

type Edge = 'first' | 'last';

const edgeOf = (words: string, edge: Edge): number =>
  edge === 'first' ? words.charCodeAt(0) : words.charCodeAt(words.length - 1);

export function indexPhrases<T>(phrases: Iterable<Phrase<T>>, edge: Edge = 'first'): PhraseIndex<T> {
  const byEdge = new Map<number, Phrase<T>[]>();
  for (const phrase of phrases) {
    const code = edgeOf(phrase.words, edge);
    byEdge.set(code, [...(byEdge.get(code) ?? []), phrase]);
  }
  for (const list of byEdge.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byEdge };
}

const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** A Latin word of the lexicon is never part of a longer word of the text. */
function endsAtBoundary(text: string, words: string, end: number): boolean {
  return !isLatin(words.charCodeAt(words.length - 1)) || !isLatin(text.charCodeAt(end));
}

function startsAtBoundary(text: string, words: string, start: number): boolean {
  return !isLatin(words.charCodeAt(0)) || start === 0 || !isLatin(text.charCodeAt(start - 1));
}

const acceptAny = (): boolean => true;

/** The longest phrase that begins at `at` and that `accepts`. */
export function matchAt<T>(
  index: PhraseIndex<T>,
  text: string,
  at: number,
  accepts: (phrase: Phrase<T>) => boolean = acceptAny,
): Phrase<T> | null {
  const phrases = index.byEdge.get(text.charCodeAt(at));
  if (phrases === undefined) return null;
  for (const phrase of phrases) {
    if (!text.startsWith(phrase.words, at)) continue;
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
  const phrases = end > 0 ? index.byEdge.get(text.charCodeAt(end - 1)) : undefined;
  if (phrases === undefined) return null;
  for (const phrase of phrases) {
    if (!text.endsWith(phrase.words, end)) continue;
    if (startsAtBoundary(text, phrase.words, end - phrase.words.length) && accepts(phrase)) return phrase;
  }
  return null;
}
