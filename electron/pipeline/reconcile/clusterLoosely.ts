import { groupBy } from '../../common/groupBy.ts';
import type { Agreement } from './agreement.ts';
import type { Candidate } from './candidate.ts';
import { mergeComparisons } from './clusterStrands.ts';
import { compareFacets, type FacetComparison, listDifferent, listUnclear } from './compareFacets.ts';
import { comparePeriods } from './comparePeriods.ts';

interface Part {
  readonly key: string;
  readonly strands: readonly (readonly Candidate[])[];
}

/** With more wordings than this, agreement is looked for only among equal ones. */
const MOST_STRANDS = 24;

const leadOf = (strand: readonly Candidate[]): Candidate => strand[0] as Candidate;

function compareAll(a: Part, b: Part, nearDays: number): FacetComparison[] {
  return a.strands.flatMap((one) =>
    b.strands.flatMap((other) => [
      ...compareFacets(leadOf(one).fact, leadOf(other).fact),
      { facet: 'period', relation: comparePeriods(leadOf(one), leadOf(other), nearDays) } as const,
    ]),
  );
}

interface Pair {
  readonly a: Part;
  readonly b: Part;
  readonly unclear: number;
}

/** The pair of parts that has nothing different and the fewest unclear facets. */
function findClosest(parts: readonly Part[], nearDays: number): Pair | null {
  let best: Pair | null = null;
  parts.forEach((a, index) => {
    for (const b of parts.slice(index + 1)) {
      const all = compareAll(a, b, nearDays);
      const unclear = new Set(listUnclear(all)).size;
      if (listDifferent(all).length === 0 && (!best || unclear < best.unclear)) best = { a, b, unclear };
    }
  });
  return best;
}

/** Same where every member has the lead's period, else unclear: what differs was never put together. */
function comparePeriodsOf(lead: Candidate, members: readonly Candidate[], nearDays: number): FacetComparison {
  const isSame = members.every((member) => comparePeriods(lead, member, nearDays) === 'same');
  return { facet: 'period', relation: isSame ? 'same' : 'unclear' };
}

function describe({ strands }: Part, nearDays: number): Agreement {
  const members = strands.length === 1 ? (strands[0] ?? []) : strands.flat();
  const lead = leadOf(members);
  const wordings = strands.map((strand) => compareFacets(lead.fact, leadOf(strand).fact));
  return { members, facets: [...mergeComparisons(wordings), comparePeriodsOf(lead, members, nearDays)] };
}

/** Joins strands that differ in nothing, the closest first, so that an unclear wording does not come between two equal ones. */
export function clusterLoosely(members: readonly Candidate[], nearDays: number): Agreement[] {
  let parts: Part[] = [...groupBy(members, (member) => member.strandKey())]
    .map(([key, strand]) => ({ key, strands: [strand] }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  if (parts.length > MOST_STRANDS) return parts.map((part) => describe(part, nearDays));
  for (let pair = findClosest(parts, nearDays); pair; pair = findClosest(parts, nearDays)) {
    const { a, b } = pair;
    const joined = { key: a.key, strands: [...a.strands, ...b.strands] };
    parts = parts.map((part) => (part === a ? joined : part)).filter((part) => part !== b);
  }
  return parts.map((part) => describe(part, nearDays));
}
