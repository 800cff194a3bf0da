import { formatDate, monthText, parseDate, shiftDay, shiftMonth } from '../../../../common/calendar.ts';
import { PLAIN, type ResolvedTime, type TimeFrame } from './resolvedTime.ts';
import { resolveAge, resolveNow, resolvePlan, resolveSince } from './resolveOpen.ts';
import { findYear, isRunning, resolveYear, type Year } from './resolveYear.ts';
import type { TimeWord } from './timeWord.ts';

function resolveMonths(word: TimeWord, year: number): { from: string; to: string } | null {
  if (!word.months) return null;
  const [first, last] = word.months;
  if (word.length !== null)
    return { from: shiftMonth(monthText(year, last), 1 - word.length), to: monthText(year, last) };
  if (first === 1 && last === 12 && word.day === null) return { from: String(year), to: String(year) };
  if (word.day === null) return { from: monthText(year, first), to: monthText(year, last) };
  const day = formatDate({ year, month: last, day: word.day });
  return { from: day, to: day };
}

function resolveDay(word: TimeWord, frame: TimeFrame, year: Year): { from: string; to: string } | null {
  if (word.months || word.day === null) return null;
  const month = frame.lastMonth ?? (frame.articleDate ? parseDate(frame.articleDate).month : null);
  if (!month) return null;
  const date = formatDate({ year: year.year, month, day: word.day });
  const isLater = frame.lastMonth === null && frame.articleDate !== null && date > frame.articleDate;
  const day = isLater ? `${shiftMonth(date.slice(0, 7), -1)}${date.slice(7)}` : date;
  return { from: day, to: day };
}

function resolveOffset(word: TimeWord, { articleDate }: TimeFrame): { from: string; to: string } | null {
  if (!articleDate) return null;
  if (word.dayOffset !== null) {
    const day = shiftDay(articleDate, word.dayOffset);
    return { from: day, to: day };
  }
  const by = word.monthOffset ?? 0;
  // The past six months: from that many months back to the last full one.
  if (by < -1) return { from: shiftMonth(articleDate, by), to: shiftMonth(articleDate, -1) };
  return { from: shiftMonth(articleDate, by), to: shiftMonth(articleDate, by) };
}

/** Fills in what the expression leaves out. Null where it takes an article's date that is not known. */
export function resolveTime(word: TimeWord, frame: TimeFrame): ResolvedTime | null {
  if (word.isNow) return resolveNow(word, frame);
  if (word.age !== null) return resolveAge(word, frame);
  if (word.plan) return resolvePlan(word, word.plan, frame);
  const offset = word.dayOffset !== null || (word.monthOffset !== null && word.months === null);
  const year = offset ? null : findYear(word, frame);
  if (!offset && !year) return null;
  const range = year ? (resolveMonths(word, year.year) ?? resolveDay(word, frame, year)) : resolveOffset(word, frame);
  if (!range && (word.day !== null || !year)) return null;
  const { from, to } = range ?? resolveYear(word, year as Year, frame);
  const isStated = year?.isStated ?? false;
  const isYearSoFar = word.yearOffset === 0 && !word.months && word.day === null;
  if (word.role === 'since' && !isYearSoFar) return resolveSince(word, { from, to }, isStated, frame);
  const isDay = to.length === 10 && from === to;
  const isWindow = word.role !== 'as-of' && word.edge === null;
  const basis = isStated ? 'text' : 'article-date';
  return {
    ...PLAIN,
    start: word.start,
    end: word.end,
    // 今年以来 is the year so far, no total since a start.
    role: word.role === 'since' ? 'within' : word.role,
    from: isWindow || isDay ? from : null,
    to,
    isWindow,
    isStated,
    basis,
    isRunningYear: range === null && word.edge === null && year !== null && isRunning(year.year, frame.articleDate),
  };
}
