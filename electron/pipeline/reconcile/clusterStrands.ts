import type { Candidate } from './candidate.ts';
import { compareFacets, type FacetComparison } from './compareFacets.ts';
import { type Group, orderByPlace, type Strand } from './groupFacts.ts';

/** Strands that are compared with one another, as one row of facts in order of time. */
export interface Family {
  readonly members: readonly Candidate[];
  /** Facets that are not plainly the same among the strands, the period aside. */
  readonly facets: readonly FacetComparison[];
}

/** More strands than this of one indicator are compared only with those of their own facets. */
const MOST_STRANDS = 120;
/** A part and a whole are told apart by these; a total is not contradicted by its part. */
const NARROWING: ReadonlySet<string> = new Set(['place', 'actor', 'part']);

export const leadOf = (strand: Strand): Candidate => strand.members[0] as Candidate;

export const relateStrands = (a: Strand, b: Strand): FacetComparison[] => compareFacets(leadOf(a).fact, leadOf(b).fact);

/**
 * Comparable for trouble: nothing differs, and what is unclear is neither what is measured, nor for whom, nor a part of it,
 * nor in which prices.
 */
const isComparable = (comparisons: readonly FacetComparison[]): boolean =>
  comparisons.every(
    ({ facet, relation }) =>
      relation === 'same' || (relation === 'unclear' && (facet === 'definition' || facet === 'stage')),
  );

export const isNarrowing = (facet: string): boolean => NARROWING.has(facet);

function joinFamily(strands: readonly Strand[], facets: readonly FacetComparison[]): Family {
  const [only] = strands;
  if (only && strands.length === 1) return { members: only.members, facets };
  return { members: strands.flatMap(({ members }) => members).sort(orderByPlace), facets };
}

const RANK = { same: 0, unclear: 1, different: 2 } as const;

/** For each facet the least certain relation among all pairs. */
export function mergeComparisons(all: readonly (readonly FacetComparison[])[]): FacetComparison[] {
  const worst = new Map<string, FacetComparison>();
  for (const one of all.flat()) {
    const known = worst.get(one.facet);
    if (!known || RANK[one.relation] > RANK[known.relation]) worst.set(one.facet, one);
  }
  return [...worst.values()];
}

/** Greedy cliques in the order of the strands' keys, so that the order of import makes no difference. */
export function clusterStrands({ strands }: Group): Family[] {
  const families: { strands: Strand[]; relations: FacetComparison[][] }[] = [];
  for (const strand of strands) {
    const found = strands.length > MOST_STRANDS ? undefined : families.find((family) => fits(family.strands, strand));
    if (!found)
      families.push({ strands: [strand], relations: [compareFacets(leadOf(strand).fact, leadOf(strand).fact)] });
    else {
      found.relations.push(...found.strands.map((other) => relateStrands(other, strand)));
      found.strands.push(strand);
    }
  }
  return families.map((family) => joinFamily(family.strands, mergeComparisons(family.relations)));
}

const fits = (family: readonly Strand[], strand: Strand): boolean =>
  family.every((other) => isComparable(relateStrands(other, strand)));
