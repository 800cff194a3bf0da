import type { ComparedSentence } from './articleComparison.ts';
import { compareWords, listNumbers } from './compareWords.ts';
import { foldForSearch } from './foldText.ts';
import type { Span } from './span.ts';

interface Placed {
  readonly span: Span;
  readonly text: string;
  /** Folded, without marks and white space. */
  readonly key: string;
  readonly pairs: ReadonlySet<string>;
}

/** Of the neighbouring pairs of letters in both, so many have to be shared for one sentence to be the other, changed. */
const LEAST_SHARED = 0.5;
/** Pairs of sentences that are weighed at once: a thousand by four hundred takes a tenth of a second. */
const MOST_CELLS = 400_000;

/** Marks and white space; the point of 12.5 and a percent sign make another figure. */
const NO_WORD = /(?!(?<=\d)\.(?=\d)|%)[^\p{L}\p{N}]/gu;

function placeSentence(body: string, { start, end }: Span): Placed {
  const text = body.slice(start, end);
  const key = foldForSearch(text).replace(NO_WORD, '');
  const pairs = new Set(Array.from({ length: Math.max(1, key.length - 1) }, (_, at) => key.slice(at, at + 2)));
  return { span: { start, end }, text, key, pairs };
}

/** Dice's coefficient over pairs of letters, 0 to 1. */
function likeness(a: Placed, b: Placed): number {
  if (a.key === b.key) return 1;
  let shared = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) shared += 1;
  return (2 * shared) / (a.pairs.size + b.pairs.size);
}

/** What a pair adds to an alignment; 0 where the two are no pair. */
function weigh(a: Placed, b: Placed): number {
  const alike = likeness(a, b);
  return alike >= LEAST_SHARED ? alike : 0;
}

/** Best sum of likenesses of what is left from each pair of places on, as in a longest common subsequence. */
function weighAlignments(left: readonly Placed[], right: readonly Placed[]): Float32Array {
  const width = right.length + 1;
  const best = new Float32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const weight = weigh(left[i] as Placed, right[j] as Placed);
      const paired = weight > 0 ? weight + (best[(i + 1) * width + j + 1] as number) : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] as number, best[i * width + j + 1] as number);
    }
  return best;
}

const show = ({ span, text }: Placed, changes = listNumbers(text)) => ({ span, text, changes });

function pair(a: Placed, b: Placed): ComparedSentence {
  if (a.key === b.key) return { kind: 'same', left: show(a, []), right: show(b, []) };
  const { left, right } = compareWords(a.text, b.text);
  return { kind: 'changed', left: show(a, left), right: show(b, right) };
}

function walk(left: readonly Placed[], right: readonly Placed[]): ComparedSentence[] {
  const best = weighAlignments(left, right);
  const at = (i: number, j: number): number => best[i * (right.length + 1) + j] as number;
  const lines: ComparedSentence[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]];
    const weight = a && b ? weigh(a, b) : 0;
    if (a && b && weight > 0 && Math.abs(at(i, j) - weight - at(i + 1, j + 1)) < 1e-4) {
      lines.push(pair(a, b));
      [i, j] = [i + 1, j + 1];
    } else if (a && (!b || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'left', left: show(a), right: null });
      i += 1;
    } else if (b) {
      lines.push({ kind: 'right', left: null, right: show(b) });
      j += 1;
    }
  }
  return lines;
}

/** Far beyond any article it goes in pieces of equal share, so that time and memory stay bounded. */
function walkInPieces(left: readonly Placed[], right: readonly Placed[]): ComparedSentence[] {
  if (left.length * right.length <= MOST_CELLS) return walk(left, right);
  const [i, j] = [left.length >> 1, right.length >> 1];
  return [...walkInPieces(left.slice(0, i), right.slice(0, j)), ...walkInPieces(left.slice(i), right.slice(j))];
}

export interface TextToCompare {
  readonly body: string;
  /** In order. */
  readonly sentences: readonly Span[];
}

/**
 * The sentences of two texts side by side, in order: equal ones, changed ones that share half of their letters, and
 * those that one side alone has. Script, width, case, marks and white space make no difference.
 */
export function compareSentences(left: TextToCompare, right: TextToCompare): ComparedSentence[] {
  const place = ({ body, sentences }: TextToCompare): Placed[] => sentences.map((span) => placeSentence(body, span));
  return walkInPieces(place(left), place(right));
}
