import { endOf } from '../../common/days.ts';
import type { FacetRelation } from '../../common/findingRow.ts';
import type { Period } from '../../common/period.ts';
import type { Candidate } from './candidate.ts';

/** A state holds at a moment: of its period only the end says when. */
export const isState = ({ fact }: Candidate): boolean => fact.measure === 'level' || fact.measure === 'cumulative';

export const isInferred = ({ fact }: Candidate): boolean => fact.when.basis === 'inferred';

const startOf = ({ fact, days }: Candidate): number | null =>
  fact.when.period?.kind === 'interval' ? (days?.first ?? null) : null;

/** How the starts of two totals compare: totals counted from different starts are different totals. */
export function compareStarts(a: Candidate, b: Candidate): FacetRelation {
  const [one, other] = [startOf(a), startOf(b)];
  if (one === other) return 'same';
  return one === null || other === null ? 'unclear' : 'different';
}

function compareEnds(a: Period, b: Period, slack: number): FacetRelation {
  const [one, other] = [endOf(a), endOf(b)];
  if (one.first === other.first && one.last === other.last) return 'same';
  const isOverlapping = one.first <= other.last && other.first <= one.last;
  return isOverlapping || Math.abs(one.last - other.last) <= slack ? 'unclear' : 'different';
}

function compareStates(a: Candidate, b: Candidate, nearDays: number): FacetRelation {
  const [one, other] = [a.fact.when.period, b.fact.when.period];
  if (!one || !other) return 'unclear';
  const ends = compareEnds(one, other, isInferred(a) || isInferred(b) ? nearDays : 0);
  if (ends !== 'same' || a.fact.measure !== 'cumulative' || b.fact.measure !== 'cumulative') return ends;
  return compareStarts(a, b);
}

/** Whether two facts speak of the same time. Stated moments differ by a day; inferred ones only when they are far apart. */
export function comparePeriods(a: Candidate, b: Candidate, nearDays: number): FacetRelation {
  if (!a.days || !b.days) return 'unclear';
  if (isState(a) && isState(b)) return compareStates(a, b, nearDays);
  if (a.days.last === b.days.last && a.days.first === b.days.first) return 'same';
  const isOpen = a.days.first === null || b.days.first === null;
  return isOpen && a.days.last === b.days.last ? 'unclear' : 'different';
}
