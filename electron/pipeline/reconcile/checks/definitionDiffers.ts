import type { Check } from '../check.ts';
import { listDifferent } from '../compareFacets.ts';
import { checkKeptApart } from './keptApart.ts';

const DEFINING: ReadonlySet<string> = new Set(['definition', 'prices']);

/** What is counted is worded differently, or the prices are of another kind, while nothing else differs. */
export const checkDefinitionDiffers: Check = (comparison) => {
  const worded = comparison.pairs.filter(({ a, b }) => {
    const [one, other] = [a.fact.scope.definition, b.fact.scope.definition];
    return (one && other) || a.fact.scope.prices || b.fact.scope.prices;
  });
  return checkKeptApart('definition-differs', (comparisons) => {
    const different = listDifferent(comparisons);
    if (different.some((facet) => !DEFINING.has(facet))) return null;
    return (
      different[0] ??
      comparisons.find(({ facet, relation }) => DEFINING.has(facet) && relation === 'unclear')?.facet ??
      null
    );
  })({ ...comparison, pairs: worded });
};
