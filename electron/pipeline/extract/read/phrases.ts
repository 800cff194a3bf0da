/**
 * Finds every phrase of a lexicon in a text, in one pass: time grows with the text, not with the lexicon.
 * Texts and phrases are folded (simplified, half width, lower case) before they come here.
 */

/** A phrase found: UTF-16 offsets, and what the lexicon says of it. */
export interface PhraseHit<Tag> {
  readonly start: number;
  readonly end: number;
  readonly tags: readonly Tag[];
}

interface Phrase<Tag> {
  readonly text: string;
  readonly tags: Tag[];
}

export interface PhraseIndex<Tag> {
  /** Phrases by their first two UTF-16 units (or their only one), the longest first. */
  readonly buckets: ReadonlyMap<number, readonly Phrase<Tag>[]>;
  /** Which two units may begin a phrase, and which one unit is one: most places are passed over without a look-up. */
  readonly pairs: Uint8Array;
  readonly singles: Uint8Array;
}

const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** A 16-bit digest of two units; a clash only costs a look-up. */
const mixPair = (a: number, b: number): number => (a * 31 + b) & 0xffff;
const keyAt = (text: string, at: number): number => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);

export function indexPhrases<Tag>(entries: Iterable<readonly [text: string, tag: Tag]>): PhraseIndex<Tag> {
  const byText = new Map<string, Phrase<Tag>>();
  for (const [text, tag] of entries) {
    const phrase = byText.get(text);
    if (phrase) phrase.tags.push(tag);
    else byText.set(text, { text, tags: [tag] });
  }
  const index = new Map<number, Phrase<Tag>[]>();
  for (const phrase of byText.values()) {
    const key = phrase.text.length === 1 ? phrase.text.charCodeAt(0) * 65_536 : keyAt(phrase.text, 0);
    const bucket = index.get(key);
    if (bucket) bucket.push(phrase);
    else index.set(key, [phrase]);
  }
  for (const bucket of index.values()) bucket.sort((a, b) => b.text.length - a.text.length);
  const [pairs, singles] = [new Uint8Array(0x10000), new Uint8Array(0x10000)];
  for (const { text } of byText.values()) {
    if (text.length === 1) singles[text.charCodeAt(0)] = 1;
    else pairs[mixPair(text.charCodeAt(0), text.charCodeAt(1))] = 1;
  }
  return { buckets: index, pairs, singles };
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
  for (const { text: phrase, tags } of bucket) {
    const end = matchEnd(text, phrase, at);
    if (end > 0) hits.push({ start: at, end, tags });
  }
}

const LATIN = 1;
/** Which units are Latin letters: a look-up is quicker than four comparisons a unit. */
const CLASS = new Uint8Array(0x10000);
for (let code = 0; code < 128; code += 1) if (isLatin(code)) CLASS[code] = LATIN;

/** All hits, overlapping ones too, by start and then the longest first. */
export function findPhrases<Tag>(text: string, { buckets, pairs, singles }: PhraseIndex<Tag>): PhraseHit<Tag>[] {
  const hits: PhraseHit<Tag>[] = [];
  let before = 0;
  let code = text.length > 0 ? text.charCodeAt(0) : 0;
  for (let at = 0; at < text.length; at += 1) {
    const isLast = at + 1 === text.length;
    const next = isLast ? 0 : text.charCodeAt(at + 1);
    const kind = CLASS[code] as number;
    // Inside a Latin word nothing begins.
    if ((kind & before) === 0) {
      if (!isLast && pairs[mixPair(code, next)] === 1) collect(text, at, buckets.get(code * 65_536 + next), hits);
      if (singles[code] === 1) collect(text, at, buckets.get(code * 65_536), hits);
    }
    before = kind;
    code = next;
  }
  return hits;
}
