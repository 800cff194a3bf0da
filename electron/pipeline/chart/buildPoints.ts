import { listTouching } from '../../common/activeDecisions.ts';
import { boundsOf, compareBounds } from '../../common/bounds.ts';
import type { ChartModel, ChartPoint } from '../../common/chartSpec.ts';
import { type Chosen, chooseValue } from '../../common/chooseValue.ts';
import type { DecisionRow } from '../../common/findingRow.ts';
import { groupBy } from '../../common/groupBy.ts';
import type { Message } from '../../common/message.ts';
import { formatPeriod } from '../../common/period.ts';
import { type Place, placeOf } from '../../common/place.ts';
import type { PrecisionSettings } from '../../common/precision.ts';
import type { Quantity } from '../../common/quantity.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { signedQuantity } from '../../common/signedQuantity.ts';
import type { ChartFinding, ChartInput } from './chartInput.ts';
import { noteDecision, noteDeprecated, noteFact, noteFinding, noteQuantity } from './describePoint.ts';
import type { NoteBook } from './noteBook.ts';
import { leaveOut } from './selectRows.ts';

/** What a series is drawn from, beside its facts. */
export interface Surroundings {
  readonly input: ChartInput;
  readonly byId: ReadonlyMap<number, ReconcileFact>;
  readonly findings: ReadonlyMap<number, readonly ChartFinding[]>;
  readonly decisions: ReadonlyMap<number, readonly DecisionRow[]>;
  readonly book: NoteBook;
}

interface Placed {
  readonly fact: ReconcileFact;
  readonly place: Place;
}

interface Drawn {
  readonly points: readonly ChartPoint[];
  /** Facts whose articles the points rest on, also where a decision put its own value in their place. */
  readonly used: readonly ReconcileFact[];
  readonly leftOut: ChartModel['leftOut'];
}

const nameSpot = ({ fact, place }: Placed): string =>
  `${place.column}|${place.isEvent || place.isPart ? `${place.isEvent}${fact.when.period ? formatPeriod(fact.when.period) : ''}` : ''}`;

const isOpenTrouble = ({ family, state }: ChartFinding): boolean =>
  family === 'trouble' && (state === 'open' || state === 'stale');

function createPoint(quantity: Quantity, fact: ReconcileFact | null, place: Place): ChartPoint {
  return {
    factId: fact?.id ?? null,
    standsFor: [],
    column: place.column,
    period: fact?.when.period ?? null,
    quantity,
    y: Number(quantity.value),
    yHigh: quantity.high === null ? null : Number(quantity.high),
    isDeprecated: fact?.isDeprecated ?? false,
    isConflicting: false,
    isEvent: place.isEvent,
    isPart: place.isPart,
    isInferred: fact?.when.basis === 'inferred',
    revision: fact?.revision ?? null,
    annotation: null,
    notes: [],
  };
}

const listTroubles = (fact: ReconcileFact, { findings }: Surroundings): ChartFinding[] =>
  (findings.get(fact.id) ?? []).filter(isOpenTrouble);

const membersOf = (finding: ChartFinding, { byId }: Surroundings): ReconcileFact[] =>
  finding.members.map((id) => byId.get(id)).filter((fact) => fact !== undefined);

const isNarrow = ({ scope }: ReconcileFact): boolean => Boolean(scope.place || scope.actor || scope.part);

/** Doubt falls on the lower of two totals, on a growth and not on what it joins, on a sum and not on its parts. */
function isDoubted(finding: ChartFinding, fact: ReconcileFact, around: Surroundings): boolean {
  if (finding.kind === 'growth-mismatch') return fact.measure === 'change';
  if (finding.kind === 'parts-vs-total') return !isNarrow(fact);
  if (finding.kind !== 'cumulative-fall') return true;
  const values = membersOf(finding, around).map(({ quantity }) => Number(quantity.value));
  return Number(fact.quantity.value) < Math.max(...values);
}

const byNumber = (a: number, b: number): number => a - b;
const numberNotes = (messages: readonly Message[], book: NoteBook): number[] =>
  [...new Set(messages.map(book.number))].sort(byNumber);

function drawFact(fact: ReconcileFact, place: Place, around: Surroundings): ChartPoint {
  const { book, input } = around;
  const { frequency } = input.spec;
  const troubles = fact.isDeprecated ? [] : listTroubles(fact, around).filter((one) => isDoubted(one, fact, around));
  const setAside = fact.isDeprecated ? (around.decisions.get(fact.id) ?? []).slice(0, 1) : [];
  const messages = [
    ...noteFact(fact, place),
    ...troubles.map((finding) => noteFinding({ finding, point: fact, facts: membersOf(finding, around), frequency })),
    ...setAside.map(({ reason }) => noteDeprecated(reason)),
  ];
  const point = createPoint(signedQuantity(fact), fact, place);
  return { ...point, isConflicting: troubles.length > 0, notes: numberNotes(messages, book) };
}

