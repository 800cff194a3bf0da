import type { FindingDraft } from '../../common/findingRow.ts';
import { groupBy } from '../../common/groupBy.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { type BoundsOf, createBounds } from './candidate.ts';
import { checkDerived } from './checkDerived.ts';
import { checkGrowth } from './checkGrowth.ts';
import { createFactIndex } from './factIndex.ts';
import { findLookalikes } from './findLookalikes.ts';
import { findRepeats } from './findRepeats.ts';
import { keepFirst, orderFindings } from './orderFindings.ts';
import { reconcileIndicator } from './reconcileIndicator.ts';
import { DEFAULT_SETTINGS, type ReconcileSettings } from './settings.ts';

/** How far a run has come: indicators compared, of all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The checks that join several indicators, one after the other. */
const listAcross = (facts: readonly ReconcileFact[], settings: ReconcileSettings, measure: BoundsOf) => {
  const index = createFactIndex(facts, measure, settings.decided);
  return [
    () => checkGrowth(index),
    () => checkDerived(index),
    () => findLookalikes(facts, settings),
    () => findRepeats(facts, measure),
  ];
};

/** `reconcile` in steps, so that a caller can do other work in between, show progress, or stop. */
export function* reconcileInSteps(
  facts: readonly ReconcileFact[],
  settings: ReconcileSettings = DEFAULT_SETTINGS,
): Generator<Progress, FindingDraft[]> {
  const measure = createBounds(settings.precision);
  const byIndicator = groupBy(facts, ({ indicator }) => indicator.id);
  const across = listAcross(facts, settings, measure);
  const total = byIndicator.size + across.length;
  const found: FindingDraft[] = [];
  let done = 0;
  for (const own of byIndicator.values()) {
    for (const draft of reconcileIndicator(own, settings, measure)) found.push(draft);
    done += 1;
    yield { done, total };
  }
  for (const check of across) {
    for (const draft of check()) found.push(draft);
    done += 1;
    yield { done, total };
  }
  return keepFirst(found).sort(orderFindings);
}

/** All findings, the gravest first. The same facts in any order give the same findings. */
export function reconcile(
  facts: readonly ReconcileFact[],
  settings: ReconcileSettings = DEFAULT_SETTINGS,
): FindingDraft[] {
  const steps = reconcileInSteps(facts, settings);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
