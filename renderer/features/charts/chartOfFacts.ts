import { MOST_FACTS, MOST_INDICATORS } from '../../../electron/common/chartSpec.ts';
import type { FactRow } from '../../../electron/common/factRow.ts';
import type { ChartStart } from './chartDraft.ts';

type Drawn = Pick<FactRow, 'id' | 'indicator' | 'subject'>;

/** The chart of exactly these facts, or of the first part of them; null where there are none. */
export function chartOfFacts(facts: readonly Drawn[], total: number): ChartStart | null {
  const all = [...new Set(facts.map(({ indicator }) => indicator.id))];
  const indicatorIds = all.slice(0, MOST_INDICATORS);
  const own = facts.filter(({ indicator }) => indicatorIds.includes(indicator.id)).slice(0, MOST_FACTS);
  const [first] = own;
  if (!first) return null;
  const subjects = new Set(own.map(({ subject }) => subject));
  return {
    indicatorIds,
    subject: subjects.size === 1 ? first.subject : null,
    factIds: own.map(({ id }) => id),
    ...(own.length < total && { isCut: true }),
  };
}
