import { formatDate, monthText, parseDate, shiftDay, shiftMonth, toMonth } from '../../../../common/calendar.ts';
import type { TimeRole, TimeWord } from './timeWord.ts';

/** A time expression with its years filled in. `from` is null where it has no start that is known. */
export interface ResolvedTime {
  readonly start: number;
  readonly end: number;
  readonly role: TimeRole;
  readonly from: string | null;
  /** Last moment covered, EDTF. */
  readonly to: string;
  /** False for a state of one moment (年底, 目前). */
  readonly isWindow: boolean;
  /** True when the text names the year; otherwise `basis` says what it was worked out from. */
  readonly isStated: boolean;
  readonly basis: string;
  readonly age: number | null;
  readonly isNow: boolean;
  /** The day that a report came out: no window of what it reports. */
  readonly isReport: boolean;
  /** 今年: a year that the article was written in, told up to then. */
  readonly isRunningYear: boolean;
}

export interface TimeFrame {
  /** The article's date, EDTF, or null. */
  readonly articleDate: string | null;
  /** The year that an earlier expression of this sentence names, if any. */
  readonly lastYear: { readonly year: number; readonly isStated: boolean } | null;
  /** The year that an earlier sentence of the paragraph told of, for 当年 and "the year". */
  readonly contextYear: number | null;
  /** The month that an earlier expression of this sentence names: 11月30日 … 29日. */
  readonly lastMonth: number | null;
  /** The words before tell of what is to come: 预计四季度. */
  readonly isFuture: boolean;
  /** When the programme that the article is about began, if known. */
  readonly launch: string | null;
}

interface Year {
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

function findYear(word: TimeWord, { articleDate, lastYear, isFuture, contextYear }: TimeFrame): Year | null {
  if (word.year !== null) return { year: word.year, isStated: true };
  if (word.yearOffset !== null) {
    return articleDate ? { year: parseDate(articleDate).year + word.yearOffset, isStated: false } : null;
  }
  if (lastYear) return lastYear;
  if (word.isSameYear && contextYear !== null) return { year: contextYear, isStated: false };
  return articleDate ? { year: yearOfMonth(articleDate, lastMonthOf(word), isFuture), isStated: false } : null;
}

const PLAIN = { age: null, isNow: false, isReport: false, isRunningYear: false } as const;

function resolveAge(word: TimeWord, { articleDate, launch }: TimeFrame): ResolvedTime | null {
  if (!articleDate) return null;
  const to = toMonth(articleDate);
  const base = {
    start: word.start,
    end: word.end,
    role: 'since',
    to,
    isWindow: true,
    isStated: false,
    ...PLAIN,
  } as const;
  const age = word.age || null;
  if (launch && matchesAge(launch, articleDate, age)) return { ...base, from: launch, basis: 'programme-age', age };
  const from = age ? formatDate({ year: parseDate(articleDate).year - age, month: null, day: null }) : null;
  return { ...base, from, basis: 'article-date', age };
}

/** 5年来 five or nearly six years after the launch; without a number any launch before the article will do. */
function matchesAge(launch: string, articleDate: string, age: number | null): boolean {
  if (launch > articleDate) return false;
  if (age === null) return true;
  const [a, b] = [parseDate(launch), parseDate(articleDate)];
  const years = b.year + ((b.month ?? 6) - 1) / 12 - (a.year + ((a.month ?? 6) - 1) / 12);
  return years > age - 0.6 && years < age + 1.1;
}

function resolveMonths(word: TimeWord, year: number): { from: string; to: string } | null {
  if (!word.months) return null;
  const [first, last] = word.months;
  if (word.day === null) return { from: monthText(year, first), to: monthText(year, last) };
  const day = formatDate({ year, month: last, day: word.day });
  return { from: day, to: day };
}

const isRunning = (year: number, articleDate: string | null): articleDate is string =>
  articleDate !== null && articleDate.length > 4 && parseDate(articleDate).year === year;

/** A whole year: up to the article's month while it is still running. */
function resolveYear(word: TimeWord, { year }: Year, { articleDate }: TimeFrame): { from: string; to: string } {
  if (word.edge === 'end') return { from: monthText(year, 12), to: monthText(year, 12) };
  if (word.edge === 'start') return { from: monthText(year, 1), to: monthText(year, 1) };
  if (isRunning(year, articleDate)) return { from: monthText(year, 1), to: toMonth(articleDate) };
  return { from: String(year).padStart(4, '0'), to: String(year).padStart(4, '0') };
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

function resolveNow(word: TimeWord, { articleDate }: TimeFrame): ResolvedTime | null {
  if (!articleDate) return null;
  const to = toMonth(articleDate);
  return {
    ...PLAIN,
    start: word.start,
    end: word.end,
    role: 'as-of',
    from: null,
    to,
    isWindow: false,
    isStated: false,
    basis: 'article-date',
    isNow: true,
  };
}

function resolveSince(
  word: TimeWord,
  range: { from: string; to: string },
  isStated: boolean,
  frame: TimeFrame,
): ResolvedTime | null {
  if (!frame.articleDate) return null;
  const to = toMonth(frame.articleDate);
  return {
    ...PLAIN,
    start: word.start,
    end: word.end,
    role: 'since',
    from: range.from,
    to,
    isWindow: true,
    isStated,
    basis: 'article-date',
  };
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

function resolvePlan(word: TimeWord, plan: { from: string; to: string }, frame: TimeFrame): ResolvedTime | null {
  const common = {
    ...PLAIN,
    start: word.start,
    end: word.end,
    role: word.role,
    from: plan.from,
    isWindow: true,
    isStated: true,
  };
  if (word.role !== 'since') return { ...common, to: plan.to, basis: 'text' };
  return frame.articleDate
    ? { ...common, to: toMonth(frame.articleDate), isStated: false, basis: 'article-date' }
    : null;
}
