import { groupBy } from '../../common/groupBy.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import type { SeriesFrequency } from '../../common/vocabulary.ts';
import { type BoundsOf, type Candidate, createCandidate } from './candidate.ts';
import { orderFacts } from './orderFacts.ts';
import type { ReconcileSettings } from './settings.ts';

/** Facts of one indicator whose facets, the period aside, are all worded alike. */
export interface Strand {
  readonly key: string;
  /** In order of time; undated ones last. */
  readonly members: readonly Candidate[];
}

/** All that is said about one indicator, minor facts aside. */
export interface Group {
  readonly indicatorId: number;
  readonly isProposed: boolean;
  /** How often a value is expected; null where nobody said so. */
  readonly frequency: SeriesFrequency | null;
  readonly strands: readonly Strand[];
  readonly settings: ReconcileSettings;
}

const compareNumbers = (a: number, b: number): number => a - b;

function orderByTime(a: Candidate, b: Candidate): number {
  if (!a.days || !b.days) return a.days ? -1 : b.days ? 1 : orderFacts(a.fact, b.fact);
  return (
    compareNumbers(a.days.last, b.days.last) ||
    compareNumbers(a.days.first ?? Number.NEGATIVE_INFINITY, b.days.first ?? Number.NEGATIVE_INFINITY) ||
    orderFacts(a.fact, b.fact)
  );
}

/** Facts of one group in order of time. */
export const orderByPlace = (a: Candidate, b: Candidate): number => a.place - b.place;

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function createStrands(candidates: readonly Candidate[]): Strand[] {
  const byKey = groupBy(candidates, (candidate) => candidate.strandKey());
  return [...byKey].map(([key, members]) => ({ key, members })).sort((a, b) => compareTexts(a.key, b.key));
}

/** The group of one indicator. Rejected facts are no facts, and minor ones only repeat. */
export function createGroup(facts: readonly ReconcileFact[], settings: ReconcileSettings, measure: BoundsOf): Group {
  const standing = facts
    .filter(({ status, minor }) => status !== 'rejected' && minor === null)
    .map((fact) => createCandidate(fact, measure))
    .sort(orderByTime);
  standing.forEach((candidate, place) => {
    candidate.place = place;
  });
  const first = facts[0];
  return {
    indicatorId: first?.indicator.id ?? 0,
    isProposed: first?.indicator.isProposed ?? false,
    frequency: first?.indicator.frequency ?? null,
    strands: createStrands(standing),
    settings,
  };
}

/** The same group without the facts that a decision has set aside. */
export function withoutDeprecated(group: Group): Group {
  const strands = group.strands
    .map(({ key, members }) => ({ key, members: members.filter(({ fact }) => !fact.isDeprecated) }))
    .filter(({ members }) => members.length > 0);
  return { ...group, strands };
}

export const hasDeprecated = (group: Group): boolean =>
  group.strands.some(({ members }) => members.some(({ fact }) => fact.isDeprecated));
