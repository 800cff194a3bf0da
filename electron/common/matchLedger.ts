import type { DecisionRow } from './findingRow.ts';
import { foldForSearch } from './foldText.ts';
import { isOpenQuery, type LedgerFilter, type LedgerRow } from './ledger.ts';

function textOf({ reason, answer, askedWhom, adoptedFrom, subject, who, indicators }: DecisionRow): string {
  const names = indicators.flatMap(({ key, zh, en }) => [key, zh, en]);
  return foldForSearch([reason, answer, askedWhom, adoptedFrom, subject, who, ...names].filter(Boolean).join('\n'));
}

/** A day lies within a date of less precision when it begins with it. */
const isWithin = (day: string, { from, to }: LedgerFilter): boolean =>
  (!from || day >= from) && (!to || day <= to || day.startsWith(to));

/** Whether a filter lets a decision through. An open query that went stale is found under both. */
export function matchesLedger(row: LedgerRow, filter: LedgerFilter): boolean {
  const { verdict, state, indicatorId: indicator, factId, who, text } = filter;
  return (
    (!verdict?.length || verdict.includes(row.verdict)) &&
    (!state?.length || state.includes(row.state) || (state.includes('asked') && isOpenQuery(row))) &&
    (indicator === undefined || row.indicators.some(({ id }) => id === indicator)) &&
    (factId === undefined || row.members.includes(factId)) &&
    (!who || row.who === who) &&
    isWithin(row.recordedAt.slice(0, 10), filter) &&
    (!text || textOf(row).includes(foldForSearch(text)))
  );
}
