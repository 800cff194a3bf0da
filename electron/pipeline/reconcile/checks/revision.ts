import type { Candidate } from '../candidate.ts';
import { quantityOf } from '../draftFinding.ts';
import { checkConflicts } from './conflicts.ts';

const isEarlier = (a: Candidate, b: Candidate): boolean => (a.fact.articleDate ?? '') <= (b.fact.articleDate ?? '');

/** The same body gives a past period another figure, or a figure calls itself revised. */
export const checkRevision = checkConflicts('revision', ({ lower, higher }) => {
  const [earlier, later] = isEarlier(lower, higher) ? [lower, higher] : [higher, lower];
  return {
    earlier: quantityOf(earlier),
    earlierDate: earlier.fact.articleDate ?? '?',
    later: quantityOf(later),
    laterDate: later.fact.articleDate ?? '?',
  };
});
