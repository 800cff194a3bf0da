import Big from 'big.js';
import { type Bounds, boundsOf, compareBounds } from './bounds.ts';
import { endOf } from './days.ts';
import type { DecisionRow } from './findingRow.ts';
import type { CELL_RULES } from './matrix.ts';
import type { Quantity } from './quantity.ts';
import type { ReconcileFact } from './reconcileFact.ts';
import { signedQuantity } from './signedQuantity.ts';

export type CellRule = (typeof CELL_RULES)[number];

/** The value that stands for the facts of one place, and why that one. */
export interface Chosen {
  readonly quantity: Quantity;
  /** Null where a decision put in a value or a range of its own. */
  readonly fact: ReconcileFact | null;
  readonly rule: CellRule;
  /** Voices that agree with the value, copies counted once. */
  readonly agreeing: number;
  readonly decision: DecisionRow | null;
  /** Facts of the same moment as the chosen one; the others of the place are older. */
  readonly rivals: readonly ReconcileFact[];
}

/** What an analyst typed for an adopted value, read as a quantity; null where it cannot be read. */
export type ReadAdopted = (decision: DecisionRow, like: Quantity) => Quantity | null;

interface Choice {
  readonly facts: readonly ReconcileFact[];
  /** Decisions in force that touch these facts, the latest first. */
  readonly decisions: readonly DecisionRow[];
  readonly readAdopted?: ReadAdopted;
}

/** Moments inferred from article dates so many days apart may be one. */
const NEAR_DAYS = 62;

const isTaken = ({ status }: ReconcileFact): boolean => status === 'accepted' || status === 'edited';
const voiceOf = ({ echoGroup, articleId }: ReconcileFact): string => echoGroup ?? `article:${articleId}`;

/** The facts that speak of the latest moment in the place. */
function keepLatestMoment(facts: readonly ReconcileFact[]): ReconcileFact[] {
  const ends = facts.map(({ when }) => (when.period ? endOf(when.period).last : Number.NEGATIVE_INFINITY));
  const last = Math.max(...ends);
  return facts.filter((fact, i) => {
    const end = ends[i] ?? last;
    return (
      end === last || (fact.when.basis === 'inferred' && last - end <= NEAR_DAYS) || end === Number.NEGATIVE_INFINITY
    );
  });
}

function compareDates(a: ReconcileFact, b: ReconcileFact): number {
  const [one, other] = [a.articleDate ?? '', b.articleDate ?? ''];
  return one === other ? a.id - b.id : one < other ? -1 : 1;
}

/** The most telling of facts that agree: an exact number before "more than", finer digits before rounder ones, then the latest. */
function compareSharpness(a: ReconcileFact, b: ReconcileFact): number {
  const isExact = (fact: ReconcileFact): number => (fact.quantity.qualifier === 'exact' ? 0 : 1);
  return isExact(a) - isExact(b) || new Big(a.quantity.step).cmp(b.quantity.step) || compareDates(b, a);
}

const countVoices = (facts: readonly ReconcileFact[]): number => new Set(facts.map(voiceOf)).size;

type Bounded = { readonly fact: ReconcileFact; readonly bounds: Bounds };

const listAgreeing = (one: Bounded, all: readonly Bounded[]): ReconcileFact[] =>
  all.filter(({ bounds }) => compareBounds(bounds, one.bounds) === 'agree').map(({ fact }) => fact);

/** The largest set of facts that agree with one of them, when at least two voices do. */
function findAgreed(all: readonly Bounded[]): ReconcileFact[] | null {
  let best: ReconcileFact[] = [];
  for (const one of all.slice(0, 200)) {
    const agreeing = listAgreeing(one, all);
    if (countVoices(agreeing) > countVoices(best)) best = agreeing;
  }
  return countVoices(best) > 1 ? best : null;
}

function decideValue({ facts, decisions, readAdopted }: Choice): Pick<Chosen, 'quantity' | 'fact' | 'decision'> | null {
  for (const decision of decisions) {
    const preferred = facts.find(({ id }) => id === decision.factId);
    const isPick = decision.verdict === 'prefer' || decision.verdict === 'superseded';
    if (isPick && preferred) return { quantity: signedQuantity(preferred), fact: preferred, decision };
    const like = facts[0]?.quantity;
    const adopted = decision.verdict === 'adopt' && like ? readAdopted?.(decision, like) : null;
    if (adopted) return { quantity: adopted, fact: null, decision };
    if (decision.verdict === 'range') return { quantity: spanQuantities(facts), fact: null, decision };
  }
  return null;
}

/** From the lowest to the highest value, as a range. */
function spanQuantities(facts: readonly ReconcileFact[]): Quantity {
  const quantities = facts.map(signedQuantity);
  const lows = quantities.map(({ value }) => new Big(value)).sort((a, b) => a.cmp(b));
  const highs = quantities.map(({ value, high }) => new Big(high ?? value)).sort((a, b) => b.cmp(a));
  const [first] = quantities as [Quantity];
  const [low, high] = [lows[0]?.toFixed() ?? first.value, highs[0]?.toFixed() ?? first.value];
  return { ...first, value: low, high: high === low ? null : high, qualifier: 'exact', equivalent: null };
}

function pickByRule(
  rivals: readonly ReconcileFact[],
  all: readonly Bounded[],
): { fact: ReconcileFact; rule: CellRule } {
  const [first] = rivals as [ReconcileFact];
  if (rivals.length === 1) return { fact: first, rule: 'only' };
  const taken = rivals.filter(isTaken);
  const agreed = findAgreed(all);
  if (taken.length > 0) {
    const backed = taken.filter((fact) => agreed?.includes(fact));
    return { fact: [...(backed.length > 0 ? backed : taken)].sort(compareSharpness)[0] ?? first, rule: 'accepted' };
  }
  if (agreed) return { fact: [...agreed].sort(compareSharpness)[0] ?? first, rule: 'agreed' };
  return { fact: [...rivals].sort(compareDates).at(-1) ?? first, rule: 'latest' };
}

/** The value used for facts that stand in one place: decided before accepted before agreed before latest. */
export function chooseValue({ facts, decisions, readAdopted }: Choice): Chosen {
  const live = facts.filter(({ isDeprecated }) => !isDeprecated);
  const rivals = keepLatestMoment(live.length > 0 ? live : facts);
  const decided = decideValue({ facts, decisions, ...(readAdopted && { readAdopted }) });
  const bounded = rivals.length > 1 ? rivals.map((fact) => ({ fact, bounds: boundsOf(signedQuantity(fact)) })) : [];
  if (decided) return { ...decided, rule: 'decided', agreeing: countAgreeing(decided.quantity, bounded), rivals };
  const { fact, rule } = pickByRule(rivals, bounded);
  const quantity = signedQuantity(fact);
  return { quantity, fact, rule, decision: null, agreeing: countAgreeing(quantity, bounded), rivals };
}

/** A fact alone agrees with itself. */
function countAgreeing(quantity: Quantity, all: readonly Bounded[]): number {
  const bounds = boundsOf(quantity);
  return Math.max(
    1,
    countVoices(all.filter((one) => compareBounds(one.bounds, bounds) === 'agree').map(({ fact }) => fact)),
  );
}
