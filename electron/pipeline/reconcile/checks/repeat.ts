import type { FindingDraft } from '../../../common/findingRow.ts';
import { groupBy } from '../../../common/groupBy.ts';
import type { Candidate } from '../candidate.ts';
import type { Check } from '../check.ts';
import { compareFacets, listDifferent } from '../compareFacets.ts';
import { draftFinding, nameOf, quantityOf } from '../draftFinding.ts';
import { rateSeverity } from '../severity.ts';

const isHeadline = ({ fact }: Candidate): boolean => fact.isHeadline || fact.minor === 'headline';
const isRepeatable = ({ fact }: Candidate): boolean =>
  fact.minor === null || fact.minor === 'headline' || fact.minor === 'restatement';

const nameValue = ({ fact: { articleId, quantity } }: Candidate): string =>
  `${articleId}|${quantity.unit}|${quantity.value}|${quantity.high}`;

/** A headline that states a bare number where the body says "more than" or "about". */
function findDropped(members: readonly Candidate[]): { headline: Candidate; body: Candidate } | null {
  const headline = members.find((one) => isHeadline(one) && one.fact.quantity.qualifier === 'exact');
  const body = members.find((one) => !isHeadline(one) && one.fact.quantity.qualifier !== 'exact');
  return headline && body ? { headline, body } : null;
}

function draftRepeat(members: readonly Candidate[]): FindingDraft {
  const dropped = findDropped(members);
  const lead = members.find(({ fact }) => fact.minor === null) as Candidate;
  const params = { indicator: nameOf(lead), value: quantityOf(lead), count: members.length };
  return draftFinding({
    kind: 'repeat',
    members,
    code: dropped ? 'repeat-qualifier-dropped' : 'repeat',
    params: dropped ? { ...params, headline: quantityOf(dropped.headline), body: quantityOf(dropped.body) } : params,
    severity: rateSeverity('repeat', members) + (dropped ? 8 : 0),
  });
}

/** The same number of the same thing, said again in one article. The only check that minor facts take part in. */
export const checkRepeat: Check = ({ group }) => {
  const all = [...group.strands.flatMap(({ members }) => members), ...group.minor].filter(isRepeatable);
  return [...groupBy(all, nameValue).values()].flatMap((same) => {
    const lead = same.find(({ fact }) => fact.minor === null);
    if (same.length < 2 || !lead) return [];
    // What a headline leaves unsaid is taken from the body; only what it says otherwise counts.
    const members = same.filter(
      (one) => one === lead || listDifferent(compareFacets(one.fact, lead.fact)).length === 0,
    );
    return members.length > 1 ? [draftRepeat(members)] : [];
  });
};
