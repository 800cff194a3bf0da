import { foldForSearch } from './foldText.ts';

/** A stretch of a sentence that the other one does not have; UTF-16 units from the sentence's own start. */
export interface WordChange {
  readonly start: number;
  readonly end: number;
  /** A figure, which must not be overlooked among changed words. */
  readonly isNumber: boolean;
}

interface Token extends WordChange {
  readonly key: string;
}

/** A figure with its scale is one word, a Chinese character another. */
const TOKENS = /\d(?:[\d.,]*\d)?\s?(?:[万亿兆]+|%|bn\b|m\b)?|\p{Script=Han}|[\p{L}\p{M}]+|\s+|./gsu;
const DIGIT = /^\d/;
/** Pairs of words that are weighed at once; two sentences of five hundred words. */
const MOST_CELLS = 250_000;

function cutTokens(text: string): Token[] {
  return [...foldForSearch(text).matchAll(TOKENS)]
    .map(({ 0: key, index }) => ({
      key: key.trim(),
      start: index,
      end: index + key.trimEnd().length,
      isNumber: DIGIT.test(key),
    }))
    .filter(({ key }) => key !== '');
}

/** Which tokens of each side are in a longest common subsequence. */
function findShared(left: readonly Token[], right: readonly Token[]): [Set<number>, Set<number>] {
  const width = right.length + 1;
  const best = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] as number;
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      best[i * width + j] =
        left[i]?.key === right[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const shared: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i]?.key === right[j]?.key) {
      shared[0].add(i++);
      shared[1].add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return shared;
}

/** Neighbouring words become one stretch; a figure stays by itself. */
function joinChanges(tokens: readonly Token[]): WordChange[] {
  const joined: { start: number; end: number; isNumber: boolean }[] = [];
  for (const { start, end, isNumber } of tokens) {
    const last = joined.at(-1);
    if (last && !last.isNumber && !isNumber && start - last.end <= 1) last.end = end;
    else joined.push({ start, end, isNumber });
  }
  return joined;
}

const without = (tokens: readonly Token[], shared: ReadonlySet<number>): WordChange[] =>
  joinChanges(tokens.filter((_, at) => !shared.has(at)));

/** What each of two sentences has that the other does not. Script, width and case make no difference. */
export function compareWords(left: string, right: string): { left: WordChange[]; right: WordChange[] } {
  const [a, b] = [cutTokens(left), cutTokens(right)];
  if (a.length * b.length > MOST_CELLS) return { left: joinChanges(a), right: joinChanges(b) };
  const [ofLeft, ofRight] = findShared(a, b);
  return { left: without(a, ofLeft), right: without(b, ofRight) };
}

/** The figures of a sentence that stands on one side only. */
export const listNumbers = (text: string): WordChange[] =>
  cutTokens(text)
    .filter(({ isNumber }) => isNumber)
    .map(({ start, end, isNumber }) => ({ start, end, isNumber }));
