import datelines from '../../../resources/lexicons/datelines.json' with { type: 'json' };

/** A date as printed, with where it stands in the string that was searched. `year` is null where none is said. */
export interface StatedDate {
  readonly year: number | null;
  readonly month: number;
  /** Null where a month is all that is said. */
  readonly day: number | null;
  /** As printed, where it may be read day first or month first: then only the year is sure. */
  readonly open?: string;
  readonly start: number;
  readonly end: number;
}

const MONTHS: Readonly<Record<string, number>> = datelines.months;
const MONTH = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const TIME = String.raw`(?:\s*[T|,]?\s*(?:at\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s*(?:Z|GMT|UTC|BJT|CST)?(?:[+-]\d{1,2}:?\d{0,2})?))?`;
const WEEKDAY = String.raw`(?:\s*\(?(?:星期|周)[一二三四五六日天]\)?)?`;
/** `香港时间15时30分` */
const HOURS = String.raw`(?:\s*\d{1,2}[时点](?:\d{1,2}分)?)?`;

const FORMS = [
  {
    order: 'ymd',
    form: new RegExp(
      String.raw`(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*日?${WEEKDAY}${TIME}${HOURS}`,
    ),
  },
  {
    order: 'ymd',
    form: new RegExp(String.raw`(?<!\d)((?:19|20)\d{2})\s+(\d{1,2})/(\d{1,2})(?=\s+\d{1,2}:\d{2})${TIME}`),
  },
  { order: 'numeric', form: new RegExp(String.raw`(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})(?!\d)${TIME}`) },
  { order: 'roc', form: /民国\s*(\d{2,3})年\s*(\d{1,2})月\s*(\d{1,2})日/ },
  {
    order: 'mdy',
    form: new RegExp(String.raw`\b(${MONTH})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})\b${TIME}`, 'i'),
  },
  {
    order: 'dmy',
    form: new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(${MONTH})\.?,?\s+((?:19|20)\d{2})\b${TIME}`, 'i'),
  },
] as const;

const DAY_FORMS = [
  { order: 'md', form: /(?<![\d./-])(\d{1,2})-(\d{1,2})(?=\s+\d{1,2}:\d{2})/ },
  { order: 'md', form: /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*日/ },
  { order: 'md', form: new RegExp(String.raw`\b(${MONTH})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?!\d|,?\s*\d{4})`, 'i') },
] as const;

const readMonth = (text: string): number => MONTHS[text.toLowerCase()] ?? Number(text);

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function readMatch(order: string, match: RegExpExecArray): StatedDate | null {
  const [, a = '', b = '', c = ''] = match;
  // The first year of the Republic was 1912.
  const read = {
    ymd: [a, b, c],
    roc: [String(Number(a) + 1911), b, c],
    mdy: [c, a, b],
    dmy: [c, b, a],
    md: ['', a, b],
    numeric: Number(a) > 12 ? [c, b, a] : [c, a, b],
  }[order] as [string, string, string];
  const year = read[0] ? Number(read[0]) : null;
  const [month, day] = [readMonth(read[1]), Number(read[2])];
  // 2000 is a leap year: without a year, 29 February is possible.
  if (!isCalendarDay(year ?? 2000, month, day)) return null;
  const isOpen = order === 'numeric' && Number(a) <= 12 && Number(b) <= 12 && a !== b;
  const open = isOpen ? { open: `${a}/${b}/${c}` } : {};
  return { year, month, day, ...open, start: match.index, end: match.index + match[0].length };
}

function findFirst(forms: readonly { order: string; form: RegExp }[], text: string): StatedDate | null {
  let first: StatedDate | null = null;
  for (const { order, form } of forms) {
    const match = form.exec(text);
    const date = match && readMatch(order, match);
    if (date && (!first || date.start < first.start)) first = date;
  }
  return first;
}

/** The first full calendar date of a folded string, its clock time taken into the span. */
export const findFullDate = (text: string): StatedDate | null => findFirst(FORMS, text);

/** The first day and month that stand without a year. */
export const findDayOnly = (text: string): StatedDate | null => findFirst(DAY_FORMS, text);

const MONTH_ONLY = new RegExp(
  String.raw`^(?:(${MONTH})\.?,? ((?:19|20)\d{2})|((?:19|20)\d{2})年\s*(\d{1,2})月(?:号|刊)?)$`,
  'i',
);

/** A month and its year that are all of a folded line, as briefs and journals have them. */
export function readMonthLine(cue: string): StatedDate | null {
  const match = MONTH_ONLY.exec(cue);
  if (!match) return null;
  const month = readMonth(match[1] ?? match[4] ?? '');
  const year = Number(match[2] ?? match[3]);
  return month >= 1 && month <= 12 ? { year, month, day: null, start: 0, end: cue.length } : null;
}

const pad = (value: number): string => String(value).padStart(2, '0');
export const formatDay = ({ month, day }: StatedDate): string =>
  day === null ? pad(month) : `${pad(month)}-${pad(day)}`;
export const formatDate = (date: StatedDate): string =>
  date.open ? `${date.year}` : `${date.year}-${formatDay(date)}`;
