/**
 * Finds every phrase of a lexicon in a text, in one pass: time grows with the text, not with the lexicon.
 * Texts and phrases are folded (simplified, half width, lower case) before they come here.
 */

import type { Span } from '../../../common/span.ts';

/** A phrase found: UTF-16 offsets, and what the lexicon says of it. */
export interface PhraseHit<Tag> {
  readonly start: number;
  readonly end: number;
  readonly tags: readonly Tag[];
}

interface Phrase<Tag> {
  readonly text: string;
  /** Its third unit, or SHORT: told apart by it, most phrases of a list need no comparison. */
  readonly third: number;
  readonly tags: Tag[];
}

const SHORT = -1;

/** Phrases in short lists, the longest first. `places` tells the list of a 16-bit key, 0 for none: quicker to read than a map. */
interface Buckets<Tag> {
  readonly places: Uint16Array;
  readonly lists: readonly (readonly Phrase<Tag>[])[];
}

export interface PhraseIndex<Tag> {
  /** What each unit is: one look-up passes over most places. */
  readonly kinds: Uint8Array;
  /** Phrases by a digest of their first two UTF-16 units. */
  readonly pairs: Buckets<Tag>;
  /** Phrases of one unit, by it. */
  readonly singles: Buckets<Tag>;
}

/** Bits of what a unit is: a Latin letter, the first of a longer phrase, a phrase by itself. */
const LATIN = 1;
const FIRST = 2;
const SINGLE = 4;

const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** A digest of two units; a clash only costs a comparison, and a small table stays in the cache. */
const mixPair = (a: number, b: number): number => (a * 31 + b) & 0x3fff;

function markUnits(phrases: readonly { readonly text: string }[]): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (let code = 0; code < 128; code += 1) if (isLatin(code)) kinds[code] = LATIN;
  for (const { text } of phrases) {
    const code = text.charCodeAt(0);
    kinds[code] = (kinds[code] as number) | (text.length === 1 ? SINGLE : FIRST);
  }
  return kinds;
}

function bucketPhrases<Tag>(phrases: readonly Phrase<Tag>[], keyOf: (text: string) => number): Buckets<Tag> {
  const places = new Uint16Array(0x10000);
  const lists: Phrase<Tag>[][] = [[]];
  for (const phrase of phrases) {
    const key = keyOf(phrase.text);
    if (places[key] === 0) places[key] = lists.push([]) - 1;
    lists[places[key] as number]?.push(phrase);
  }
  for (const list of lists) list.sort((a, b) => b.text.length - a.text.length);
  return { places, lists };
}

export function indexPhrases<Tag>(entries: Iterable<readonly [text: string, tag: Tag]>): PhraseIndex<Tag> {
  const byText = new Map<string, Phrase<Tag>>();
  for (const [text, tag] of entries) {
    const phrase = byText.get(text);
    if (phrase) phrase.tags.push(tag);
    else byText.set(text, { text, third: text.length > 2 ? text.charCodeAt(2) : SHORT, tags: [tag] });
  }
  const phrases = [...byText.values()];
  const isSingle = ({ text }: Phrase<Tag>): boolean => text.length === 1;
  return {
    kinds: markUnits(phrases),
    pairs: bucketPhrases(
      phrases.filter((phrase) => !isSingle(phrase)),
      (text) => mixPair(text.charCodeAt(0), text.charCodeAt(1)),
    ),
    singles: bucketPhrases(phrases.filter(isSingle), (text) => text.charCodeAt(0)),
  };
}

/** Latin phrases end at a word's end, a plural s aside. Returns the end, or -1. */
function matchEnd(text: string, phrase: string, at: number): number {
  if (!text.startsWith(phrase, at)) return -1;
  const end = at + phrase.length;
  if (!isLatin(phrase.charCodeAt(phrase.length - 1)) || !isLatin(text.charCodeAt(end))) return end;
  return text[end] === 's' && !isLatin(text.charCodeAt(end + 1)) ? end + 1 : -1;
}

function collect<Tag>(
  text: string,
  at: number,
  bucket: readonly Phrase<Tag>[] | undefined,
  hits: PhraseHit<Tag>[],
): void {
  if (!bucket) return;
  const unit = text.charCodeAt(at + 2);
  for (const { text: phrase, third, tags } of bucket) {
    if (third !== SHORT && third !== unit) continue;
    const end = matchEnd(text, phrase, at);
    if (end > 0) hits.push({ start: at, end, tags });
  }
}

const NOWHERE = -1;

/** All hits, overlapping ones too, that begin inside a span (or anywhere), by start and then the longest first. */
export function findPhrases<Tag>(
  text: string,
  { kinds, pairs, singles }: PhraseIndex<Tag>,
  { start, end }: Span = { start: 0, end: text.length },
): PhraseHit<Tag>[] {
  const hits: PhraseHit<Tag>[] = [];
  let before = start > 0 ? (kinds[text.charCodeAt(start - 1)] as number) : 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] as number;
    // Inside a Latin word nothing begins.
    if (kind > LATIN && (kind & before & LATIN) === 0) {
      const longer = (kind & FIRST) !== 0 && at + 1 < text.length ? mixPair(code, text.charCodeAt(at + 1)) : NOWHERE;
      if (longer !== NOWHERE) collect(text, at, pairs.lists[pairs.places[longer] as number], hits);
      if ((kind & SINGLE) !== 0) collect(text, at, singles.lists[singles.places[code] as number], hits);
    }
    before = kind;
  }
  return hits;
}
