import { add, type Decimal, fromInteger, scale, ZERO } from './decimal.ts';

/** The sum so far, in the three storeys of a Chinese number: …亿 …万 | …千…百…十 | digit. */
export interface Sum {
  total: Decimal;
  section: Decimal;
  current: Decimal | null;
  /** Power of ten of the last place shown. */
  step: number;
  /** Powers of ten of the largest 万 or 亿 so far, and of the scale before. */
  bigScale: number;
  lastScale: number;
  /** Power of ten of the scales behind the last digit, for ranges that share them (3—5万). */
  trailing: number;
}

export const startSum = (): Sum => ({
  total: ZERO,
  section: ZERO,
  current: null,
  step: 0,
  bigScale: 0,
  lastScale: 0,
  trailing: 0,
});

const ONE = fromInteger(1);

/** A digit or a run of digits, with `decimals` places behind the point. */
export function takeDigit(sum: Sum, value: Decimal, decimals: number): void {
  sum.current = value;
  sum.step = -decimals;
  sum.trailing = 0;
}

/** 廿 and 卅 bring their ten with them. */
export function takeTens(sum: Sum, value: number): void {
  sum.section = add(sum.section, fromInteger(value));
  sum.step = 1;
  sum.trailing = 0;
}

function noteScale(sum: Sum, places: number): void {
  sum.current = null;
  sum.lastScale = places;
  sum.trailing += places;
}

/** 十, 百, 千: a bare one counts one of itself. */
export function takeSmallScale(sum: Sum, places: number): void {
  sum.step = sum.current === null ? places : sum.step + places;
  sum.section = add(sum.section, scale(sum.current ?? ONE, places));
  noteScale(sum, places);
}

/** 万, 亿, 兆: a larger one multiplies all before it (1万亿), a smaller one only its own section (3亿5千万). */
export function takeBigScale(sum: Sum, places: number): void {
  const section = add(sum.section, sum.current ?? ZERO);
  const isEmpty = section.digits === 0n && sum.current === null;
  if (isEmpty && sum.total.digits === 0n) sum.total = scale(ONE, places);
  else if (places > sum.bigScale) sum.total = scale(add(sum.total, section), places);
  else sum.total = add(sum.total, scale(section, places));
  sum.step = isEmpty && sum.bigScale === 0 ? places : sum.step + places;
  sum.bigScale = Math.max(places, isEmpty ? sum.bigScale + places : places);
  sum.section = ZERO;
  noteScale(sum, places);
}

/** Closes the number; with `isColloquial` its last digit counts a tenth of the scale before: 一万二 is 12,000. */
export function closeSum(sum: Sum, isColloquial: boolean): Decimal {
  const last = sum.current;
  if (last === null) return add(sum.total, sum.section);
  const places = isColloquial ? sum.lastScale - 1 : 0;
  sum.step += places;
  return add(add(sum.total, sum.section), scale(last, places));
}
