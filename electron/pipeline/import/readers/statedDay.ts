const DAY =
  /^\s*((?:19|20)\d{2})(?!\d)(?:[-/.年]\s?(1[0-2]|0?[1-9])(?!\d)(?:[-/.月]\s?(3[01]|[12]\d|0?[1-9])(?!\d))?)?/;
const COMPACT = /^\s*((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d{1,5}(?!\d))/;
const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const DAY_FIRST = new RegExp(`\\b(\\d{1,2}) ${MONTH}\\.? ((?:19|20)\\d{2})\\b`);
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\.? (\\d{1,2}),? ((?:19|20)\\d{2})\\b`);
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const isCalendarDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const pad = (part: string | number): string => String(part).padStart(2, '0');

function readEnglish(value: string): string | null {
  const [, first = '', second = '', year = ''] = DAY_FIRST.exec(value) ?? MONTH_FIRST.exec(value) ?? [];
  const isDayFirst = /^\d/.test(first);
  const month = MONTHS.indexOf(isDayFirst ? second : first) + 1;
  const day = isDayFirst ? first : second;
  return year && isCalendarDay(Number(year), month, Number(day)) ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/**
 * The calendar date that a machine-readable value begins with, as EDTF: `2025-12-17T02:11:00+08:00`, `20251217`, `2025/12`,
 * `Wed, 17 Dec 2025 02:11:00 +0800`, `March 2, 2024`. It is the day as written where it was written; undefined for anything else.
 */
export function readStatedDay(value: string | undefined): string | undefined {
  const english = value ? readEnglish(value) : null;
  if (english) return english;
  const found = value ? (COMPACT.exec(value) ?? DAY.exec(value)) : null;
  if (!found) return undefined;
  const [, year = '', month, day] = found;
  if (!month) return year;
  if (!day) return `${year}-${pad(month)}`;
  return isCalendarDay(Number(year), Number(month), Number(day)) ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}
