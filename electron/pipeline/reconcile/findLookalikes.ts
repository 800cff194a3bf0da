import Big from 'big.js';
import type { FindingDraft } from '../../common/findingRow.ts';
import { foldWording } from '../../common/foldWording.ts';
import { groupBy } from '../../common/groupBy.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { type Candidate, createBounds, createCandidate } from './candidate.ts';
import { draftFinding, nameOf, quantityOf } from './draftFinding.ts';
import type { ReconcileSettings } from './settings.ts';
import { rateSeverity } from './severity.ts';

/** Numbers below this meet by chance all the time. */
const SMALLEST_NUMBER = 100;
/** A number or a noun that more than so many things carry misleads nobody any more. */
const MOST_THINGS = 4;
/** Two numbers of one noun are near enough to be taken for each other up to this ratio. */
const NEAR_RATIO = 3;

const nameThing = ({ indicator, subject }: ReconcileFact): string => `${indicator.id}|${foldWording(subject ?? '')}`;

const isCount = ({ quantity, minor, status, isDeprecated, measure }: ReconcileFact): boolean =>
  quantity.unit !== 'percent' && minor === null && status !== 'rejected' && !isDeprecated && measure !== 'change';

/** One fact for each thing that carries the number or noun; null where too few or too many do. */
function pickThings(facts: readonly ReconcileFact[]): ReconcileFact[] | null {
  const things = new Map<string, ReconcileFact>();
  for (const fact of facts) {
    const name = nameThing(fact);
    const known = things.get(name);
    if (!known || fact.id < known.id) things.set(name, fact);
    if (things.size > MOST_THINGS) return null;
  }
  return things.size < 2 ? null : [...things.values()].sort((a, b) => a.id - b.id);
}

function draftLookalike(code: string, facts: readonly ReconcileFact[], settings: ReconcileSettings): FindingDraft {
  const measure = createBounds(settings.precision);
  const members = facts.map((fact) => createCandidate(fact, measure));
  const [first, second] = members as [Candidate, Candidate];
  return draftFinding({
    kind: 'lookalike',
    code,
    members,
    facets: [
      {
        facet: 'subject',
        relation:
          foldWording(first.fact.subject ?? '') === foldWording(second.fact.subject ?? '') ? 'same' : 'different',
      },
    ],
    params: {
      first: quantityOf(first),
      firstName: nameOf(first),
      firstSubject: first.fact.subject ?? { term: 'reconcile:unsaid' },
      second: quantityOf(second),
      secondName: nameOf(second),
      secondSubject: second.fact.subject ?? { term: 'reconcile:unsaid' },
      things: members.length,
    },
    severity: rateSeverity('lookalike', []),
  });
}

const isLarge = ({ quantity }: ReconcileFact): boolean => new Big(quantity.value).abs().gte(SMALLEST_NUMBER);

function findSameNumbers(facts: readonly ReconcileFact[], settings: ReconcileSettings): FindingDraft[] {
  const byNumber = groupBy(facts, ({ quantity }) => `${quantity.unit}|${quantity.value}|${quantity.high}`);
  return [...byNumber.values()].flatMap((same) => {
    const things = same.length > 1 && same.length < 60 && isLarge(same[0] as ReconcileFact) ? pickThings(same) : null;
    return things ? [draftLookalike('lookalike-number', things, settings)] : [];
  });
}

const isNear = (a: ReconcileFact, b: ReconcileFact): boolean => {
  const [one, other] = [Number(a.quantity.value), Number(b.quantity.value)];
  const [low, high] = one < other ? [one, other] : [other, one];
  return low > 0 && low !== high && high / low <= NEAR_RATIO;
};

/** The same counted noun under two names, with numbers that could be taken for each other: 8 provinces and 18. */
function findSameNouns(facts: readonly ReconcileFact[], settings: ReconcileSettings): FindingDraft[] {
  const nouned = facts.filter(({ quantity }) => quantity.noun !== null);
  const byNoun = groupBy(nouned, ({ quantity }) => `${quantity.unit}|${foldWording(quantity.noun ?? '')}`);
  return [...byNoun.values()].flatMap((same) => {
    const things = same.length > 1 && same.length < 60 ? pickThings(same) : null;
    if (!things) return [];
    const first = things.find((one) => things.some((other) => isNear(one, other)));
    const second = first && things.find((other) => isNear(first, other));
    return first && second ? [draftLookalike('lookalike-noun', [first, second], settings)] : [];
  });
}

/** Facts of different indicators or subjects that a reader could take for one another. Never a trouble. */
export function findLookalikes(facts: readonly ReconcileFact[], settings: ReconcileSettings): FindingDraft[] {
  const counts = facts.filter(isCount);
  return [...findSameNumbers(counts, settings), ...findSameNouns(counts, settings)];
}
