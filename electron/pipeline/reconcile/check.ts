import type { FindingDraft } from '../../common/findingRow.ts';
import type { Agreement } from './agreement.ts';
import type { Family } from './clusterStrands.ts';
import type { Group } from './groupFacts.ts';
import type { Slot } from './slots.ts';
import type { StrandPair } from './strandPairs.ts';

/** What every check of one indicator looks at, worked out once. */
export interface Comparison {
  readonly group: Group;
  readonly families: readonly Family[];
  readonly slots: readonly Slot[];
  readonly agreements: readonly Agreement[];
  readonly pairs: readonly StrandPair[];
}

export type Check = (comparison: Comparison) => FindingDraft[];
