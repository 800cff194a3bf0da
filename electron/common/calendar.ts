/** An EDTF date taken apart; month and day are null where the date is coarser. Months count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const DASH = 45;
const digitsAt = (date: string, at: number): number => (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48;
const isDigitAt = (date: string, at: number): boolean => date.charCodeAt(at) >= 48 && date.charCodeAt(at) <= 57;
const hasDashes = (date: string): boolean =>
  (date.length < 7 || date.charCodeAt(4) === DASH) && (date.length < 10 || date.charCodeAt(7) === DASH);

/** 2024, 2024-05 and 2024-05-06, as nearly all dates are. */
function parsePlain(date: string): DateParts | null {
  const { length } = date;
  if ((length !== 4 && length !== 7 && length !== 10) || !hasDashes(date)) return null;
  for (let at = 0; at < length; at += 1) if (at !== 4 && at !== 7 && !isDigitAt(date, at)) return null;
  return {
    year: digitsAt(date, 0) * 100 + digitsAt(date, 2),
    month: length > 4 ? digitsAt(date, 5) : null,
    day: length > 7 ? digitsAt(date, 8) : null,
  };
}

export function parseDate(date: string): DateParts {
  const plain = parsePlain(date);
  if (plain) return plain;
  const [year, month, day] = date.split('-').map(Number);
  return { year: year ?? 0, month: month ?? null, day: day ?? null };
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** EDTF text of year, month or day precision. */
export function formatDate({ year, month, day }: DateParts): string {
  if (month === null) return pad(year, 4);
  return day === null ? `${pad(year, 4)}-${pad(month, 2)}` : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export const monthText = (year: number, month: number): string => formatDate({ year, month, day: null });

/** Cuts a date to month precision; a year stays a year. */
export const toMonth = (date: string): string => date.slice(0, 7);

/** The month `by` months later (earlier when negative). */
export function shiftMonth(date: string, by: number): string {
  const { year, month } = parseDate(date);
  const index = year * 12 + (month ?? 1) - 1 + by;
  return monthText(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
}

/** The day `by` days later; a date without a day is returned as it is. */
export function shiftDay(date: string, by: number): string {
  if (date.length < 10) return date;
  return new Date(Date.parse(`${date}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}
