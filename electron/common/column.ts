import { parseDate } from './calendar.ts';
import { type DayRange, daysOf } from './days.ts';
import type { Frequency } from './matrix.ts';
import { type Period, periodEnd } from './period.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** The column a date falls into: `2025`, `2025-Q4`, `2025-11`. A coarser date counts as its last moment. */
export function columnOfDate(date: string, frequency: Frequency): string {
  const { year, month } = parseDate(date);
  const text = String(year).padStart(4, '0');
  if (frequency === 'year') return text;
  const last = month ?? 12;
  return frequency === 'quarter' ? `${text}-Q${Math.ceil(last / 3)}` : `${text}-${pad(last)}`;
}

/** A period stands in the column of its end. */
export const columnOf = (period: Period, frequency: Frequency): string => columnOfDate(periodEnd(period), frequency);

/** The days of a column. */
export function columnDays(column: string): DayRange & { readonly first: number } {
  const [year = '', rest] = column.split('-');
  if (!rest?.startsWith('Q')) return daysOf(column);
  const last = Number(rest.slice(1)) * 3;
  return { first: daysOf(`${year}-${pad(last - 2)}`).first, last: daysOf(`${year}-${pad(last)}`).last };
}

const LONGEST: Readonly<Record<Frequency, number>> = { year: 60, quarter: 120, month: 240 };

/** Number of a column in its frequency, so that neighbours differ by one. */
export function indexOfColumn(column: string): number {
  const [year = '0', rest] = column.split('-');
  if (rest === undefined) return Number(year);
  return rest.startsWith('Q') ? Number(year) * 4 + Number(rest.slice(1)) - 1 : Number(year) * 12 + Number(rest) - 1;
}

function columnAt(index: number, frequency: Frequency): string {
  if (frequency === 'year') return String(index).padStart(4, '0');
  const size = frequency === 'quarter' ? 4 : 12;
  const year = String(Math.floor(index / size)).padStart(4, '0');
  return frequency === 'quarter' ? `${year}-Q${(index % 4) + 1}` : `${year}-${pad((index % 12) + 1)}`;
}

/** Columns from the first to the last one used, without holes; only the used ones where a stray date would make a desert. */
export function listColumns(used: Iterable<string>, frequency: Frequency): string[] {
  const sorted = [...new Set(used)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [low, high] = [indexOfColumn(first), indexOfColumn(last)];
  if (high - low >= LONGEST[frequency]) return sorted;
  return Array.from({ length: high - low + 1 }, (_, index) => columnAt(low + index, frequency));
}
