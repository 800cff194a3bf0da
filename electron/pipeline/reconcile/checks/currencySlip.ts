import { groupBy } from '../../../common/groupBy.ts';
import { displayOf } from '../../../common/unitDisplay.ts';
import { countArticles } from '../candidate.ts';
import type { Check } from '../check.ts';
import { leadOf } from '../clusterStrands.ts';
import { draftFinding, nameOf, periodOf, quantityOf } from '../draftFinding.ts';
import { canTrouble } from '../findConflict.ts';
import { rateSeverity } from '../severity.ts';
import { nameSlot } from '../slots.ts';

/** Fewer digits than this are alike by chance. */
const LEAST_DIGITS = 3;

const isMoney = (unit: string): boolean => displayOf(unit).en.before !== undefined;
const countDigits = (value: string): number => value.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;

/** The same digits for the same thing and time in two currencies: one of them may have been misread. */
export const checkCurrencySlip: Check = ({ group }) => {
  const currencies = new Set(group.strands.map((strand) => leadOf(strand).fact.quantity.unit).filter(isMoney));
  if (currencies.size < 2) return [];
  const amounts = group.strands
    .flatMap(({ members }) => members)
    .filter((one) => currencies.has(one.fact.quantity.unit) && one.days !== null && canTrouble(group, one))
    .filter(({ fact }) => fact.quantity.equivalent === null && countDigits(fact.quantity.value) >= LEAST_DIGITS);
  const alike = groupBy(amounts, (one) => {
    const { quantity, measure, subject, modality } = one.fact;
    return [quantity.value, measure, subject, modality, nameSlot(one)].join('|');
  });
  return [...alike.values()].flatMap((members) => {
    const [low, high] = [...groupBy(members, ({ fact }) => fact.quantity.unit).values()].map(([first]) => first);
    if (!low || !high || countArticles(members) < 2) return [];
    const facets = [{ facet: 'unit', relation: 'different' } as const];
    return draftFinding({
      kind: 'unit-slip',
      code: 'currency-slip',
      members,
      facets,
      params: { indicator: nameOf(low), period: periodOf(low), low: quantityOf(low), high: quantityOf(high) },
      severity: rateSeverity('unit-slip', members),
    });
  });
};
