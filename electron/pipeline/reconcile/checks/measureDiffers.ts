import { compareBounds } from '../../../common/bounds.ts';
import type { FindingDraft } from '../../../common/findingRow.ts';
import type { Candidate } from '../candidate.ts';
import type { Check } from '../check.ts';
import { leadOf, relateStrands } from '../clusterStrands.ts';
import { listDifferent } from '../compareFacets.ts';
import { isState } from '../comparePeriods.ts';
import type { Group, Strand } from '../groupFacts.ts';
import { orderFacts } from '../orderFacts.ts';
import { draftPair } from './keptApart.ts';

const MOST_STRANDS = 40;

const lastDay = ({ days }: Candidate): number => days?.last ?? 0;
const isUsed = ({ days, fact }: Candidate): boolean => days !== null && !fact.isDeprecated;

/** The total that a reader could take the other figure for: the last one before it, else the first one after. */
function findNearest(totals: readonly Candidate[], other: Candidate): Candidate | null {
  const before = totals.filter((total) => lastDay(total) <= lastDay(other));
  return before.at(-1) ?? totals[0] ?? null;
}

const isApartByMeasure = (a: Strand, b: Strand): boolean => {
  const different = listDifferent(relateStrands(a, b));
  return different.length === 1 && different[0] === 'measure';
};

function checkStrand(strand: Strand, { strands, isProposed }: Group): FindingDraft[] {
  const other = strand.members.findLast(isUsed);
  if (!other || isState(other) || other.fact.measure === null || (isProposed && other.fact.subject === null)) return [];
  const totals = strands
    .filter((one) => isState(leadOf(one)) && isApartByMeasure(strand, one))
    .flatMap(({ members }) => members.filter(isUsed))
    .sort((a, b) => lastDay(a) - lastDay(b) || orderFacts(a.fact, b.fact));
  const total = findNearest(totals, other);
  if (!total || compareBounds(total.bounds(), other.bounds()) === 'agree') return [];
  const comparisons = relateStrands({ key: '', members: [total] }, { key: '', members: [other] });
  return [draftPair('measure-differs', 'measure', { a: total, b: other, comparisons })];
}

/** A total since a start, a flow within a period and a change are different numbers of one thing: one pair for each. */
export const checkMeasureDiffers: Check = ({ group }) =>
  group.strands.length > MOST_STRANDS ? [] : group.strands.flatMap((strand) => checkStrand(strand, group));
