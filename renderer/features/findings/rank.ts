import type { DecisionRow, FindingDetail } from '../../../electron/common/findingRow.ts';

export type Rank = 'preferred' | 'normal' | 'deprecated';

export interface Ranked {
  readonly rank: Rank;
  /** The decision that says so, with its reason. */
  readonly decision: DecisionRow | null;
}

const isInForce = ({ isWithdrawn, isSuperseded }: DecisionRow): boolean => !isWithdrawn && !isSuperseded;

const prefers = ({ verdict }: DecisionRow): boolean => verdict === 'prefer' || verdict === 'superseded';

/** Losers stay, with their rank and why. */
export function rankOf(
  { id, isDeprecated }: Pick<FindingDetail['facts'][number], 'id' | 'isDeprecated'>,
  decisions: readonly DecisionRow[],
): Ranked {
  const own = decisions.filter((one) => isInForce(one) && one.members.includes(id));
  const ruling = own.find((one) => one.factId !== undefined) ?? null;
  if (isDeprecated) return { rank: 'deprecated', decision: ruling };
  if (ruling && prefers(ruling) && ruling.factId === id) return { rank: 'preferred', decision: ruling };
  return { rank: 'normal', decision: null };
}
