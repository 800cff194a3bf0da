import type { FindingDraft } from '../../common/findingRow.ts';
import { groupBy } from '../../common/groupBy.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { type BoundsOf, type Candidate, createCandidate } from './candidate.ts';
import { compareFacets, listDifferent } from './compareFacets.ts';
import { draftFinding, nameOf, quantityOf } from './draftFinding.ts';
import { orderFacts } from './orderFacts.ts';
import { rateSeverity } from './severity.ts';

const isHeadline = ({ isHeadline, minor }: ReconcileFact): boolean => isHeadline || minor === 'headline';
const isShort = (fact: ReconcileFact): boolean => isHeadline(fact) || fact.minor === 'restatement';

const isRepeatable = ({ minor, status }: ReconcileFact): boolean =>
  status !== 'rejected' && (minor === null || minor === 'headline' || minor === 'restatement');

const nameValue = ({ quantity }: ReconcileFact): string => `${quantity.unit}|${quantity.value}|${quantity.high}`;

/** A number of one digit is met twice in an article by chance; 322 is not. */
const isTelling = ({ quantity }: ReconcileFact): boolean =>
  quantity.value.replace(/\D/g, '').replace(/^0+|0+$/g, '').length > 1;

/**
 * A headline shortens: what it leaves unsaid is taken from the body, and a name that was only proposed for it is no other
 * thing. What it says otherwise counts.
 */
function isSaidAgain(fact: ReconcileFact, lead: ReconcileFact): boolean {
  if (fact.indicator.id === lead.indicator.id) return listDifferent(compareFacets(fact, lead)).length === 0;
  return isShort(fact) && fact.indicator.isProposed && isTelling(fact);
}

/** A headline that states a bare number where the body says "more than" or "about". */
function findDropped(members: readonly Candidate[]): { headline: Candidate; body: Candidate } | null {
  const headline = members.find(({ fact }) => isHeadline(fact) && fact.quantity.qualifier === 'exact');
  const body = members.find(({ fact }) => !isHeadline(fact) && fact.quantity.qualifier !== 'exact');
  return headline && body ? { headline, body } : null;
}

function draftRepeat(lead: Candidate, members: readonly Candidate[]): FindingDraft {
  const dropped = findDropped(members);
  const params = { indicator: nameOf(lead), value: quantityOf(lead), count: members.length };
  const drafted = draftFinding({
    kind: 'repeat',
    members,
    code: dropped ? 'repeat-qualifier-dropped' : 'repeat',
    params: dropped ? { ...params, headline: quantityOf(dropped.headline), body: quantityOf(dropped.body) } : params,
    severity: rateSeverity('repeat', []) + (dropped ? 8 : 0),
    scope: { of: 'article', id: lead.fact.articleId },
  });
  return { ...drafted, indicatorId: lead.fact.indicator.id, subject: lead.fact.subject };
}

/** Each fact that stands for itself takes the repeats that fit it; one that is taken leads no finding of its own. */
function collectRepeats(same: readonly ReconcileFact[], measure: BoundsOf): FindingDraft[] {
  const taken = new Set<ReconcileFact>();
  const found: FindingDraft[] = [];
  for (const lead of same.filter(({ minor }) => minor === null)) {
    if (taken.has(lead)) continue;
    const members = same.filter((fact) => fact === lead || (!taken.has(fact) && isSaidAgain(fact, lead)));
    for (const fact of members) taken.add(fact);
    const candidates = members.map((fact) => createCandidate(fact, measure));
    if (members.length > 1) found.push(draftRepeat(createCandidate(lead, measure), candidates));
  }
  return found;
}

/** The same number of the same thing, said again in one article. The only check that minor facts take part in. */
export function findRepeats(facts: readonly ReconcileFact[], measure: BoundsOf): FindingDraft[] {
  const byArticle = groupBy(facts.filter(isRepeatable), ({ articleId }) => articleId);
  const found: FindingDraft[] = [];
  for (const own of byArticle.values()) {
    if (own.length < 2) continue;
    for (const same of groupBy(own, nameValue).values()) {
      if (same.length > 1) found.push(...collectRepeats(same.sort(orderFacts), measure));
    }
  }
  return found;
}
