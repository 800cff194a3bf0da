import { groupBy } from '../../../common/groupBy.ts';
import { countArticles, voiceOf } from '../candidate.ts';
import type { Check } from '../check.ts';
import { draftFinding, nameOf, quantityOf } from '../draftFinding.ts';
import { rateSeverity } from '../severity.ts';

/** Copies of one origin that state one value: one voice, however many sites carry it. */
export const checkEcho: Check = ({ agreements }) =>
  agreements
    .map(({ members }) => members.filter(({ fact }) => fact.echoGroup !== null))
    .flatMap((members) => [...groupBy(members, voiceOf).values()])
    .flatMap((copies) => {
      const lead = copies[0];
      if (!lead || countArticles(copies) < 2) return [];
      return draftFinding({
        kind: 'echo',
        members: copies,
        params: { indicator: nameOf(lead), value: quantityOf(lead), articles: countArticles(copies) },
        severity: rateSeverity('echo', []),
      });
    });
