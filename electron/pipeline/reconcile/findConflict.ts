import { nameBody } from '../../common/bodies.ts';
import { periodEnd } from '../../common/period.ts';
import type { FindingKind } from '../../common/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import { findRateSlip, type RateSlip } from './exchangeRates.ts';
import { type Apart, findApart } from './findApart.ts';
import type { Group } from './groupFacts.ts';
import { type Slot, withoutAmbiguous } from './slots.ts';

export type ConflictKind = Extract<FindingKind, 'contradiction' | 'revision' | 'unit-slip'>;

/** A slot whose values cannot all hold, and which kind of finding that is: exactly one. */
export interface Conflict extends Apart {
  readonly kind: ConflictKind;
  readonly members: readonly Candidate[];
  readonly slot: Slot;
}

/** How far the ratio of two values may be from a power of ten to count as one slipped scale. */
const SLIP_TOLERANCE = 0.02;

function bodyOf({ fact }: Candidate): string | null {
  const wording = fact.attribution ?? fact.originalOutlet ?? fact.outlet;
  return wording && nameBody(wording);
}

const ratioOf = ({ lower, higher }: Apart): number =>
  Math.abs(Number(higher.fact.quantity.value)) / Math.abs(Number(lower.fact.quantity.value));

/** The exchange rate that two amounts of one currency differ by, at the time they speak of. */
export function findRate(apart: Apart): RateSlip | null {
  const [one, other] = [apart.lower.fact, apart.higher.fact];
  if (one.quantity.unit !== other.quantity.unit || !one.when.period) return null;
  return findRateSlip(ratioOf(apart), one.quantity.unit, Number(periodEnd(one.when.period).slice(0, 4)));
}

/** The power of ten by which two values differ, or null. Floats will do: the tolerance is far wider than their error. */
export function findSlip({ lower, higher }: Apart): number | null {
  const low = Math.abs(Number(lower.fact.quantity.value));
  if (low === 0) return null;
  const power = Math.log10(Math.abs(Number(higher.fact.quantity.value)) / low);
  const near = Math.round(power);
  return near >= 1 && Math.abs(10 ** (power - near) - 1) <= SLIP_TOLERANCE ? near : null;
}

/** One body that speaks twice of a past period, or a figure that calls itself revised. */
function isRevision(members: readonly Candidate[], { lower, higher }: Apart): boolean {
  if ([lower, higher].some(({ fact }) => fact.revision === 'revised' || fact.revision === 'final')) return true;
  const bodies = new Set(members.map(bodyOf));
  const dates = [lower.fact.articleDate, higher.fact.articleDate];
  return bodies.size === 1 && !bodies.has(null) && dates[0] !== dates[1] && dates.every((date) => date !== null);
}

function classify(members: readonly Candidate[], apart: Apart): ConflictKind {
  if (findSlip(apart) !== null || findRate(apart) !== null) return 'unit-slip';
  return isRevision(members, apart) ? 'revision' : 'contradiction';
}

/** Differing wordings of what is counted are kept apart, not held against each other. */
function isDefinedApart({ lower, higher }: Apart): boolean {
  const [one, other] = [lower.fact.scope.definition, higher.fact.scope.definition];
  return Boolean(one && other && one !== other);
}

/** Trouble needs to know what is measured and, for a name that was only proposed, for whom. */
export function canTrouble(group: Group, { fact }: Candidate): boolean {
  if (fact.measure === null || (fact.measure === 'change' && fact.base === null)) return false;
  return !group.isProposed || fact.subject !== null;
}

/** Null where the slot's values can all hold, or where the article itself tells them apart. */
export function findConflict(group: Group, slot: Slot): Conflict | null {
  if (slot.members.length < 2 || !slot.members.every((member) => canTrouble(group, member))) return null;
  const members = withoutAmbiguous(slot.members);
  const apart = findApart(members);
  if (!apart || apart.lower.fact.articleId === apart.higher.fact.articleId || isDefinedApart(apart)) return null;
  return { ...apart, kind: classify(members, apart), members, slot };
}
