import { monthText, parseDate, toMonth } from '../../../../common/calendar.ts';
import type { TimeFrame } from './resolvedTime.ts';
import type { TimeWord } from './timeWord.ts';

export interface Year {
  readonly year: number;
  readonly isStated: boolean;
}

/** A month that would lie after the article belongs to the year before. */
function yearOfMonth(articleDate: string, month: number | null, isFuture: boolean): number {
  const { year, month: now } = parseDate(articleDate);
  if (isFuture) return year;
  return month !== null && now !== null && month > now ? year - 1 : year;
}

/** 全年 without a year is the last full one; of a run of months the first tells (1—10月 told in October). */
const lastMonthOf = ({ months }: TimeWord): number | null =>
  months && months[0] === 1 && months[1] === 12 ? 12 : (months?.[0] ?? null);

/** 年末 and 年底 alone. */
const isYearEnd = ({ edge, months, day }: TimeWord): boolean => edge === 'end' && !months && day === null;

const FIRST_HALF = 6;

/** Told in the first half of a year, the end of a year is that of the one before, or of the one that the paragraph told of. */
function yearOfEnd(articleDate: string, contextYear: number | null): number {
  const { year, month } = parseDate(articleDate);
  if (month === null || month > FIRST_HALF) return year;
  return contextYear !== null && contextYear < year ? contextYear : year - 1;
}

export function findYear(word: TimeWord, { articleDate, lastYear, isFuture, contextYear }: TimeFrame): Year | null {
  if (word.year !== null) return { year: word.year, isStated: true };
  if (word.yearOffset !== null) {
    return articleDate ? { year: parseDate(articleDate).year + word.yearOffset, isStated: false } : null;
  }
  // 去年增长…,截至6月末: the state is that of the article's own year.
  const isOwnState = word.role === 'as-of' && word.months !== null && lastYear?.isStated === false;
  if (lastYear && !isOwnState) return lastYear;
  if (word.isSameYear && contextYear !== null) return { year: contextYear, isStated: false };
  if (articleDate && isYearEnd(word) && !isFuture)
    return { year: yearOfEnd(articleDate, contextYear), isStated: false };
  return articleDate ? { year: yearOfMonth(articleDate, lastMonthOf(word), isFuture), isStated: false } : null;
}

export const isRunning = (year: number, articleDate: string | null): articleDate is string =>
  articleDate !== null && articleDate.length > 4 && parseDate(articleDate).year === year;

/** A whole year: up to the article's month while it is still running. */
export function resolveYear(word: TimeWord, { year }: Year, { articleDate }: TimeFrame): { from: string; to: string } {
  if (word.edge === 'end') return { from: monthText(year, 12), to: monthText(year, 12) };
  if (word.edge === 'start') return { from: monthText(year, 1), to: monthText(year, 1) };
  if (isRunning(year, articleDate)) return { from: monthText(year, 1), to: toMonth(articleDate) };
  return { from: String(year).padStart(4, '0'), to: String(year).padStart(4, '0') };
}
