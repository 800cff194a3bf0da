import { parseDate } from './calendar.ts';
import { type DayRange, daysOf } from './days.ts';
import { type Period, periodEnd } from './period.ts';
import type { SeriesFrequency } from './vocabulary.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** Months that a column of each frequency covers. */
export const MONTHS_OF: Readonly<Record<SeriesFrequency, number>> = { year: 12, half: 6, quarter: 3, month: 1 };
const SIGN: Readonly<Record<SeriesFrequency, string>> = { year: '', half: 'H', quarter: 'Q', month: '' };
const SIGNED = /^([HQ])(\d)$/;
const monthsOfSign = (sign: string | undefined): number => (sign === 'H' ? 6 : 3);

const nameColumn = (year: number, part: number, frequency: SeriesFrequency): string => {
  const text = String(year).padStart(4, '0');
  if (frequency === 'year') return text;
  return `${text}-${frequency === 'month' ? pad(part) : `${SIGN[frequency]}${part}`}`;
};

/** The column a date falls into: `2025`, `2025-H2`, `2025-Q4`, `2025-11`. A coarser date counts as its last moment. */
export function columnOfDate(date: string, frequency: SeriesFrequency): string {
  const { year, month } = parseDate(date);
  return nameColumn(year, Math.ceil((month ?? 12) / MONTHS_OF[frequency]), frequency);
}

/** A period stands in the column of its end. */
export const columnOf = (period: Period, frequency: SeriesFrequency): string =>
  columnOfDate(periodEnd(period), frequency);

/** The days of a column. */
export function columnDays(column: string): DayRange & { readonly first: number } {
  const [year = '', rest = ''] = column.split('-');
  const [, sign, part] = SIGNED.exec(rest) ?? [];
  if (!sign) return daysOf(column);
  const months = monthsOfSign(sign);
  const last = Number(part) * months;
  return { first: daysOf(`${year}-${pad(last - months + 1)}`).first, last: daysOf(`${year}-${pad(last)}`).last };
}

const LONGEST: Readonly<Record<SeriesFrequency, number>> = { year: 60, half: 80, quarter: 120, month: 240 };

/** Number of a column in its frequency, so that neighbours differ by one. */
export function indexOfColumn(column: string): number {
  const [year = '0', rest] = column.split('-');
  if (rest === undefined) return Number(year);
  const [, sign, part] = SIGNED.exec(rest) ?? [];
  return sign ? (Number(year) * 12) / monthsOfSign(sign) + Number(part) - 1 : Number(year) * 12 + Number(rest) - 1;
}

/**
 * Number of the step of a series that a column's end falls into, so that neighbouring values differ by one at most.
 * Where no step is set, or a finer one than the columns, the columns are the steps.
 */
export function stepOfColumn(column: string, columns: SeriesFrequency, step: SeriesFrequency | null): number {
  const [months, wanted] = [MONTHS_OF[columns], MONTHS_OF[step ?? columns]];
  return Math.floor(((indexOfColumn(column) + 1) * months - 1) / Math.max(months, wanted));
}

function columnAt(index: number, frequency: SeriesFrequency): string {
  const size = 12 / MONTHS_OF[frequency];
  return nameColumn(Math.floor(index / size), (index % size) + 1, frequency);
}

/** Columns from the first to the last one used, without holes; only the used ones where a stray date would make a desert. */
export function listColumns(used: Iterable<string>, frequency: SeriesFrequency): string[] {
  const sorted = [...new Set(used)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [low, high] = [indexOfColumn(first), indexOfColumn(last)];
  if (high - low >= LONGEST[frequency]) return sorted;
  return Array.from({ length: high - low + 1 }, (_, index) => columnAt(low + index, frequency));
}

/** All columns of a year. */
export const columnsOfYear = (year: string, frequency: SeriesFrequency): string[] =>
  Array.from({ length: 12 / MONTHS_OF[frequency] }, (_, at) => nameColumn(Number(year), at + 1, frequency));
