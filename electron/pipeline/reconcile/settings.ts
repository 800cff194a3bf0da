import { DEFAULT_PRECISION, type PrecisionSettings } from '../../common/precision.ts';
import type { FindingKind } from '../../common/vocabulary.ts';

/** A finding that was decided: it is raised again, as long as its members stand, so that its decision stays visible. */
export interface DecidedGroup {
  readonly kind: FindingKind;
  readonly members: readonly number[];
}

export interface ReconcileSettings {
  readonly precision: PrecisionSettings;
  /** Two moments that were inferred from article dates this many days apart may be the same moment. */
  readonly nearDays: number;
  readonly decided: readonly DecidedGroup[];
}

export const DEFAULT_SETTINGS: ReconcileSettings = {
  precision: DEFAULT_PRECISION,
  nearDays: 62,
  decided: [],
};
