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
  readonly isSuperseded?: boolean;
}

export function createDecision(short: ShortDecision): DecisionRow {
  const { id = 1, verdict, members, factId, at } = short;
  return {
    id: id as DecisionRow['id'],
    verdict,
    ...(factId !== undefined && { factId: factId as NonNullable<DecisionRow['factId']> }),
    ...(at !== undefined && { at }),
    reason: short.reason ?? 'Checked with the office',
    findings: [],
    indicator: null,
    indicators: [],
    subject: null,
    members: members as DecisionRow['members'],
    who: 'Li Wen',
    recordedAt: `2026-01-0${id}T09:00:00Z`,
    supersedes: null,
    answers: null,
    isSuperseded: short.isSuperseded ?? false,
    isWithdrawn: short.isWithdrawn ?? false,
    isStale: short.isStale ?? false,
    changes: [],
  };
}
