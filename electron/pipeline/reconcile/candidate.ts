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
  bounds(): Bounds;
  /** All facets but the period as one text: equal for facts that are worded alike. */
  strandKey(): string;
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

/** A class for its size: a million closures cost more than the comparing. */
class MeasuredFact implements Candidate {
  readonly fact: ReconcileFact;
  readonly days: DayRange | null;
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
export const voiceOf = ({ fact }: Candidate): string => fact.echoGroup ?? `article:${fact.articleId}`;

export const countVoices = (candidates: readonly Candidate[]): number => new Set(candidates.map(voiceOf)).size;
export const countArticles = (candidates: readonly Candidate[]): number =>
  new Set(candidates.map(({ fact }) => fact.articleId)).size;

/** Whether at least two articles speak, without counting them all. */
export function hasSeveralArticles(candidates: readonly Candidate[]): boolean {
  const first = candidates[0]?.fact.articleId;
  return candidates.some(({ fact }) => fact.articleId !== first);
}
