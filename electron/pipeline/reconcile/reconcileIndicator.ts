import type { FindingDraft } from '../../common/findingRow.ts';
import type { FactId } from '../../common/ids.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { listAgreements } from './agreement.ts';
import { type BoundsOf, createBounds } from './candidate.ts';
import type { Check, Comparison } from './check.ts';
import { checkConfirmed } from './checks/confirmed.ts';
import { checkContradiction } from './checks/contradiction.ts';
import { checkCumulativeFall } from './checks/cumulativeFall.ts';
import { checkCurrencySlip } from './checks/currencySlip.ts';
import { checkDefinitionDiffers } from './checks/definitionDiffers.ts';
import { checkEcho } from './checks/echo.ts';
import { checkGap } from './checks/gap.ts';
import { checkMeasureDiffers } from './checks/measureDiffers.ts';
import { checkPartsVsTotal } from './checks/partsVsTotal.ts';
import { checkPeriodDiffers } from './checks/periodDiffers.ts';
import { checkRevision } from './checks/revision.ts';
import { checkScopeDiffers } from './checks/scopeDiffers.ts';
import { checkUndated } from './checks/undated.ts';
import { checkUnitSlip } from './checks/unitSlip.ts';
import { clusterStrands } from './clusterStrands.ts';
import { findConflict } from './findConflict.ts';
import { createGroup, type Group, hasDeprecated, withoutDeprecated } from './groupFacts.ts';
import { keepFirst, orderFindings } from './orderFindings.ts';
import { DEFAULT_SETTINGS, type DecidedGroup, type ReconcileSettings } from './settings.ts';
import { listSlots } from './slots.ts';
import { listStrandPairs } from './strandPairs.ts';

const TROUBLE: readonly Check[] = [
  checkContradiction,
  checkRevision,
  checkUnitSlip,
  checkCurrencySlip,
  checkCumulativeFall,
  checkPartsVsTotal,
];
const CALM: readonly Check[] = [
  checkEcho,
  checkConfirmed,
  checkScopeDiffers,
  checkDefinitionDiffers,
  checkMeasureDiffers,
  checkPeriodDiffers,
  checkUndated,
  checkGap,
];

function createComparison(group: Group): Comparison {
  const families = clusterStrands(group);
  return {
    group,
    families,
    conflicts: families.flatMap(listSlots).flatMap((slot) => findConflict(group, slot) ?? []),
    agreements: listAgreements(group),
    pairs: listStrandPairs(group),
  };
}

/** A finding that was decided before: two of its facts still stand against each other, whatever has joined or left since. */
const isDecided = (draft: FindingDraft, decided: readonly DecidedGroup[]): boolean =>
  decided.some(
    ({ kind, members }) =>
      kind === draft.kind && members.filter((id) => draft.members.includes(id as FactId)).length > 1,
  );

/**
 * What a decision set aside raises no new trouble; but the finding that was decided stays, as long as its members
 * still disagree, or its decision would hang in the air.
 */
function findDecidedTrouble(group: Group): FindingDraft[] {
  const { decided } = group.settings;
  if (decided.length === 0 || !hasDeprecated(group)) return [];
  const comparison = createComparison(group);
  return TROUBLE.flatMap((check) => check(comparison)).filter((draft) => isDecided(draft, decided));
}

/** A part above its whole is in trouble: that the two differ in scope need not be said as well. */
const isRaised = (draft: FindingDraft, trouble: readonly FindingDraft[]): boolean =>
  draft.kind === 'scope-differs' &&
  trouble.some(
    ({ kind, members }) => kind === 'parts-vs-total' && draft.members.every((member) => members.includes(member)),
  );

function reconcileGroup(group: Group): FindingDraft[] {
  const comparison = createComparison(withoutDeprecated(group));
  const trouble = TROUBLE.flatMap((check) => check(comparison));
  const calm = CALM.flatMap((check) => check(comparison)).filter((draft) => !isRaised(draft, trouble));
  return [...trouble, ...calm, ...findDecidedTrouble(group)];
}

/** The findings within one indicator; what joins several (repeats, lookalikes, growth, derived checks) is not among them. */
export function reconcileIndicator(
  facts: readonly ReconcileFact[],
  settings: ReconcileSettings = DEFAULT_SETTINGS,
  measure: BoundsOf = createBounds(settings.precision),
): FindingDraft[] {
  return keepFirst(reconcileGroup(createGroup(facts, settings, measure))).sort(orderFindings);
}
