import { nameBody } from '../../../common/bodies.ts';
import type { MessageValue } from '../../../common/message.ts';
import { type Candidate, countArticles, countVoices } from '../candidate.ts';
import type { Check } from '../check.ts';
import { draftFinding, nameOf, periodOf, quantityOf } from '../draftFinding.ts';
import { rateSeverity } from '../severity.ts';
import { findSharpest } from '../sharpest.ts';

type Ask = (candidate: Candidate) => string | null;

const isShared = (members: readonly Candidate[], ask: Ask): boolean => {
  const first = ask(members[0] as Candidate);
  return first !== null && members.every((member) => ask(member) === first);
};
const isDistinct = (members: readonly Candidate[], ask: Ask): boolean => {
  const answers = new Set(members.map(ask));
  return !answers.has(null) && answers.size === countVoices(members);
};

const speaker: Ask = ({ fact }) => fact.attribution && nameBody(fact.attribution);
const outlet: Ask = ({ fact }) => fact.originalOutlet ?? fact.outlet;
const day: Ask = ({ fact }) => fact.articleDate;

/** What is known about whether the articles speak for themselves. Different outlets alone establish nothing. */
function nameIndependence(members: readonly Candidate[]): MessageValue {
  if (isShared(members, speaker)) return { term: 'reconcile:independence.same-body' };
  if (isShared(members, outlet)) return { term: 'reconcile:independence.same-outlet' };
  if (isShared(members, day)) return { term: 'reconcile:independence.same-day' };
  const isEstablished = isDistinct(members, speaker) && isDistinct(members, outlet);
  return { term: `reconcile:independence.${isEstablished ? 'different-bodies' : 'not-established'}` };
}

/** Articles agree within precision; copies of one text count once. */
export const checkConfirmed: Check = ({ agreements }) =>
  agreements.flatMap(({ members, facets }) => {
    const lead = findSharpest(members);
    if (!lead || countVoices(members) < 2) return [];
    return draftFinding({
      kind: 'confirmed',
      members,
      facets,
      params: {
        indicator: nameOf(lead),
        value: quantityOf(lead),
        period: periodOf(lead),
        articles: countArticles(members),
        voices: countVoices(members),
        independence: nameIndependence(members),
      },
      severity: rateSeverity('confirmed', []),
    });
  });
