import { kindOfUnit } from '../../common/countingUnit.ts';
import type { FindingDraft } from '../../common/findingRow.ts';
import { type FindingScope, nameScope } from '../../common/findingScope.ts';
import { foldWording } from '../../common/foldWording.ts';
import { groupBy } from '../../common/groupBy.ts';
import type { MessageValue } from '../../common/message.ts';
import { nameSubject } from '../../common/nameSubject.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { type Candidate, createBounds, createCandidate } from './candidate.ts';
import { draftFinding, nameOf, quantityOf } from './draftFinding.ts';
import { kindOfNoun } from './nounKinds.ts';
import { orderFacts } from './orderFacts.ts';
import type { ReconcileSettings } from './settings.ts';
import { rateSeverity } from './severity.ts';

/** Numbers below this meet by chance all the time. */
const SMALLEST_NUMBER = 100;
/** A number or a noun that more than so many things carry misleads nobody any more. */
const MOST_THINGS = 4;
/** Nor does one that stands in so many places: as many facts are enough to know it. */
export const MOST_FACTS = 60;
/** Two numbers of one noun are near enough to be taken for each other up to this ratio. */
const NEAR_RATIO = 3;

const isCount = ({ quantity, minor, status, isDeprecated, measure }: ReconcileFact): boolean =>
  quantity.unit !== 'percent' && minor === null && status !== 'rejected' && !isDeprecated && measure !== 'change';

const firstBy = (facts: readonly ReconcileFact[], name: (fact: ReconcileFact) => string | number): ReconcileFact[] =>
  [...groupBy(facts, name).values()].map((own) =>
    own.reduce((first, fact) => (orderFacts(fact, first) < 0 ? fact : first)),
  );

/** One fact for each thing that carries the number or noun; null where too few or too many do. A subject that is not said makes no other thing. */
function pickThings(facts: readonly ReconcileFact[]): ReconcileFact[] | null {
  const indicators = firstBy(facts, ({ indicator }) => indicator.id);
  const things =
    indicators.length > 1
      ? indicators
      : firstBy(
          facts.filter(({ subject }) => subject !== null),
          ({ subject }) => foldWording(subject ?? ''),
        );
  // Of names that are only proposed nobody knows yet whether they are two things.
  const isKnown = things.some(({ indicator }) => !indicator.isProposed);
  return things.length < 2 || things.length > MOST_THINGS || !isKnown ? null : things.sort(orderFacts);
}

const subjectOf = ({ fact: { subject } }: Candidate): MessageValue =>
  subject === null ? { term: 'reconcile:unsaid' } : { name: { zh: subject, en: nameSubject(subject, 'en') } };

/** Things are told apart by indicator where there are several, else by subject. */
const isSaidOf = (thing: ReconcileFact, fact: ReconcileFact, isBySubject: boolean): boolean =>
  fact.indicator.id === thing.indicator.id &&
  (!isBySubject || foldWording(fact.subject ?? '') === foldWording(thing.subject ?? '')) &&
  fact.quantity.value === thing.quantity.value;

interface Alike {
  readonly scope: FindingScope;
  /** One fact for each thing; `said`: all facts that they were picked from. */
  readonly things: readonly ReconcileFact[];
  readonly said: readonly ReconcileFact[];
}

/** The sentence names the first two things; members are all who say the same of one of them. */
function draftLookalike({ scope, things, said }: Alike, settings: ReconcileSettings): FindingDraft {
  const measure = createBounds(settings.precision);
  const isBySubject = new Set(things.map(({ indicator }) => indicator.id)).size === 1;
  const members = said
    .filter((fact) => things.some((thing) => isSaidOf(thing, fact, isBySubject)))
    .map((fact) => createCandidate(fact, measure));
  const [first, second] = things.map((fact) => createCandidate(fact, measure)) as [Candidate, Candidate];
  return draftFinding({
    kind: 'lookalike',
    code: `lookalike-${scope.of}`,
    scope,
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
      firstSubject: subjectOf(first),
      second: quantityOf(second),
      secondName: nameOf(second),
      secondSubject: subjectOf(second),
      things: things.length,
    },
    severity: rateSeverity('lookalike', []),
  });
}

const isLarge = ({ quantity }: ReconcileFact): boolean => Math.abs(Number(quantity.value)) >= SMALLEST_NUMBER;

/** Most numbers stand alone, and need no name made for them. */
function splitByUnit(facts: readonly ReconcileFact[]): ReconcileFact[][] {
  if (facts.length < 2) return [];
  return [...groupBy(facts, ({ quantity: { unit, high } }) => `${kindOfUnit(unit)}|${high}`).values()];
}

/** Facts of one number under two names. */
export function findSameNumbers(facts: readonly ReconcileFact[], settings: ReconcileSettings): FindingDraft[] {
  const byDigits = groupBy(
    facts.filter((fact) => isCount(fact) && isLarge(fact)),
    ({ quantity: { value } }) => value,
  );
  return [...byDigits.values()].flatMap(splitByUnit).flatMap((same) => {
    const things = same.length > 1 && same.length < MOST_FACTS ? pickThings(same) : null;
    const [first] = things ?? [];
    if (!things || !first) return [];
    const { unit, value } = first.quantity;
    const scope = { of: 'number', unit: kindOfUnit(unit), name: value } as const;
    return [draftLookalike({ scope, things, said: same }, settings)];
  });
}

const scopeOfNoun = ({ quantity: { unit, noun } }: ReconcileFact): FindingScope => ({
  of: 'noun',
  unit: kindOfUnit(unit),
  name: kindOfNoun(noun ?? ''),
});

const isNear = (a: ReconcileFact, b: ReconcileFact): boolean => {
  const [one, other] = [Number(a.quantity.value), Number(b.quantity.value)];
  const [low, high] = one < other ? [one, other] : [other, one];
  return low > 0 && low !== high && high / low <= NEAR_RATIO;
};

/** The same counted noun under two names, with numbers that could be taken for each other: 8 provinces and 18. */
export function findSameNouns(facts: readonly ReconcileFact[], settings: ReconcileSettings): FindingDraft[] {
  const nouned = facts.filter((fact) => isCount(fact) && fact.quantity.noun !== null);
  const byNoun = groupBy(nouned, (fact) => nameScope(scopeOfNoun(fact)));
  return [...byNoun.values()].flatMap((same) => {
    const things = same.length > 1 && same.length < MOST_FACTS ? pickThings(same) : null;
    const near = things?.filter((one) => things.some((other) => isNear(one, other))) ?? [];
    const [first] = near;
    return first && near.length > 1
      ? [draftLookalike({ scope: scopeOfNoun(first), things: near, said: same }, settings)]
      : [];
  });
}
