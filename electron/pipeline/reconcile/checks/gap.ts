import { columnOf, listColumns } from '../../../common/column.ts';
import type { SeriesFrequency } from '../../../common/vocabulary.ts';
import type { Candidate } from '../candidate.ts';
import type { Check } from '../check.ts';
import { draftFinding, nameOf } from '../draftFinding.ts';
import { rateSeverity } from '../severity.ts';

const listValued = (members: readonly Candidate[], frequency: SeriesFrequency): string[] => [
  ...new Set(members.flatMap(({ fact: { when } }) => (when.period ? [columnOf(when.period, frequency)] : []))),
];

/** Holes between the first and the last value of a series whose frequency a person set; no other series has holes. */
export const checkGap: Check = ({ group: { frequency, strands } }) =>
  strands.flatMap(({ members: all }) => {
    const members = all.filter(({ days }) => days !== null);
    const [first] = members;
    if (!frequency || !first) return [];
    const valued = listValued(members, frequency);
    const missing = listColumns(valued, frequency).filter((column) => !valued.includes(column));
    if (missing.length === 0) return [];
    return draftFinding({
      kind: 'gap',
      members,
      params: {
        indicator: nameOf(first),
        columns: missing.join(', '),
        frequency: { term: `reconcile:frequency.${frequency}` },
      },
      severity: rateSeverity('gap', members),
    });
  });
