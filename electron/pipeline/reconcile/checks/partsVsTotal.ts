import Big from 'big.js';
import type { FindingDraft } from '../../../common/findingRow.ts';
import { groupBy } from '../../../common/groupBy.ts';
import { isWithin } from '../../../common/scopeConcepts.ts';
import type { Candidate } from '../candidate.ts';
import type { Check, Comparison } from '../check.ts';
import { isNarrowing, leadOf, relateStrands } from '../clusterStrands.ts';
import { conceptOf, type FacetComparison } from '../compareFacets.ts';
import { asValue, draftFinding, nameOf, periodOf, quantityOf } from '../draftFinding.ts';
import { isBelow } from '../findApart.ts';
import { canTrouble } from '../findConflict.ts';
import type { Group, Strand } from '../groupFacts.ts';
import { findPart } from '../partSets.ts';
import { rateSeverity } from '../severity.ts';
import { nameSlot } from '../slots.ts';

const NOT_ADDITIVE: ReadonlySet<string> = new Set([
  'percent',
  'percentage_point',
  'basis_point',
  'permille',
  'times',
  'ratio',
  'day',
  'year',
  'month',
  'hour',
  'km/h',
]);
const ADDITIVE: ReadonlySet<Candidate['fact']['measure']> = new Set(['flow', 'cumulative', 'level']);
const MOST_STRANDS = 40;

const isAdditive = (group: Group, one: Candidate): boolean =>
  ADDITIVE.has(one.fact.measure) && !NOT_ADDITIVE.has(one.fact.quantity.unit) && canTrouble(group, one);

/** A strand that names a place, actor or part that lies in what the other names, or where it names none, all else the same. */
function isPartOf(comparisons: readonly FacetComparison[], part: Strand, total: Strand): boolean {
  const open = comparisons.filter(({ relation }) => relation !== 'same');
  const [facet] = open.map((one) => one.facet).filter(isNarrowing) as ('place' | 'actor' | 'part')[];
  if (open.length !== 1 || facet === undefined) return false;
  const [one, other] = [leadOf(part).fact, leadOf(total).fact];
  if (!other.scope[facet]) return Boolean(one.scope[facet]);
  const [inner, outer] = [conceptOf(facet, one), conceptOf(facet, other)];
  return inner !== null && outer !== null && isWithin(inner.id, outer.id);
}

const wordingOf = ({ fact: { scope } }: Candidate): string => scope.part ?? scope.actor ?? scope.place ?? '';

function draftExcess(
  parts: readonly Candidate[],
  total: Candidate,
  code: 'parts-vs-total' | 'parts-sum',
): FindingDraft {
  const [first] = parts as [Candidate];
  const sum = parts.reduce((all, { fact }) => all.plus(fact.quantity.value), new Big(0)).toFixed();
  const members = [...parts, total];
  return draftFinding({
    kind: 'parts-vs-total',
    code,
    members,
    facets: [{ facet: 'period', relation: 'same' }],
    params: {
      indicator: nameOf(total),
      period: periodOf(total),
      wording: parts.map(wordingOf).join(' + '),
      part: quantityOf(first),
      sum: asValue({ ...first.fact.quantity, value: sum }),
      total: quantityOf(total),
    },
    severity: rateSeverity('parts-vs-total', members),
  });
}

/** The least that parts add up to, above the most that the total can be. */
function exceeds(parts: readonly Candidate[], total: Candidate): boolean {
  const most = total.bounds().high;
  const lows = parts.map((part) => part.bounds().low);
  if (most === null || lows.some((low) => low === null)) return false;
  return lows.reduce<Big>((sum, low) => sum.plus(low ?? 0), new Big(0)).gte(most);
}

/** Parts that one article sets side by side and that cannot overlap: each part of a set once. */
function findSums(parts: readonly Candidate[], total: Candidate): FindingDraft[] {
  const named = parts.filter(({ fact }) => findPart(fact.scope.part) && fact.articleId === total.fact.articleId);
  const bySet = groupBy(named, ({ fact }) => findPart(fact.scope.part)?.set);
  return [...bySet.values()].flatMap((own) => {
    const byPart = [...groupBy(own, ({ fact }) => findPart(fact.scope.part)?.part).values()];
    const addends = byPart.map(([first]) => first as Candidate);
    return addends.length > 1 && exceeds(addends, total) ? [draftExcess(addends, total, 'parts-sum')] : [];
  });
}

function checkSlot(parts: readonly Candidate[], totals: readonly Candidate[]): FindingDraft[] {
  const total = totals.reduce((most, one) => (isBelow(most, one) ? one : most));
  const single = parts.find((part) => isBelow(total, part));
  return single
    ? [draftExcess([single], total, 'parts-vs-total')]
    : totals.flatMap((one) => findSums(parts, one)).slice(0, 1);
}

function listParts({ strands }: Group, total: Strand): Strand[] {
  return strands.filter((part) => part !== total && isPartOf(relateStrands(part, total), part, total));
}

const bySlot = (group: Group, members: readonly Candidate[]): Map<string, Candidate[]> =>
  groupBy(
    members.filter((one) => one.days !== null && isAdditive(group, one)),
    nameSlot,
  );

/** A part that exceeds its total, or parts that add up to more; only where numbers may be added. */
export const checkPartsVsTotal: Check = ({ group }: Comparison) => {
  if (group.strands.length < 2 || group.strands.length > MOST_STRANDS) return [];
  return group.strands.flatMap((total) => {
    const parts = listParts(group, total);
    if (parts.length === 0) return [];
    const totals = bySlot(group, total.members);
    const split = bySlot(
      group,
      parts.flatMap(({ members }) => members),
    );
    return [...totals].flatMap(([slot, own]) =>
      split.has(slot) ? checkSlot(split.get(slot) as Candidate[], own) : [],
    );
  });
};
