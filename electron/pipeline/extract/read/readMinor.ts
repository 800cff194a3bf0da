import type { ArticlePart } from '../../../common/article.ts';
import type { MinorReason } from '../../../common/vocabulary.ts';
import { type Draft, explain } from './draft.ts';
import type { MinorWords } from './lexicon.ts';
import { cuesIn, type SentenceView } from './sentenceView.ts';

/** A counted list is short: 7个方面; 300个方面 would be a figure. */
const LONGEST_LIST = 20;

/** 5年来, 五周年: only how long; 用时240天 is a figure. */
function isDuration(view: SentenceView, draft: Draft): boolean {
  const { kind, before, after } = draft.site;
  if (kind !== 'duration' || draft.fromTo || draft.change) return false;
  const reach = { start: Math.max(before.start, before.end - 24), end: Math.min(after.end, after.start + 12) };
  return cuesIn(view, 'minor', 'duration-head', reach).length === 0 || isAge(view, draft);
}

const isAge = (view: SentenceView, { site }: Draft): boolean =>
  /^(?:多|余)?(?:来|间|以来|前|后的)|^\s(?:ago|since|after|later)/.test(
    view.folded.slice(site.mention.span.end, site.mention.span.end + 12),
  );

function isEnumeration(view: SentenceView, draft: Draft, { enumerations }: MinorWords): boolean {
  const { mention, after, kind, noun: counted } = draft.site;
  if (kind !== 'count' || Number(mention.quantity.value) > LONGEST_LIST) return false;
  const behind = view.folded.slice(after.start, Math.min(after.end, after.start + 24)).trim();
  const { exact, byFirst, byLast } = indexWords(enumerations);
  return (
    exact.has(counted) ||
    byLast.get(counted.at(-1) ?? '')?.some((word) => counted.endsWith(word)) === true ||
    byFirst.get(counted.charAt(0))?.some((word) => word.length > 1 && isHan(word) && counted.startsWith(word)) ===
      true ||
    byFirst.get(behind.charAt(0))?.some((word) => startsWith(behind, word)) === true
  );
}

interface WordIndex {
  /** All words, and with a plural s. */
  readonly exact: ReadonlySet<string>;
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  /** Those of more than one character, and with a plural s. */
  readonly byLast: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<readonly string[], WordIndex>();

function indexWords(words: readonly string[]): WordIndex {
  const known = indexes.get(words);
  if (known) return known;
  const withPlurals = words.flatMap((word) => [word, `${word}s`]);
  const long = words.filter((word) => word.length > 1).flatMap((word) => [word, `${word}s`]);
  const made = {
    exact: new Set(withPlurals),
    byFirst: Map.groupBy(words, (word) => word.charAt(0)),
    byLast: Map.groupBy(long, (word) => word.at(-1) ?? ''),
  };
  indexes.set(words, made);
  return made;
}

const isHan = (word: string): boolean => word.charCodeAt(0) > 0x2e80;
const startsWith = (text: string, word: string): boolean =>
  text.startsWith(word) && (word.length > 1 || text.length === 1) && !/^[a-z]{2}/.test(text.slice(word.length));

function mark(draft: Draft, reason: MinorReason): void {
  draft.minor = reason;
  explain(draft, 'minor', reason, draft.site.mention.quantity.raw);
}

/** 三项均增长: counts what was just listed. */
function isListWord({ site }: Draft, { listWords }: MinorWords): boolean {
  const { unit, value } = site.mention.quantity;
  if (unit !== 'item' || Number(value) > LONGEST_LIST || !listWords.includes(site.noun)) return false;
  return !/\d/.test(site.mention.quantity.raw);
}

/** Marks spans of time and counted lists. Headline repeats are told over the whole article, not here. */
export function readMinor(view: SentenceView, draft: Draft, words: MinorWords): void {
  if (isDuration(view, draft)) mark(draft, 'duration');
  else if (isEnumeration(view, draft, words) || isListWord(draft, words)) mark(draft, 'enumeration');
}

/** A number in words that names no known indicator (两届, 一张名片) is a way of speaking. */
export function markIdiom(draft: Draft): void {
  if (isIdiom(draft)) mark(draft, 'idiom');
}

export const isIdiom = ({ minor, entry, site }: Draft): boolean => !minor && site.mention.isWeak && !entry;

export const isHeadline = (kind: ArticlePart['kind']): boolean => kind !== 'paragraph' && kind !== 'caption';
