import { listTouching } from '../../common/activeDecisions.ts';
import type { ChartPoint, ChartSeries } from '../../common/chartSpec.ts';
import { columnDays, columnOf, columnOfDate } from '../../common/column.ts';
import { daysOf, endOf } from '../../common/days.ts';
import type { DecisionRow } from '../../common/findingRow.ts';
import { foldWording } from '../../common/foldWording.ts';
import type { Frequency } from '../../common/matrix.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import type { Surroundings } from './buildPoints.ts';
import { noteDecision, noteDefinition } from './describePoint.ts';

type Break = ChartSeries['breaks'][number];

const listColumnsOf = (facts: readonly ReconcileFact[], frequency: Frequency): string[] =>
  [...new Set(facts.flatMap(({ when: { period } }) => (period ? [columnOf(period, frequency)] : [])))].sort();

/** Facts kept apart that stand in several columns are no longer one series: a new one begins with each after the first. */
const listApart = ({ members }: DecisionRow, facts: readonly ReconcileFact[], frequency: Frequency): string[] =>
  listColumnsOf(
    facts.filter(({ id }) => members.includes(id)),
    frequency,
  ).slice(1);

/** What a column's fact speaks of: the end of its period, of a flow the middle. */
function momentOf({ when: { period }, measure }: ReconcileFact, frequency: Frequency): number {
  if (!period) return Number.NEGATIVE_INFINITY;
  if (measure !== 'flow') return endOf(period).last;
  const { first, last } = columnDays(columnOf(period, frequency));
  return (first + last) / 2;
}

/**
 * The first column that stands for a moment at or after the break: the year whose figure was counted to November lies
 * before a break in December.
 */
function findBreak(at: string, facts: readonly ReconcileFact[], frequency: Frequency): string {
  const [own, begins] = [columnOfDate(at, frequency), daysOf(at).first];
  const inside = facts.filter(({ when: { period } }) => period && columnOf(period, frequency) === own);
  const isBefore = inside.length > 0 && inside.every((fact) => momentOf(fact, frequency) < begins);
  return (isBefore && listColumnsOf(facts, frequency).find((column) => column > own)) || own;
}

function listDecided(facts: readonly ReconcileFact[], around: Surroundings): Break[] {
  const { frequency } = around.input.spec;
  const ids = facts.map(({ id }) => id);
  return listTouching(around.decisions, ids).flatMap((decision) => {
    const note = (): number => around.book.number(noteDecision(decision));
    if (decision.verdict === 'keep-apart')
      return listApart(decision, facts, frequency).map((column) => ({ column, note: note() }));
    if (decision.verdict !== 'series-break' || !decision.at) return [];
    return [{ column: findBreak(decision.at, facts, frequency), note: note() }];
  });
}

/** A person looked at both and saw no trouble. */
function isDismissed(a: ReconcileFact, b: ReconcileFact, { findings }: Surroundings): boolean {
  return (findings.get(a.id) ?? []).some(({ state, members }) => state === 'dismissed' && members.includes(b.id));
}

/** Where two neighbouring points say, each in its own words, that they count by different definitions. */
function listRedefined(points: readonly ChartPoint[], around: Surroundings): Break[] {
  let last: ReconcileFact | null = null;
  return points.flatMap(({ factId, column, isDeprecated, isEvent }) => {
    const fact = factId === null || isDeprecated || isEvent ? undefined : around.byId.get(factId);
    const definition = fact?.scope.definition;
    if (!fact || !definition) return [];
    const [before, after] = [last?.scope.definition, definition];
    const isNew = last && before && foldWording(before) !== foldWording(after) && !isDismissed(last, fact, around);
    last = fact;
    return isNew && before ? [{ column, note: around.book.number(noteDefinition(before, after)) }] : [];
  });
}

/** Columns from which a new series begins: by decision, or because what is counted is defined anew. */
export function listBreaks(
  facts: readonly ReconcileFact[],
  points: readonly ChartPoint[],
  around: Surroundings,
): Break[] {
  const byColumn = new Map<string, Break>();
  for (const one of [...listDecided(facts, around), ...listRedefined(points, around)])
    if (!byColumn.has(one.column)) byColumn.set(one.column, one);
  return [...byColumn.values()].sort((a, b) => (a.column < b.column ? -1 : 1));
}
