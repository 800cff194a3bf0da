import type { Facet, FindingDraft } from '../../../common/findingRow.ts';
import type { FindingKind } from '../../../common/vocabulary.ts';
import type { Check } from '../check.ts';
import type { FacetComparison } from '../compareFacets.ts';
import { draftFinding, nameOf, periodOf, quantityOf } from '../draftFinding.ts';
import { orderFacts } from '../orderFacts.ts';
import { rateSeverity } from '../severity.ts';
import type { StrandPair } from '../strandPairs.ts';

/** The facet that keeps two facts apart: the only one that differs, as `pick` reads it. */
export type PickFacet = (comparisons: readonly FacetComparison[]) => Facet | null;

export function draftPair(kind: FindingKind, facet: Facet, { a, b, comparisons }: StrandPair): FindingDraft {
  const [first, second] = orderFacts(a.fact, b.fact) < 0 ? [a, b] : [b, a];
  return draftFinding({
    kind,
    members: [first, second],
    facets: comparisons,
    params: {
      indicator: nameOf(first),
      facet: { term: `reconcile:facet.${facet}` },
      first: quantityOf(first),
      firstWording: describeWording(facet, first),
      firstPeriod: periodOf(first),
      second: quantityOf(second),
      secondWording: describeWording(facet, second),
      secondPeriod: periodOf(second),
    },
    severity: rateSeverity(kind, [first, second]),
  });
}

function describeWording(facet: Facet, { fact }: StrandPair['a']) {
  if (facet === 'measure') return { term: `reconcile:measure.${fact.measure ?? 'unsaid'}` };
  const worded = facet in fact.scope ? fact.scope[facet as keyof typeof fact.scope] : undefined;
  return worded ?? { term: 'reconcile:unsaid' };
}

/** Facts that would meet in one cell but for one facet: told apart, with the facet named. */
export function checkKeptApart(kind: FindingKind, pick: PickFacet): Check {
  return ({ pairs }) =>
    pairs.flatMap((pair) => {
      const facet = pick(pair.comparisons);
      return facet ? [draftPair(kind, facet, pair)] : [];
    });
}
