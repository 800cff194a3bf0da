import { formatDate, parseDate, toMonth } from '../../../../common/calendar.ts';
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
