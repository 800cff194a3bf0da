import type { DecisionRow } from '../../electron/common/findingRow.ts';
import type { Verdict } from '../../electron/common/vocabulary.ts';

interface ShortDecision {
  readonly id?: number;
  readonly verdict: Verdict;
  readonly members: readonly number[];
  readonly factId?: number;
  readonly at?: string;
  readonly reason?: string;
  readonly isWithdrawn?: boolean;
  readonly isStale?: boolean;
  readonly supersedes?: number;
}

export function createDecision(short: ShortDecision): DecisionRow {
  const { id = 1, verdict, members, factId, at, supersedes = null } = short;
  return {
    id: id as DecisionRow['id'],
    verdict,
    ...(factId !== undefined && { factId: factId as NonNullable<DecisionRow['factId']> }),
    ...(at !== undefined && { at }),
    reason: short.reason ?? 'Checked with the office',
    findings: [],
    indicator: null,
    subject: null,
    members: members as DecisionRow['members'],
    who: 'Li Wen',
    recordedAt: `2026-01-0${id}T09:00:00Z`,
    supersedes: supersedes as DecisionRow['supersedes'],
    isWithdrawn: short.isWithdrawn ?? false,
    isStale: short.isStale ?? false,
  };
}
