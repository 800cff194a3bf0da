import numerals from '../../../../resources/lexicons/numerals.json' with { type: 'json' };
import type { Decimal } from './decimal.ts';
import { add, fromInteger, readDecimal, scale, ZERO } from './decimal.ts';
import { isDigit, type Numeral, skipBlanks } from './numeral.ts';
import { indexPhrases, matchAt } from './phraseIndex.ts';

const { chinese } = numerals;
const digitOf = new Map<string, number>(Object.entries(chinese.digits));
const tensOf = new Map<string, number>(Object.entries(chinese.tens));
const smallOf = new Map<string, number>(Object.entries(chinese.smallScales));
const bigOf = new Map<string, number>(Object.entries(chinese.bigScales));
const more = new Set<string>(chinese.more);
const notScales = indexPhrases(chinese.notScales.map((words) => ({ words, entry: null })));

export const isChineseDigit = (char: string): boolean => digitOf.has(char) || tensOf.has(char);
export const isChineseNumeral = (char: string): boolean => isChineseDigit(char) || isScale(char);
const isScale = (char: string): boolean => smallOf.has(char) || bigOf.has(char);

/** A scale word that is not the beginning of a unit (千瓦) or of another word (百分). */
export function isScaleAt(text: string, at: number): boolean {
  return isScale(text.charAt(at)) && matchAt(notScales, text, at) === null;
}

/** Digits beyond this are no quantity: the contract allows 60 characters. */
const MOST_DIGITS = 40;
const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;

export interface Digits {
  readonly end: number;
  readonly value: Decimal;
  readonly decimals: number;
}

/** Arabic digits with separators and decimals at `at`, or null. */
export function readArabic(text: string, at: number): Digits | null {
  ARABIC.lastIndex = at;
  const raw = ARABIC.exec(text)?.[0];
  if (!raw || raw.length > MOST_DIGITS) return null;
  const plain = raw.replace(/[^\d.]/g, '');
  const dot = plain.indexOf('.');
  return { end: at + raw.length, value: readDecimal(plain), decimals: dot < 0 ? 0 : plain.length - dot - 1 };
}

interface Run extends Digits {
  /** Two neighbouring digits (七八): either may be meant. */
  readonly other: Decimal | null;
  readonly length: number;
}

const DECIMAL_POINTS = '.点·';

/** Chinese digits written one by one: 五, 六四〇.五, 三点二; two neighbours (七八) read as either. */
function readDigitRun(text: string, at: number): Run | null {
  let end = at;
  let plain = '';
  while (digitOf.has(text.charAt(end)) && plain.length < MOST_DIGITS) plain += digitOf.get(text.charAt(end++));
  if (plain === '') return null;
  const length = plain.length;
  if (length === 2 && isNeighbours(plain)) {
    return { end, value: fromInteger(Number(plain[0])), decimals: 0, other: fromInteger(Number(plain[1])), length };
  }
  let decimals = 0;
  if (DECIMAL_POINTS.includes(text.charAt(end)) && text.charAt(end) && digitOf.has(text.charAt(end + 1))) {
    end += 1;
    plain += '.';
    for (; digitOf.has(text.charAt(end)) && decimals < MOST_DIGITS; decimals += 1)
      plain += digitOf.get(text.charAt(end++));
  }
  return { end, value: readDecimal(plain), decimals, other: null, length };
}

const isNeighbours = (pair: string): boolean =>
  pair[0] !== '0' && (Number(pair[1]) === Number(pair[0]) + 1 || pair === '35');

/** The sum so far, in the three storeys of a Chinese number: …亿 …万 | …千…百…十 | digit. */
interface Sum {
  total: Decimal;
  section: Decimal;
  current: Decimal | null;
  step: number;
  bigScale: number;
  lastSmall: number;
  /** Power of ten of the scales behind the last digit, for ranges that share them (3—5万). */
  trailing: number;
}

function takeSmallScale(sum: Sum, places: number): void {
  const isBare = sum.current === null;
  sum.section = add(sum.section, scale(sum.current ?? fromInteger(1), places));
  sum.step = isBare ? places : sum.step + places;
  sum.current = null;
  sum.lastSmall = places;
  sum.trailing += places;
}

function takeBigScale(sum: Sum, places: number): void {
  const section = add(sum.section, sum.current ?? ZERO);
  const isEmpty = section.digits === 0n && sum.current === null;
  if (isEmpty && sum.total.digits === 0n) sum.total = scale(fromInteger(1), places);
  else if (places > sum.bigScale) sum.total = scale(add(sum.total, section), places);
  else sum.total = add(sum.total, scale(section, places));
  sum.step = isEmpty && sum.bigScale === 0 ? places : sum.step + places;
  sum.bigScale = Math.max(places, isEmpty ? sum.bigScale + places : places);
  sum.section = ZERO;
  sum.current = null;
  sum.lastSmall = places;
  sum.trailing += places;
}

