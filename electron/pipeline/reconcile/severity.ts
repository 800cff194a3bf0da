import type { FindingKind } from '../../common/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import type { FacetComparison } from './compareFacets.ts';

/** What would change a published chart comes first; what merely says that all is well comes last. */
const BASE: Readonly<Record<FindingKind, number>> = {
  'cumulative-fall': 80,
  contradiction: 78,
  'unit-slip': 76,
  'parts-vs-total': 70,
  'growth-mismatch': 66,
  revision: 60,
  undated: 34,
  gap: 30,
  'derived-check': 26,
  'scope-differs': 24,
  'definition-differs': 24,
  'measure-differs': 20,
  'period-differs': 18,
  lookalike: 10,
  confirmed: 8,
  echo: 6,
  repeat: 4,
};

/** Accepted facts stand in charts already; unclear facets make it likelier that there is nothing to decide. */
export function rateSeverity(
  kind: FindingKind,
  members: readonly Candidate[],
  facets: readonly FacetComparison[] = [],
): number {
  const isUsed = members.some(({ fact }) => fact.status === 'accepted' || fact.status === 'edited');
  const unclear = facets.filter(({ relation }) => relation === 'unclear').length;
  return BASE[kind] + (isUsed ? 10 : 0) - 3 * Math.min(unclear, 3);
}
