import anniversaries from '../../../resources/lexicons/anniversaries.json' with { type: 'json' };
import { findDayOnly } from './statedDate.ts';

/** A date that the text proves without stating it; `reason` is a code and its parameters joined by `|`. */
export interface DerivedDate {
  readonly date: string;
  readonly reason: string;
}

const BEGUN = anniversaries.begun.join('|');
const BEGINNINGS = [
  new RegExp(String.raw`((?:19|20)\d{2})年(\d{1,2})月(?:\d{1,2}日)?[^。;\d]{0,12}?(?:${BEGUN})`, 'g'),
  new RegExp(String.raw`(?:${BEGUN})于((?:19|20)\d{2})年(\d{1,2})月`, 'g'),
];
const ANNIVERSARY = /(\d{1,3}|[一二三四五六七八九十]{1,3})周年/g;
const OTHER_YEAR = new RegExp(anniversaries.otherYear.join('|'));
const THIS_YEAR = /今年\(((?:19|20)\d{2})年?\)/g;
const DIGITS = '零一二三四五六七八九';
/** An anniversary is kept near its month; farther off, the count may be rounded. */
const MOST_MONTHS_APART = 2;
/** The news and its day stand at the beginning. */
const HEAD = 300;

function readCount(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0;
  return ten + (ones ? DIGITS.indexOf(ones) : 0);
}

const listOnce = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] as T) : null);

/** The one year and month in which the text says that something began. */
function findBeginning(body: string): string | null {
  const found = BEGINNINGS.flatMap((form) => [...body.matchAll(form)]);
  return listOnce(found.map(([, year, month = '']) => `${year}-${month.padStart(2, '0')}`));
}

/** The anniversary that the sentence with the day of the news is about. */
function findAnniversary(head: string): { count: number; month: number } | null {
  for (const sentence of head.split(/[。!?\n]/)) {
    const day = findDayOnly(sentence);
    if (!day || OTHER_YEAR.test(sentence)) continue;
    const count = listOnce([...sentence.matchAll(ANNIVERSARY)].map(([, number = '']) => readCount(number)));
    if (count) return { count, month: day.month };
  }
  return null;
}

const pad = (month: number): string => String(month).padStart(2, '0');

function deriveFromAnniversary(body: string): DerivedDate | null {
  const kept = findAnniversary(body.slice(0, HEAD));
  const begun = kept && findBeginning(body);
  if (!kept || !begun) return null;
  const [year = 0, month = 0] = begun.split('-').map(Number);
  const apart = Math.abs(kept.month - month);
  if (Math.min(apart, 12 - apart) > MOST_MONTHS_APART) return null;
  // An anniversary of a December kept in January falls in the next calendar year, and the other way round.
  const turn = apart > 6 ? Math.sign(month - kept.month) : 0;
  return { date: `${year + kept.count + turn}-${pad(kept.month)}`, reason: `anniversary|${kept.count}|${begun}` };
}

function deriveFromThisYear(body: string): DerivedDate | null {
  const year = listOnce([...body.matchAll(THIS_YEAR)].map(([, found]) => found));
  return year ? { date: year, reason: `this-year|${year}` } : null;
}

/**
 * The month or year in which a folded body proves that it was written: an anniversary in the news of something whose
 * beginning it dates, or `今年(2025年)`. Codes: `anniversary|years|beginning` and `this-year|year`.
 */
export const deriveDate = (body: string): DerivedDate | null => deriveFromAnniversary(body) ?? deriveFromThisYear(body);