function drawChosen(chosen: Chosen, place: Place, decisions: readonly DecisionRow[], around: Surroundings): ChartPoint {
  // A range that a decision made is in no source: the decision's own note says where it comes from.
  const isMade = decisions.some(({ verdict }) => verdict === 'range');
  const said = isMade ? [] : noteQuantity(chosen.quantity).map(around.book.number);
  const base = chosen.fact
    ? drawFact(chosen.fact, place, around)
    : { ...createPoint(chosen.quantity, null, place), notes: said };
  const spoken = decisions.filter(({ verdict }) => verdict !== 'dismiss' && verdict !== 'query');
  const ruled = numberNotes(spoken.map(noteDecision), around.book);
  return { ...base, notes: [...new Set([...base.notes, ...ruled])].sort(byNumber) };
}

/** Rivals that the value used does not speak for: set aside by decision, or in open trouble with another value. */
function listRivals(facts: readonly ReconcileFact[], { fact: used }: Chosen, around: Surroundings): ReconcileFact[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    if (fact === used || fact.quantity.value === used?.quantity.value || seen.has(fact.quantity.value)) return false;
    const isShown = fact.isDeprecated || listTroubles(fact, around).some((one) => isDoubted(one, fact, around));
    if (isShown) seen.add(fact.quantity.value);
    return isShown;
  });
}

interface Spoken {
  readonly facts: readonly ReconcileFact[];
  readonly chosen: Chosen;
  readonly drawn: readonly ReconcileFact[];
  readonly precision?: PrecisionSettings;
}

/** Facts of a place that no point speaks for: of an older moment, or with another value that nobody holds against it. */
function listUnspoken({ facts, chosen, drawn, precision }: Spoken): Drawn['leftOut'] {
  const bounds = boundsOf(chosen.quantity, precision);
  const isSpoken = (fact: ReconcileFact): boolean =>
    drawn.includes(fact) ||
    fact.isDeprecated ||
    compareBounds(boundsOf(signedQuantity(fact), precision), bounds) === 'agree';
  return facts
    .filter((fact) => !isSpoken(fact))
    .map((fact) => {
      const { period } = fact.when;
      return leaveOut(
        fact,
        chosen.rivals.includes(fact) ? 'other-value' : 'older',
        period ? { period: { period } } : {},
      );
    });
}

function drawSpot(placed: readonly Placed[], around: Surroundings): Drawn {
  const { place } = placed[0] as Placed;
  const facts = placed.map(({ fact }) => fact);
  const ids = facts.map(({ id }) => id);
  const decisions = listTouching(around.decisions, ids);
  const { readAdopted, precision } = around.input;
  const chosen = chooseValue({
    facts,
    decisions,
    ...(readAdopted && { readAdopted }),
    ...(precision && { precision }),
  });
  const rivals = listRivals(facts, chosen, around);
  const drawn = [...(chosen.fact ? [chosen.fact] : chosen.rivals), ...rivals];
  const point = drawChosen(chosen, place, decisions, around);
  return {
    used: drawn,
    points: [{ ...point, standsFor: chosen.fact ? [] : ids }, ...rivals.map((fact) => drawFact(fact, place, around))],
    leftOut: listUnspoken({ facts, chosen, drawn, ...(precision && { precision }) }),
  };
}

/** The points of one row, in order of time, and what could not be placed. */
export function buildPoints(facts: readonly ReconcileFact[], around: Surroundings): Drawn {
  const placed: Placed[] = [];
  const undated: ReconcileFact[] = [];
  for (const fact of facts) {
    const place = placeOf(fact, around.input.spec.frequency);
    if (place) placed.push({ fact, place });
    else undated.push(fact);
  }
  placed.sort((a, b) =>
    a.place.column < b.place.column ? -1 : a.place.column > b.place.column ? 1 : a.fact.id - b.fact.id,
  );
  const spots = [...groupBy(placed, nameSpot).values()].map((spot) => drawSpot(spot, around));
  return {
    points: spots.flatMap(({ points }) => points),
    used: spots.flatMap(({ used }) => used),
    leftOut: [...undated.map((fact) => leaveOut(fact, 'undated')), ...spots.flatMap(({ leftOut }) => leftOut)],
  };
}
