import { type Bounds, boundsOf } from '../../common/bounds.ts';
import { type DayRange, rangeOf } from '../../common/days.ts';
import type { PrecisionSettings } from '../../common/precision.ts';
import type { Quantity } from '../../common/quantity.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';

/** A fact made ready for comparing: its days, and its bounds once somebody asks for them. */
export interface Candidate {
  readonly fact: ReconcileFact;
  readonly days: DayRange | null;
  readonly bounds: () => Bounds;
}

export type BoundsOf = (quantity: Quantity) => Bounds;

/** Bounds are the same for the same digits, and a project repeats its digits a great deal. */
export function createBounds(precision: PrecisionSettings): BoundsOf {
  const known = new Map<string, Bounds>();
  return (quantity) => {
    const key = `${quantity.value}|${quantity.high}|${quantity.step}|${quantity.qualifier}|${quantity.raw}`;
    const found = known.get(key);
    if (found) return found;
    if (known.size > 200_000) known.clear();
    const made = boundsOf(quantity, precision);
    known.set(key, made);
    return made;
  };
}

export function createCandidate(fact: ReconcileFact, measure: BoundsOf): Candidate {
  const period = fact.when.period;
  let bounds: Bounds | null = null;
  return {
    fact,
    days: period && rangeOf(period),
    bounds: () => {
      bounds ??= measure(fact.quantity);
      return bounds;
    },
  };
}

/** Whose voice it is: copies of one text speak once. */
export const voiceOf = ({ fact }: Candidate): string => fact.echoGroup ?? `article:${fact.articleId}`;

export const countVoices = (candidates: readonly Candidate[]): number => new Set(candidates.map(voiceOf)).size;
export const countArticles = (candidates: readonly Candidate[]): number =>
  new Set(candidates.map(({ fact }) => fact.articleId)).size;
