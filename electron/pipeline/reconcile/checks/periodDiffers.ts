import { compareBounds } from '../../../common/bounds.ts';
import { groupBy } from '../../../common/groupBy.ts';
import type { Candidate } from '../candidate.ts';
import type { Check } from '../check.ts';
import { draftFinding, nameOf, periodOf, quantityOf } from '../draftFinding.ts';
import { rateSeverity } from '../severity.ts';

const lengthOf = ({ days }: Candidate): number => (days && days.first !== null ? days.last - days.first + 1 : 0);
const yearOf = ({ days }: Candidate): number => new Date((days?.last ?? 0) * 86_400_000).getUTCFullYear();
const isFlow = ({ fact, days }: Candidate): boolean =>
  fact.measure === 'flow' && !fact.isDeprecated && days !== null && days.first !== null;

const isWholeYear = (one: Candidate): boolean => lengthOf(one) >= 365 && lengthOf(one) <= 366;

/** The whole year and the longest part of it that is stated beside it. */
function findPart(flows: readonly Candidate[]): { whole: Candidate; part: Candidate } | null {
  const whole = flows.find(isWholeYear);
  if (!whole) return null;
  const parts = flows.filter((one) => lengthOf(one) < 365 && (one.days?.first ?? 0) >= (whole.days?.first ?? 0));
  const part = parts.reduce<Candidate | null>(
    (best, one) => (best && lengthOf(best) >= lengthOf(one) ? best : one),
    null,
  );
  return part && compareBounds(whole.bounds(), part.bounds()) !== 'agree' ? { whole, part } : null;
}

/** Flows of one year that cover different stretches of it: January to October against the year. */
export const checkPeriodDiffers: Check = ({ group }) =>
  group.strands
    .flatMap(({ members }) => [...groupBy(members.filter(isFlow), yearOf).values()])
    .flatMap((flows) => {
      const found = findPart(flows);
      if (!found) return [];
      const { whole, part } = found;
      return draftFinding({
        kind: 'period-differs',
        members: [whole, part],
        facets: [{ facet: 'period', relation: 'different' }],
        params: {
          indicator: nameOf(whole),
          whole: quantityOf(whole),
          wholePeriod: periodOf(whole),
          part: quantityOf(part),
          partPeriod: periodOf(part),
        },
        severity: rateSeverity('period-differs', [whole, part]),
      });
    });
