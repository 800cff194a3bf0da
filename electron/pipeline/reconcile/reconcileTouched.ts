import type { FindingDraft } from '../../common/findingRow.ts';
import { groupBy } from '../../common/groupBy.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { createBounds } from './candidate.ts';
import { checkDerived } from './checkDerived.ts';
import { checkGrowth } from './checkGrowth.ts';
import { createFactIndex } from './factIndex.ts';
import { findSameNouns, findSameNumbers } from './findLookalikes.ts';
import { findRepeats } from './findRepeats.ts';
import { keepFirst, orderFindings } from './orderFindings.ts';
import { reconcileIndicator } from './reconcileIndicator.ts';
import type { ReconcileSettings } from './settings.ts';

/** All facts of each scope that a change touched; a fact may stand in several lists. */
export interface TouchedFacts {
  readonly ofIndicators: readonly ReconcileFact[];
  /** Of every indicator that arithmetic joins with a touched one. */
  readonly ofJoined: readonly ReconcileFact[];
  readonly ofArticles: readonly ReconcileFact[];
  readonly ofNumbers: readonly ReconcileFact[];
  readonly ofNouns: readonly ReconcileFact[];
}

/** What `reconcile` finds in these scopes, without looking at any other. */
export function reconcileTouched(touched: TouchedFacts, settings: ReconcileSettings): FindingDraft[] {
  const measure = createBounds(settings.precision);
  const byIndicator = groupBy(touched.ofIndicators, ({ indicator }) => indicator.id);
  const index = createFactIndex(touched.ofJoined, measure, settings.decided);
  const found = [
    [...byIndicator.values()].flatMap((own) => reconcileIndicator(own, settings, measure)),
    checkGrowth(index),
    checkDerived(index),
    findSameNumbers(touched.ofNumbers, settings),
    findSameNouns(touched.ofNouns, settings),
    findRepeats(touched.ofArticles, measure),
  ];
  return keepFirst(found.flat()).sort(orderFindings);
}
