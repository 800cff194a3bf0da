import { endOf } from '../../../common/days.ts';
import type { FindingDraft } from '../../../common/findingRow.ts';
import type { Candidate } from '../candidate.ts';
import type { Check, Comparison } from '../check.ts';
import type { Family } from '../clusterStrands.ts';
import { compareStarts } from '../comparePeriods.ts';
import { draftFinding, nameOf, periodOf, quantityOf } from '../draftFinding.ts';
import { isBelow } from '../findApart.ts';
import { canTrouble } from '../findConflict.ts';
import type { Group } from '../groupFacts.ts';
import { rateSeverity } from '../severity.ts';
import { listSlots, withoutAmbiguous } from '../slots.ts';

/** A total at one moment: its most cautious reading, and all the facts that state it. */
interface Total {
  readonly floor: Candidate;
  readonly members: readonly Candidate[];
}

const isCumulative = ({ fact }: Candidate): boolean => fact.measure === 'cumulative' && fact.modality === 'actual';

/** The member that claims least: what the others claim, a fall below this one contradicts too. */
function findFloor(members: readonly Candidate[]): Candidate | null {
  let floor: Candidate | null = null;
  for (const member of members) {
    const low = member.bounds().low;
    const lowest = floor?.bounds().low;
    if (low && (!lowest || low.lt(lowest))) floor = member;
  }
  return floor;
}

function listTotals(group: Group, family: Family): Total[] {
  return listSlots(family).flatMap(({ members }) => {
    const fit = withoutAmbiguous(members).filter((one) => isCumulative(one) && canTrouble(group, one));
    const floor = findFloor(fit);
    return floor ? [{ floor, members: fit }] : [];
  });
}

/**
 * One count going on: the later total ends later, and both start alike. Where only one says its start, the other may be
 * another count, and an innocent pair would turn red.
 */
function isContinued(earlier: Candidate, later: Candidate): boolean {
  const [a, b] = [earlier.fact.when.period, later.fact.when.period];
  if (!a || !b || compareStarts(earlier, later) !== 'same') return false;
  return endOf(a).last < endOf(b).first;
}

const isFall = (earlier: Total, later: Total): boolean =>
  isContinued(earlier.floor, later.floor) && later.members.every((member) => isBelow(member, earlier.floor));

const isHigher = (a: Total, b: Total): boolean => a.floor.bounds().low?.gt(b.floor.bounds().low ?? 0) ?? false;

/** The highest total so far, for each start of counting. After a fall that count is followed from there. */
function followTotals(totals: readonly Total[], raise: (earlier: Total, later: Total) => void): void {
  let tops: Total[] = [];
  for (const total of totals) {
    const fallen = tops.find((top) => isFall(top, total));
    if (fallen) raise(fallen, total);
    const own = tops.find((top) => compareStarts(top.floor, total.floor) === 'same');
    if (!own) tops = [...tops, total];
    else if (fallen || isHigher(total, own)) tops = [...tops.filter((top) => top !== own), total];
  }
}

function draftFall(family: Family, earlier: Total, later: Total): FindingDraft {
  const members = [...earlier.members, ...later.members];
  return draftFinding({
    kind: 'cumulative-fall',
    members,
    facets: family.facets,
    params: {
      indicator: nameOf(earlier.floor),
      from: quantityOf(earlier.floor),
      fromPeriod: periodOf(earlier.floor),
      to: quantityOf(later.floor),
      toPeriod: periodOf(later.floor),
    },
    severity: rateSeverity('cumulative-fall', members, family.facets),
  });
}

/** A total counted since a start goes down: every reading of the later one lies below every reading of an earlier one. */
export const checkCumulativeFall: Check = ({ group, families }: Comparison) => {
  const found: FindingDraft[] = [];
  for (const family of families) {
    if (!family.members.some(isCumulative)) continue;
    followTotals(listTotals(group, family), (earlier, later) => found.push(draftFall(family, earlier, later)));
  }
  return found;
};
