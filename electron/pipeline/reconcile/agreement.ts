import type { Big } from 'big.js';
import { kindOfUnit } from '../../common/countingUnit.ts';
import { groupBy } from '../../common/groupBy.ts';
import { type Candidate, hasSeveralArticles, isSameFigure } from './candidate.ts';
import { clusterLoosely } from './clusterLoosely.ts';
import type { FacetComparison } from './compareFacets.ts';
import { comparePeriods, isState } from './comparePeriods.ts';
import { type Group, orderByPlace } from './groupFacts.ts';
import { orderFacts } from './orderFacts.ts';

/** Facts of several articles that agree within precision, with what is not plainly the same among them. */
export interface Agreement {
  readonly members: readonly Candidate[];
  readonly facets: readonly FacetComparison[];
}

/** Facts that may speak of one time: measured from the first, so that a long series does not run together. */
function splitByTime(members: readonly Candidate[], nearDays: number): Candidate[][] {
  const windows: Candidate[][] = [];
  for (const member of [...members].sort(orderByPlace)) {
    const window = windows.at(-1);
    const first = window?.[0];
    const fits = first && Boolean(first.days) === Boolean(member.days);
    if (window && fits && comparePeriods(first, member, nearDays) !== 'different') window.push(member);
    else windows.push([member]);
  }
  return windows;
}

const orderByLow = (a: Candidate, b: Candidate): number =>
  (a.bounds().plausibleLow as Big).cmp(b.bounds().plausibleLow as Big) || orderFacts(a.fact, b.fact);

/** Written alike and of one time: in the order of `orderByLow` as they stand. */
function isOneFigure(members: readonly Candidate[]): boolean {
  const first = members[0] as Candidate;
  return members.every(
    ({ fact, days }) =>
      isSameFigure(fact.quantity, first.fact.quantity) &&
      days?.last === first.days?.last &&
      days?.first === first.days?.first,
  );
}

/** Runs of facts whose plausible bounds all have something in common. */
function splitByValue(members: Candidate[]): Candidate[][] {
  if (isOneFigure(members)) return [members];
  const runs: { members: Candidate[]; high: Big }[] = [];
  for (const member of [...members].sort(orderByLow)) {
    const bounds = member.bounds();
    const [low, high] = [bounds.plausibleLow as Big, bounds.plausibleHigh as Big];
    const run = runs.at(-1);
    const isPoint = low.eq(high);
    if (run && (low.lt(run.high) || (isPoint && low.eq(run.high)))) {
      run.members.push(member);
      if (high.lt(run.high)) run.high = high;
    } else runs.push({ members: [member], high });
  }
  return runs.map((run) => run.members);
}

/** A proposed name without a subject may stand for anything: equal numbers are no agreement. */
const canAgree = (group: Group, { fact }: Candidate): boolean =>
  !fact.isDeprecated && (!group.isProposed || fact.subject !== null);

/** What is claimed, but for the time: states and flows of one year lie between one another in order of time. */
const nameClaim = (member: Candidate): string => {
  const { quantity, modality, measure, direction } = member.fact;
  return `${kindOfUnit(quantity.unit)}|${modality}|${isState(member)}|${measure === 'change' ? direction : ''}`;
};

/** All agreements among the articles of a group, copies included. */
export function listAgreements(group: Group): Agreement[] {
  const all = group.strands.flatMap(({ members }) => members).filter((member) => canAgree(group, member));
  const byClaim = groupBy(all, nameClaim);
  return [...byClaim.values()]
    .flatMap((members) => splitByTime(members, group.settings.nearDays))
    .filter(hasSeveralArticles)
    .flatMap(splitByValue)
    .filter(hasSeveralArticles)
    .flatMap((members) => clusterLoosely(members, group.settings.nearDays))
    .filter(({ members }) => hasSeveralArticles(members));
}
