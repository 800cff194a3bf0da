import type { ChartSpec } from '../../common/chartSpec.ts';
import type { ReadAdopted } from '../../common/chooseValue.ts';
import type { DecisionRow, FindingRow } from '../../common/findingRow.ts';
import type { PrecisionSettings } from '../../common/precision.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';

/** What a chart reads of a finding. */
export type ChartFinding = Pick<FindingRow, 'id' | 'kind' | 'family' | 'state' | 'members' | 'facets'>;

export interface ChartInput {
  readonly spec: ChartSpec;
  readonly facts: readonly ReconcileFact[];
  readonly findings: readonly ChartFinding[];
  readonly decisions: readonly DecisionRow[];
  readonly readAdopted?: ReadAdopted;
  readonly precision?: PrecisionSettings;
}
