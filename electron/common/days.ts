import { type Period, periodEnd } from './period.ts';

const DAY = 86_400_000;

/** First and last day of a stretch of time, as whole days since 1970-01-01; `first` is null where the start is open. */
export interface DayRange {
  readonly first: number | null;
  readonly last: number;
}

const known = new Map<string, { first: number; last: number }>();

function readDays(date: string): { first: number; last: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1) / DAY;
  if (day !== undefined) return { first, last: first };
  const next = month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
  return { first, last: next / DAY - 1 };
}

/** The days of an EDTF date of year, month or day precision. */
export function daysOf(date: string): { first: number; last: number } {
  const found = known.get(date);
  if (found) return found;
  const days = readDays(date);
  known.set(date, days);
  return days;
}

/** The days a period covers; of a moment, the days it may fall on. */
export function rangeOf(period: Period): DayRange {
  if (period.kind === 'asOf') return daysOf(period.at);
  return { first: period.from === null ? null : daysOf(period.from).first, last: daysOf(period.to).last };
}

/** The days on which a period may end: all of November for "by November". */
export const endOf = (period: Period): { first: number; last: number } => daysOf(periodEnd(period));
