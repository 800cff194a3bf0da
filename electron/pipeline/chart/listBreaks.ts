import { listTouching } from '../../common/activeDecisions.ts';
import { columnOfDate } from '../../common/column.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import type { Surroundings } from './buildPoints.ts';

/** Columns from which, by decision, a new series begins. */
export function listBreaks(facts: readonly ReconcileFact[], around: Surroundings): string[] {
  const decisions = listTouching(
    around.decisions,
    facts.map(({ id }) => id),
  );
  const breaks = decisions.filter(({ verdict }) => verdict === 'series-break');
  return [...new Set(breaks.flatMap(({ at }) => (at ? [columnOfDate(at, around.input.spec.frequency)] : [])))].sort();
}
