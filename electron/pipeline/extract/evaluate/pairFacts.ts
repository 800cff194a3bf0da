import type { ExtractedFact } from '../../../common/fact.ts';
import { overlaps, type Span } from '../../../common/span.ts';
import type { ReviewedFact } from './reviewedArticle.ts';

export interface Pair {
  readonly truth: ReviewedFact;
  /** Null where nothing was found there. */
  readonly found: ExtractedFact | null;
}

const isSameNumber = (a: ExtractedFact['quantity'], b: ExtractedFact['quantity']): boolean =>
  a.value === b.value && a.high === b.high;

/** 2: the same figure; 1: the same number in another unit; 0: something else at that place. */
function rankFit(truth: ReviewedFact, found: ExtractedFact): number {
  if (!isSameNumber(truth.quantity, found.quantity)) return 0;
  return truth.quantity.unit === found.quantity.unit ? 2 : 1;
}

const overlapOf = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/**
 * Each reviewed fact with what was found on its place, firm fits first, each found fact once. `left` was found where no
 * reviewed fact is.
 */
export function pairFacts(
  truths: readonly ReviewedFact[],
  found: readonly ExtractedFact[],
): { pairs: Pair[]; left: ExtractedFact[] } {
  const fits = truths.flatMap((truth) =>
    found
      .filter((fact) => overlaps(truth.span, fact.span))
      .map((fact) => ({ truth, fact, rank: rankFit(truth, fact), overlap: overlapOf(truth.span, fact.span) })),
  );
  fits.sort((a, b) => b.rank - a.rank || b.overlap - a.overlap || a.fact.span.start - b.fact.span.start);
  const taken = new Map<ReviewedFact, ExtractedFact>();
  const used = new Set<ExtractedFact>();
  for (const { truth, fact } of fits) {
    if (taken.has(truth) || used.has(fact)) continue;
    taken.set(truth, fact);
    used.add(fact);
  }
  return {
    pairs: truths.map((truth) => ({ truth, found: taken.get(truth) ?? null })),
    left: found.filter((fact) => !used.has(fact)),
  };
}
