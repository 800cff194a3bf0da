import { edtfDate, type Period } from './period.ts';

const isDate = (text: string): boolean => edtfDate.safeParse(text).success;

/**
 * Reads what `formatPeriod` writes, and what an analyst types: `2015-11/2020-10`, `../2020-10`, `2024` or `2024-05`.
 * A single date is an interval of one unit unless `isMoment` says it is the moment of a state. Null when it is no period.
 */
export function parsePeriod(text: string, { isMoment = false } = {}): Period | null {
  const [from, to, ...rest] = text.trim().split('/');
  if (from === undefined || rest.length > 0) return null;
  if (to === undefined) return isDate(from) ? parseSingle(from, isMoment) : null;
  if (!isDate(to) || !(from === '..' || isDate(from)) || from > to) return null;
  return { kind: 'interval', from: from === '..' ? null : from, to };
}

const parseSingle = (date: string, isMoment: boolean): Period =>
  isMoment ? { kind: 'asOf', at: date } : { kind: 'interval', from: date, to: date };
