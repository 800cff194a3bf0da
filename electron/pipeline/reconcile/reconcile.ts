import type { FindingDraft } from '../../common/findingRow.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { reconcileTouched } from './reconcileTouched.ts';
import { DEFAULT_SETTINGS, type ReconcileSettings } from './settings.ts';

/** All findings, the gravest first: what the shares of a run find together. The same facts in any order give the same findings. */
export const reconcile = (
  facts: readonly ReconcileFact[],
  settings: ReconcileSettings = DEFAULT_SETTINGS,
): FindingDraft[] =>
  reconcileTouched(
    { ofIndicators: facts, ofJoined: facts, ofArticles: facts, ofNumbers: facts, ofNouns: facts },
    settings,
  );
