import { columnDays, columnOf, listColumns } from '../../../common/column.ts';
import type { Frequency } from '../../../common/matrix.ts';
import type { Candidate } from '../candidate.ts';
import type { Check } from '../check.ts';
import { draftFinding, nameOf } from '../draftFinding.ts';
import type { Strand } from '../groupFacts.ts';
import { rateSeverity } from '../severity.ts';

/** A flow that is given for whole years says itself how often it comes, once so many years are there. */
const LEAST_VALUES = 3;

const isWholeYear = ({ fact, days }: Candidate): boolean => {
  if (fact.measure !== 'flow' || !days || !fact.when.period) return false;
  const year = columnDays(columnOf(fact.when.period, 'year'));
  return days.first === year.first && days.last === year.last;
};

function listValued(members: readonly Candidate[], frequency: Frequency): string[] {
  return [...new Set(members.flatMap(({ fact }) => (fact.when.period ? [columnOf(fact.when.period, frequency)] : [])))];
}

function findFrequency(
  strand: Strand,
  set: Frequency | undefined,
): { frequency: Frequency; members: readonly Candidate[] } | null {
  if (set) return { frequency: set, members: strand.members.filter(({ days }) => days !== null) };
  const yearly = strand.members.filter(isWholeYear);
  return listValued(yearly, 'year').length >= LEAST_VALUES ? { frequency: 'year', members: yearly } : null;
}

/** Holes between the first and last value of a series whose frequency is set, or shown by its own periods. */
export const checkGap: Check = ({ group }) =>
  group.strands.flatMap((strand) => {
    const found = findFrequency(strand, group.settings.frequencies.get(group.indicatorId));
    const first = found?.members[0];
    if (!found || !first || group.isProposed) return [];
    const valued = listValued(found.members, found.frequency);
    const missing = listColumns(valued, found.frequency).filter((column) => !valued.includes(column));
    if (missing.length === 0 || missing.length >= valued.length) return [];
    return draftFinding({
      kind: 'gap',
      members: found.members,
      params: { indicator: nameOf(first), columns: missing.join(', ') },
      severity: rateSeverity('gap', found.members),
    });
  });
