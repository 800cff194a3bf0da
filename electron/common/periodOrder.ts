import { type Period, periodEnd, periodStart } from './period.ts';

/** A coarser date counts as its last moment, so that `2020` comes after `2020-11`. */
const lastMoment = (date: string): string => `${date}${'-12-31'.slice(date.length - 4)}`;

/** Orders periods by their end, then by their start (an open start first). Negative, zero or positive. */
export function comparePeriods(a: Period, b: Period): number {
  const [x, y] = [lastMoment(periodEnd(a)), lastMoment(periodEnd(b))];
  if (x !== y) return x < y ? -1 : 1;
  const [s, t] = [periodStart(a) ?? '', periodStart(b) ?? ''];
  return s === t ? 0 : s < t ? -1 : 1;
}

/** The calendar year a period ends in, the column of the matrix. */
export const periodYear = (p: Period): string => periodEnd(p).slice(0, 4);
