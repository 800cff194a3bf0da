import Big from 'big.js';
import { type Bounds, boundsOf, compareBounds } from './bounds.ts';
import { endOf } from './days.ts';
import type { DecisionRow } from './findingRow.ts';
import { groupBy } from './groupBy.ts';
import type { CELL_RULES } from './matrix.ts';
import type { PrecisionSettings } from './precision.ts';
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
  /** How far stated numbers reach; the default where it is left out. */
  readonly precision?: PrecisionSettings;
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

/** Negative when `a` was published before `b`; an unknown date comes first. */
function compareDates(a: ReconcileFact, b: ReconcileFact): number {
  const [one, other] = [a.articleDate ?? '', b.articleDate ?? ''];
  return one === other ? 0 : one < other ? -1 : 1;
}

const looseness = ({ quantity }: ReconcileFact): number => (quantity.qualifier === 'exact' ? 0 : 1);

const compareSteps = (a: ReconcileFact, b: ReconcileFact): number =>
  a.quantity.step === b.quantity.step ? 0 : new Big(a.quantity.step).cmp(b.quantity.step);

/** The most telling first: an exact number before "more than", finer digits before rounder ones, then the latest, then the first said. */
const compareSharpness = (a: ReconcileFact, b: ReconcileFact): number =>
  looseness(a) - looseness(b) || compareSteps(a, b) || compareDates(b, a) || a.id - b.id;

/** Facts that state one value in one way, and whose voices they are. */
interface Claim {
  readonly facts: readonly ReconcileFact[];
  readonly voices: ReadonlySet<string>;
  readonly bounds: Bounds;
}

const nameClaim = ({ quantity: { value, high, step, qualifier }, direction }: ReconcileFact): string =>
  `${value}|${high}|${step}|${qualifier}|${direction}`;

/** Articles repeat one another's digits: comparing what is said, not who says it, keeps large groups cheap. */
function listClaims(facts: readonly ReconcileFact[], precision?: PrecisionSettings): Claim[] {
  return [...groupBy(facts, nameClaim).values()].map((own) => ({
    facts: own,
    voices: new Set(own.map(voiceOf)),
    bounds: boundsOf(signedQuantity(own[0] as ReconcileFact), precision),
  }));
}

const listAgreeing = (bounds: Bounds, claims: readonly Claim[]): Claim[] =>
  claims.filter((claim) => claim.bounds === bounds || compareBounds(claim.bounds, bounds) === 'agree');

const countVoices = (claims: readonly Claim[]): number =>
  claims.length === 1 ? (claims[0]?.voices.size ?? 0) : new Set(claims.flatMap(({ voices }) => [...voices])).size;

/** More distinct values than this for one place are no agreement to look for. */
const MOST_CLAIMS = 60;

/** The largest set of facts that agree with one of them, when at least two voices do. */
function findAgreed(claims: readonly Claim[]): ReconcileFact[] | null {
  let best: Claim[] = [];
  let voices = 1;
  for (const { bounds } of claims.slice(0, MOST_CLAIMS)) {
    const agreeing = listAgreeing(bounds, claims);
    const count = countVoices(agreeing);
    if (count > voices) [best, voices] = [agreeing, count];
  }
  return voices > 1 ? best.flatMap(({ facts }) => facts) : null;
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
  claims: readonly Claim[],
): { fact: ReconcileFact; rule: CellRule } {
  const [first] = rivals as [ReconcileFact];
  if (rivals.length === 1) return { fact: first, rule: 'only' };
  const taken = rivals.filter(isTaken);
  const agreed = findAgreed(claims);
  if (taken.length > 0) {
    const backed = agreed ? taken.filter((fact) => agreed.includes(fact)) : [];
    return { fact: findSharpest(backed.length > 0 ? backed : taken), rule: 'accepted' };
  }
  if (agreed) return { fact: findSharpest(agreed), rule: 'agreed' };
  const last = rivals.reduce((latest, fact) => (compareDates(fact, latest) > 0 ? fact : latest));
  return { fact: findSharpest(rivals.filter((fact) => compareDates(fact, last) === 0)), rule: 'latest' };
}

const findSharpest = (facts: readonly ReconcileFact[]): ReconcileFact =>
  facts.reduce((best, fact) => (compareSharpness(fact, best) < 0 ? fact : best));

/** The value used for facts that stand in one place: decided before accepted before agreed before latest. */
export function chooseValue({ facts, decisions, readAdopted, precision }: Choice): Chosen {
  const live = facts.filter(({ isDeprecated }) => !isDeprecated);
  const rivals = keepLatestMoment(live.length > 0 ? live : facts);
  const decided = decideValue({ facts, decisions, ...(readAdopted && { readAdopted }) });
  const claims = rivals.length > 1 ? listClaims(rivals, precision) : [];
  if (decided)
    return {
      ...decided,
      rule: 'decided',
      agreeing: countAgreeing(boundsOf(decided.quantity, precision), claims),
      rivals,
    };
  const { fact, rule } = pickByRule(rivals, claims);
  const quantity = signedQuantity(fact);
  return {
    quantity,
    fact,
    rule,
    decision: null,
    agreeing: countAgreeing(boundsOf(quantity, precision), claims),
    rivals,
  };
}

/** A fact alone agrees with itself. */
function countAgreeing(bounds: Bounds, claims: readonly Claim[]): number {
  if (claims.length === 0) return 1;
  return Math.max(1, countVoices(listAgreeing(bounds, claims)));
}
