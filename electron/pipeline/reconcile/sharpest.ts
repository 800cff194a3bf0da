import Big from 'big.js';
import type { Candidate } from './candidate.ts';
import { orderFacts } from './orderFacts.ts';

const isLoose = ({ fact }: Candidate): number => (fact.quantity.qualifier === 'exact' ? 0 : 1);

const compareSteps = (a: string, b: string): number => (a === b ? 0 : new Big(a).cmp(b));

/** The one that says most: an exact number before "more than", finer digits before rounder ones, then the first. */
export function findSharpest(candidates: readonly Candidate[]): Candidate | null {
  const compare = (a: Candidate, b: Candidate): number =>
    isLoose(a) - isLoose(b) || compareSteps(a.fact.quantity.step, b.fact.quantity.step) || orderFacts(a.fact, b.fact);
  return candidates.reduce<Candidate | null>((best, one) => (best && compare(best, one) <= 0 ? best : one), null);
}
