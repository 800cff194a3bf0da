import type { FindingDraft } from '../../common/findingRow.ts';
import type { Agreement } from './agreement.ts';
import type { Family } from './clusterStrands.ts';
import type { Conflict } from './findConflict.ts';
import type { Group } from './groupFacts.ts';
import type { StrandPair } from './strandPairs.ts';

/** What every check of one indicator looks at, worked out once. */
export interface Comparison {
  readonly group: Group;
  readonly families: readonly Family[];
  readonly conflicts: readonly Conflict[];
  readonly agreements: readonly Agreement[];
  readonly pairs: readonly StrandPair[];
}

export type Check = (comparison: Comparison) => FindingDraft[];
