import { indexByMember, listActiveDecisions } from '../../common/activeDecisions.ts';
import type { ReadAdopted } from '../../common/chooseValue.ts';
import type { DecisionRow, FindingRow } from '../../common/findingRow.ts';
import type { IndicatorId } from '../../common/ids.ts';
import type { Frequency } from '../../common/matrix.ts';
import type { PrecisionSettings } from '../../common/precision.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';

/** What the matrix reads of a finding. */
export type MatrixFinding = Pick<FindingRow, 'id' | 'family' | 'state' | 'members'>;

export interface MatrixInput {
  readonly facts: readonly ReconcileFact[];
  readonly findings: readonly MatrixFinding[];
  readonly decisions: readonly DecisionRow[];
  readonly frequency: Frequency;
  /** Null for every subject. */
  readonly subject: string | null;
  readonly readAdopted?: ReadAdopted;
  readonly precision?: PrecisionSettings;
  /** Places of indicators among one another; by id where it is left out. */
  readonly order?: ReadonlyMap<IndicatorId, number>;
}

/** Findings and decisions by the facts they touch. */
export interface Evidence {
  readonly frequency: Frequency;
  readonly findings: ReadonlyMap<number, readonly MatrixFinding[]>;
  readonly decisions: ReadonlyMap<number, readonly DecisionRow[]>;
  readonly readAdopted?: ReadAdopted;
  readonly precision?: PrecisionSettings;
}

export function createEvidence({
  findings,
  decisions,
  frequency,
  readAdopted,
  precision,
}: Omit<MatrixInput, 'facts' | 'subject'>): Evidence {
  return {
    frequency,
    // Most findings say that all is well; only these mark a cell.
    findings: indexByMember(findings.filter(({ family, state }) => family === 'trouble' || state === 'stale')),
    decisions: indexByMember(listActiveDecisions(decisions)),
    ...(readAdopted && { readAdopted }),
    ...(precision && { precision }),
  };
}
