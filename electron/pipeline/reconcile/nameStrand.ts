import { foldWording } from '../../common/foldWording.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { SCOPE_FACETS } from '../../common/vocabulary.ts';
import { conceptOf } from './compareFacets.ts';
import { listedKind } from './nounKinds.ts';

/** Facets as one text. Up and down of a change are not the same value with two signs but two claims. */
export function nameStrand(fact: ReconcileFact): string {
  const { quantity, subject, measure, base, direction, modality, scope } = fact;
  let name = `${quantity.unit}\u0001${measure}\u0001${modality}\u0001${subject === null ? '' : foldWording(subject)}`;
  const counted = listedKind(quantity.noun);
  if (counted !== null) name += `\u0001${counted}`;
  if (base !== null) name += `\u0001${foldWording(base)}`;
  if (measure === 'change') name += `\u0001${direction}`;
  for (const facet of SCOPE_FACETS)
    if (scope[facet]) name += `\u0001${facet}=${conceptOf(facet, fact)?.id ?? foldWording(scope[facet])}`;
  return name;
}
