import { compareBounds } from '../../common/bounds.ts';
import { type Candidate, isSameFigure } from './candidate.ts';

/** Two facts whose hard bounds do not meet: the one that ends lowest and the one that begins highest. */
export interface Apart {
  readonly lower: Candidate;
  readonly higher: Candidate;
}

/** Null where one value could satisfy all of them pairwise at the extremes. Linear in the members. */
export function findApart(members: readonly Candidate[]): Apart | null {
  const first = members[0];
  // What is written alike cannot contradict itself, and most that is said of one time is.
  if (!first || members.every(({ fact }) => isSameFigure(fact.quantity, first.fact.quantity))) return null;
  let lower: Candidate | null = null;
  let higher: Candidate | null = null;
  for (const member of members) {
    const { low, high } = member.bounds();
    const lowest = lower?.bounds().high ?? null;
    if (high && (!lowest || high.lt(lowest))) lower = member;
    const highest = higher?.bounds().low ?? null;
    if (low && (!highest || low.gt(highest))) higher = member;
  }
  return lower && higher && isBelow(lower, higher) ? { lower, higher } : null;
}

/** The whole of `a` lies below the whole of `b`. */
export function isBelow(a: Candidate, b: Candidate): boolean {
  const [high, low] = [a.bounds().high, b.bounds().low];
  return high !== null && low !== null && high.lte(low) && compareBounds(a.bounds(), b.bounds()) === 'apart';
}
