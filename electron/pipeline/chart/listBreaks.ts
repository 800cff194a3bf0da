import { listTouching } from '../../common/activeDecisions.ts';
import { columnOf, columnOfDate } from '../../common/column.ts';
import type { DecisionRow } from '../../common/findingRow.ts';
import type { Frequency } from '../../common/matrix.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import type { Surroundings } from './buildPoints.ts';

/** Facts kept apart that stand in several columns are no longer one series: a new one begins with each after the first. */
function listApart({ members }: DecisionRow, facts: readonly ReconcileFact[], frequency: Frequency): string[] {
  const own = facts.filter(({ id, when }) => members.includes(id) && when.period);
  const columns = new Set(own.flatMap(({ when: { period } }) => (period ? [columnOf(period, frequency)] : [])));
  return [...columns].sort().slice(1);
}

/** Columns from which, by decision, a new series begins. */
export function listBreaks(facts: readonly ReconcileFact[], around: Surroundings): string[] {
  const { frequency } = around.input.spec;
  const ids = facts.map(({ id }) => id);
  const breaks = listTouching(around.decisions, ids).flatMap((decision) => {
    if (decision.verdict === 'keep-apart') return listApart(decision, facts, frequency);
    return decision.verdict === 'series-break' && decision.at ? [columnOfDate(decision.at, frequency)] : [];
  });
  return [...new Set(breaks)].sort();
}
