import { readClassifier } from './chineseNoun.ts';
import { isChineseNumeral } from './chineseNumeral.ts';
import { isLess, scale } from './decimal.ts';
import { isNumberWord, readWord } from './englishNumeral.ts';
import { isDigit, type Numeral, type Page, skipBlanks } from './numeral.ts';
import { type Reading, readAnyQuantity, readNumeral } from './quantityReader.ts';
import { readUnitAfter, readUnitBefore, type UnitFound } from './unitReader.ts';

const SEPARATOR = /\s?(?:[-–—−~]{1,2}|至|到|\bto\b|\band\b|和)\s?/y;

/** from A to B is a change, one figure for each end; only A to B alone is a range. */
const FROM = /(?:从|由|自|\bfrom(?: about| around| some| nearly| over)?)\s?(?:约|近|不足|超|超过)?$/;
const BETWEEN = /(?:介于|在|\bbetween)\s?(?:约|us|hk|s)?[$€£¥]?$/;

/** Where a number begins behind a separator, its currency sign skipped. */
function findSecond(text: string, at: number): number | null {
  const sign = /(?:us|hk|s|rmb)?\s?[$€£¥]?/y;
  sign.lastIndex = at;
  const start = at + (sign.exec(text)?.[0].length ?? 0);
  const isNumeral = isDigit(text.charCodeAt(start)) || isChineseNumeral(text.charAt(start));
  return isNumeral || isNumberWord(readWord(text, start).word) ? start : null;
}

/** Both ends of 3—5万 count in 万; 3000—5万 shows by its size that they do not. */
function shareScale(low: Numeral, high: Numeral): Numeral {
  if (low.scale > 0 || high.scale < 2) return low;
  const scaled = scale(low.value, high.scale);
  return isLess(scaled, high.value) ? { ...low, value: scaled, step: low.step + high.scale } : low;
}

interface End {
  readonly unit: UnitFound | null;
  readonly end: number;
}

function readFirstEnd(text: string, numeral: Numeral): End {
  const unit = numeral.unit ? null : readUnitAfter(text, numeral.end);
  const classifier = unit || numeral.unit ? null : readClassifier(text, numeral.end);
  return { unit, end: unit?.end ?? classifier?.end ?? numeral.end };
}

function isAllowed(text: string, separator: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (separator === 'and' || separator === '和') return BETWEEN.test(before) || text.startsWith('之间', end);
  return separator.match(/[a-z至到]/) ? !FROM.test(before) : true;
}

function unitsAgree(low: End, numeral: Numeral, high: Reading): boolean {
  if (numeral.unit) return numeral.unit === high.unit;
  return low.unit === null || low.unit.unit === high.unit;
}

/** The range whose lower end is `low`, read as one quantity with two values, or null. */
export function readRange(page: Page, low: Numeral): Reading | null {
  const { text } = page;
  const first = readFirstEnd(text, low);
  SEPARATOR.lastIndex = first.end;
  const separator = SEPARATOR.exec(text);
  if (!separator || low.high) return null;
  const second = findSecond(text, first.end + separator[0].length);
  const numeral = second === null ? null : readNumeral(text, second);
  const high = numeral && !numeral.high ? readAnyQuantity(page, numeral) : null;
  if (!numeral || !high || !unitsAgree(first, low, high)) return null;
  const scaled = shareScale(low, numeral);
  const from = readUnitBefore(text, low.start)?.start ?? low.start;
  if (!isLess(scaled.value, numeral.value) || !isAllowed(text, separator[0].trim(), from, high.end)) return null;
  return joinEnds(page, scaled, high);
}

function joinEnds(page: Page, low: Numeral, high: Reading): Reading {
  const own = { ...low, high: high.numeral.value, end: high.numeral.end, unit: null, scale: 0 };
  const whole = readAnyQuantity(page, { ...own, step: Math.min(low.step, high.numeral.step) });
  const numeral = { ...own, step: Math.min(low.step, high.numeral.step) };
  const qualifier =
    whole && whole.qualifier !== 'approx' ? whole.qualifier : high.qualifier === 'exact' ? 'exact' : high.qualifier;
  const isSaid = whole?.why.some((r) => r.field === 'qualifier' && r.detail !== '') ?? false;
  return {
    ...high,
    numeral,
    start: whole?.start ?? low.start,
    qualifier: isSaid ? (whole?.qualifier ?? 'exact') : qualifier === 'approx' && !isSaid ? high.qualifier : qualifier,
    why: [{ field: 'value', rule: 'range', detail: '' }, ...high.why.filter((r) => r.field !== 'value')],
  };
}

export const startsRangeAt = (text: string, at: number): boolean => {
  SEPARATOR.lastIndex = skipBlanks(text, at);
  return SEPARATOR.test(text);
};
