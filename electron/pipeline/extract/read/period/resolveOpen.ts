import { formatDate, parseDate, shiftMonth, toMonth } from '../../../../common/calendar.ts';
import { PLAIN, type ResolvedTime, type TimeFrame } from './resolvedTime.ts';
import type { TimeWord } from './timeWord.ts';

export function resolveAge(word: TimeWord, { articleDate, launch }: TimeFrame): ResolvedTime | null {
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
  if (word.role === 'within') return { ...base, ...lastYear(articleDate), role: 'within', basis: 'article-date' };
  const from = age ? formatDate({ year: parseDate(articleDate).year - age, month: null, day: null }) : null;
  return { ...base, from, basis: 'article-date', age };
}

const REPORTING_MONTHS = 3;

/** 过去一年: in the reports of a year's first months the calendar year before, else the twelve months up to the article's. */
function lastYear(articleDate: string): { from: string; to: string } {
  const { year, month } = parseDate(articleDate);
  if (month === null || month <= REPORTING_MONTHS) return { from: String(year - 1), to: String(year - 1) };
  return { from: shiftMonth(toMonth(articleDate), -12), to: toMonth(articleDate) };
}

/** 5年来 five or nearly six years after the launch; without a number any launch before the article will do. */
function matchesAge(launch: string, articleDate: string, age: number | null): boolean {
  if (launch > articleDate) return false;
  if (age === null) return true;
  const [a, b] = [parseDate(launch), parseDate(articleDate)];
  const years = b.year + ((b.month ?? 6) - 1) / 12 - (a.year + ((a.month ?? 6) - 1) / 12);
  return years > age - 0.6 && years < age + 1.1;
}

export function resolveNow(word: TimeWord, { articleDate }: TimeFrame): ResolvedTime | null {
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

export function resolveSince(
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

export function resolvePlan(word: TimeWord, plan: { from: string; to: string }, frame: TimeFrame): ResolvedTime | null {
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
