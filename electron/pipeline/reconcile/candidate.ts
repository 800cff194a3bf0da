import { type Bounds, boundsOf } from '../../common/bounds.ts';
import { type DayRange, rangeOf } from '../../common/days.ts';
import type { PrecisionSettings } from '../../common/precision.ts';
import type { Quantity } from '../../common/quantity.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { nameStrand } from './nameStrand.ts';

/** A fact made ready for comparing: its days, and its bounds once somebody asks for them. */
export interface Candidate {
  readonly fact: ReconcileFact;
  readonly days: DayRange | null;
  /** Its place among the facts of one group in order of time; a group sets it, so that they are sorted by their texts once. */
  place: number;
  bounds(): Bounds;
  /** All facets but the period as one text: equal for facts that are worded alike. */
  strandKey(): string;
}

export type BoundsOf = (quantity: Quantity) => Bounds;

/** Facts that are written alike mean the same, as far as numbers go. */
export const isSameFigure = (a: Quantity, b: Quantity): boolean =>
  a.raw === b.raw && a.value === b.value && a.qualifier === b.qualifier && a.step === b.step && a.high === b.high;

/** Bounds are the same for the same digits, and a project repeats its digits a great deal. */
export function createBounds(precision: PrecisionSettings): BoundsOf {
  const known = new Map<string, { quantity: Quantity; bounds: Bounds }>();
  return (quantity) => {
    // By the wording alone: a name made of all that counts would cost more than it saves.
    const found = known.get(quantity.raw);
    if (found && isSameFigure(found.quantity, quantity)) return found.bounds;
    if (known.size > 200_000) known.clear();
    const bounds = boundsOf(quantity, precision);
    known.set(quantity.raw, { quantity, bounds });
    return bounds;
  };
}

/** A class for its size: a million closures cost more than the comparing. */
class MeasuredFact implements Candidate {
  readonly fact: ReconcileFact;
  readonly days: DayRange | null;
  place = 0;
  readonly #measure: BoundsOf;
  #bounds: Bounds | null = null;
  #strandKey: string | null = null;

  constructor(fact: ReconcileFact, measure: BoundsOf) {
    this.fact = fact;
    this.days = fact.when.period && rangeOf(fact.when.period);
    this.#measure = measure;
  }

  bounds(): Bounds {
    this.#bounds ??= this.#measure(this.fact.quantity);
    return this.#bounds;
  }

  strandKey(): string {
    this.#strandKey ??= nameStrand(this.fact);
    return this.#strandKey;
  }
}

export const createCandidate = (fact: ReconcileFact, measure: BoundsOf): Candidate => new MeasuredFact(fact, measure);

/** Whose voice it is: copies of one text speak once. */
export const voiceOf = ({ fact }: Candidate): string | number => fact.echoGroup ?? fact.articleId;

export const countVoices = (candidates: readonly Candidate[]): number => new Set(candidates.map(voiceOf)).size;
export const countArticles = (candidates: readonly Candidate[]): number =>
  new Set(candidates.map(({ fact }) => fact.articleId)).size;

/** Whether at least two articles speak, without counting them all. */
export function hasSeveralArticles(candidates: readonly Candidate[]): boolean {
  const first = candidates[0]?.fact.articleId;
  return candidates.some(({ fact }) => fact.articleId !== first);
}
