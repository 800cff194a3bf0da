import { type DateParts, parseDate } from './calendar.ts';
import type { Period } from './period.ts';
import type { NumberLocale } from './scale.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const monthName = (month: number): string => MONTHS[month - 1] ?? String(month);

/** An EDTF date in words: `10 Nov 2025`, `2025年11月10日`. */
export function formatDateText(date: string, locale: NumberLocale): string {
  const { year, month, day } = parseDate(date);
  if (locale === 'en')
    return [day, month === null ? null : monthName(month), year].filter((part) => part !== null).join(' ');
  return `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
}

const isWholeYear = (from: DateParts, to: DateParts): boolean =>
  from.year === to.year &&
  (from.month === null || (from.month === 1 && (from.day ?? 1) === 1)) &&
  (to.month === null || (to.month === 12 && (to.day ?? 31) === 31));

function formatMonths(from: DateParts, to: DateParts, locale: NumberLocale): string {
  const [first, last] = [from.month ?? 1, to.month ?? 12];
  return locale === 'en' ? `${monthName(first)}–${monthName(last)} ${to.year}` : `${to.year}年${first}—${last}月`;
}

function formatInterval(from: string, to: string, locale: NumberLocale): string {
  if (from === to) return formatDateText(to, locale);
  const [first, last] = [parseDate(from), parseDate(to)];
  if (isWholeYear(first, last)) return formatDateText(String(last.year), locale);
  const isMonths = first.day === null && last.day === null && first.month !== null && last.month !== null;
  if (isMonths && first.year === last.year) return formatMonths(first, last, locale);
  return `${formatDateText(from, locale)}${locale === 'en' ? ' – ' : '—'}${formatDateText(to, locale)}`;
}

/** A period in words: `Nov 2015 – Nov 2020`, `2025年1—10月`, `to Nov 2020` where the start is open. */
export function formatPeriodText(period: Period, locale: NumberLocale): string {
  if (period.kind === 'asOf') return formatDateText(period.at, locale);
  if (period.from !== null) return formatInterval(period.from, period.to, locale);
  return locale === 'en' ? `to ${formatDateText(period.to, locale)}` : `截至${formatDateText(period.to, locale)}`;
}
