import { listTouching } from '../../common/activeDecisions.ts';
import { chooseValue } from '../../common/chooseValue.ts';
import type { MatrixCell } from '../../common/matrix.ts';
import type { Place } from '../../common/place.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import type { Evidence, MatrixFinding } from './matrixInput.ts';

const isConflict = ({ family, state }: MatrixFinding): boolean =>
  family === 'trouble' && (state === 'open' || state === 'stale');

/** One cell: the value used among the facts of a place, and what is known for and against it. */
export function buildCell(
  facts: readonly ReconcileFact[],
  place: Omit<Place, 'column'>,
  evidence: Evidence,
): MatrixCell {
  const ids = facts.map(({ id }) => id);
  const findings = listTouching(evidence.findings, ids);
  const decisions = listTouching(evidence.decisions, ids);
  const { readAdopted, precision } = evidence;
  const chosen = chooseValue({
    facts,
    decisions,
    ...(readAdopted && { readAdopted }),
    ...(precision && { precision }),
  });
  const first = chosen.rivals.map(({ id }) => id);
  return {
    quantity: chosen.quantity,
    factId: chosen.fact?.id ?? null,
    factIds: [...new Set([...(chosen.fact ? [chosen.fact.id] : []), ...first, ...ids])],
    rule: chosen.rule,
    period: (chosen.fact ?? chosen.rivals[0] ?? facts[0])?.when.period ?? null,
    agreeing: chosen.agreeing,
    conflicts: findings.filter(isConflict).map(({ id }) => id),
    isStale: findings.some(({ state }) => state === 'stale') || decisions.some(({ isStale }) => isStale),
    isDecided: chosen.decision !== null || decisions.length > 0,
    isEvent: place.isEvent,
    isPart: place.isPart,
  };
}