/** 一万二 says 12,000: a last single digit right behind a scale counts a tenth of it. */
function takeLastDigit(sum: Sum, isColloquial: boolean): void {
  if (sum.current === null) return;
  const places = isColloquial ? sum.lastSmall - 1 : 0;
  if (sum.lastSmall >= 4 && isColloquial) sum.total = add(sum.total, scale(sum.current, places));
  else sum.section = add(sum.section, scale(sum.current, places));
  sum.step += places;
  sum.current = null;
}

interface Walk {
  readonly sum: Sum;
  readonly end: number;
  readonly hasPair: boolean;
  readonly hasMore: boolean;
  readonly hasScale: boolean;
}

/** Reads on from `at` for as long as digits and scales make one number. `pick` chooses from a pair such as 七八. */
function walkNumber(text: string, at: number, pick: 0 | 1): Walk | null {
  const sum: Sum = { total: ZERO, section: ZERO, current: null, step: 0, bigScale: 0, lastSmall: 0, trailing: 0 };
  let end = at;
  let hasPair = false;
  let hasMore = false;
  let hasScale = false;
  let isSingle = false;
  for (let pos = at; pos < text.length && pos - at < 64; ) {
    const char = text.charAt(pos);
    const tens = tensOf.get(char);
    if (sum.current === null && isDigit(text.charCodeAt(pos))) {
      const run = readArabic(text, pos);
      if (!run || (hasScale && !isScaleAt(text, run.end))) break;
      [sum.current, sum.step, isSingle, sum.trailing] = [run.value, -run.decimals, false, 0];
      end = run.end;
      const next = skipBlanks(text, end);
      pos = isScaleAt(text, next) ? next : end;
      if (pos === end && !isScaleAt(text, pos) && !more.has(text.charAt(pos))) break;
    } else if (tens !== undefined && sum.current === null) {
      sum.section = add(sum.section, fromInteger(tens));
      sum.trailing = 0;
      sum.step = 1;
      end = ++pos;
    } else if (sum.current === null && digitOf.has(char)) {
      const run = readDigitRun(text, pos);
      if (!run) break;
      hasPair ||= run.other !== null;
      const isZeroLed = digitOf.get(char) === 0;
      sum.trailing = 0;
      [sum.current, sum.step] = [pick === 1 && run.other ? run.other : run.value, -run.decimals];
      isSingle = run.length === 1 && run.decimals === 0 && !isZeroLed;
      end = pos = run.end;
    } else if (smallOf.has(char) && isScaleAt(text, pos)) {
      if (hasScale && sum.current === null && sum.lastSmall < 4 && sum.lastSmall > 0) break;
      takeSmallScale(sum, smallOf.get(char) as number);
      hasScale = true;
      end = ++pos;
    } else if (bigOf.has(char) && isScaleAt(text, pos)) {
      takeBigScale(sum, bigOf.get(char) as number);
      hasScale = true;
      end = ++pos;
    } else if (more.has(char) && isScaleAt(text, pos + 1) && end > at) {
      hasMore = true;
      pos += 1;
    } else break;
  }
  if (end === at) return null;
  takeLastDigit(sum, isSingle && sum.current !== null && sum.lastSmall >= 2);
  return { sum, end, hasPair, hasMore, hasScale };
}

const sumUp = ({ sum }: Walk): Decimal => add(sum.total, sum.section);

/** A number in Chinese or Arabic digits with Chinese scales at `at`: 三百二十二, 25.24万, 3千多万, 3亿5千万, 七八十. */
export function readChineseNumeral(text: string, at: number): Numeral | null {
  const walk = walkNumber(text, at, 0);
  if (!walk) return null;
  const other = walk.hasPair ? walkNumber(text, at, 1) : null;
  return {
    start: at,
    end: walk.end,
    value: sumUp(walk),
    high: other ? sumUp(other) : null,
    step: walk.sum.step,
    scale: walk.sum.trailing,
    script: isDigit(text.charCodeAt(at)) ? 'arabic' : 'chinese',
    inside: walk.hasMore ? 'more_than' : null,
    isBareScale: isScale(text.charAt(at)) && !text.startsWith('十', at),
    unit: null,
    rule: isDigit(text.charCodeAt(at)) ? 'digits' : 'chinese-digits',
  };
}
