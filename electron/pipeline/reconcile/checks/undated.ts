import type { Check } from '../check.ts';
import { draftFinding, nameOf, quantityOf } from '../draftFinding.ts';
import { rateSeverity } from '../severity.ts';

/** Facts without a period stand in no column: one finding for all of them that share their facets. */
export const checkUndated: Check = ({ group }) =>
  group.strands.flatMap(({ members }) => {
    const undated = members.filter(({ days, fact }) => days === null && !fact.isDeprecated);
    const first = undated[0];
    if (!first) return [];
    return draftFinding({
      kind: 'undated',
      members: undated,
      facets: [{ facet: 'period', relation: 'unclear' }],
      code: undated.length === 1 ? 'undated' : 'undated-several',
      params: { indicator: nameOf(first), value: quantityOf(first), count: undated.length },
      severity: rateSeverity('undated', undated),
    });
  });
