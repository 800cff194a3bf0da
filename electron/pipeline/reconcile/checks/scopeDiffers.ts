import { isNarrowing } from '../clusterStrands.ts';
import { listDifferent, listUnclear } from '../compareFacets.ts';
import { checkKeptApart } from './keptApart.ts';

const SCOPES: ReadonlySet<string> = new Set(['place', 'actor', 'part', 'stage']);

/** Place, actor, part or stage differ, or only one of the two names one: one may be part of the other. */
export const checkScopeDiffers = checkKeptApart('scope-differs', (comparisons) => {
  const different = listDifferent(comparisons);
  const oneSided = listUnclear(comparisons).filter(isNarrowing);
  if (different.some((facet) => !SCOPES.has(facet))) return null;
  return different[0] ?? oneSided[0] ?? null;
});
