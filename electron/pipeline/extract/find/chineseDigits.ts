import numerals from '../../../../resources/lexicons/numerals.json' with { type: 'json' };
import { type Decimal, fromInteger, readDecimal } from './decimal.ts';
import { indexPhrases, matchAt } from './phraseIndex.ts';

const { chinese } = numerals;
export const digitOf: ReadonlyMap<string, number> = new Map(Object.entries(chinese.digits));
export const tensOf: ReadonlyMap<string, number> = new Map(Object.entries(chinese.tens));
export const smallScaleOf: ReadonlyMap<string, number> = new Map(Object.entries(chinese.smallScales));
export const bigScaleOf: ReadonlyMap<string, number> = new Map(Object.entries(chinese.bigScales));
export const moreWords: ReadonlySet<string> = new Set(chinese.more);
const notScales = indexPhrases(chinese.notScales.map((words) => ({ words, entry: null })));

export const isScale = (char: string): boolean => smallScaleOf.has(char) || bigScaleOf.has(char);
export const isChineseNumeral = (char: string): boolean => digitOf.has(char) || tensOf.has(char) || isScale(char);

const SCALE = 1;
const NUMERAL = 2;
const MORE = 4;
const COUNTER = 8;
/** What each unit is: quicker than to make a character of it and look that up. */
const kinds = new Uint8Array(0x10000);
for (const char of [...digitOf.keys(), ...tensOf.keys()]) kinds[char.charCodeAt(0)] = NUMERAL;
for (const char of [...smallScaleOf.keys(), ...bigScaleOf.keys()]) kinds[char.charCodeAt(0)] = NUMERAL | SCALE;

for (const char of moreWords) kinds[char.charCodeAt(0)] = (kinds[char.charCodeAt(0)] as number) | MORE;
kinds['个'.charCodeAt(0)] = (kinds['个'.charCodeAt(0)] as number) | COUNTER;

const isKindAt = (text: string, at: number, kind: number): boolean =>
  at >= 0 && at < text.length && ((kinds[text.charCodeAt(at)] as number) & kind) !== 0;

export const isNumeralAt = (text: string, at: number): boolean => isKindAt(text, at, NUMERAL);

/** 3千|多|万, and 两|个|亿. */
export const isMoreAt = (text: string, at: number): boolean => isKindAt(text, at, MORE);
export const isCounterAt = (text: string, at: number): boolean => isKindAt(text, at, COUNTER);
export const mayGoOnAt = (text: string, at: number): boolean => isKindAt(text, at, MORE | COUNTER);

/** A scale word that is not the beginning of a unit (千瓦) or of another word (百分). */
export function isScaleAt(text: string, at: number): boolean {
  return isKindAt(text, at, SCALE) && matchAt(notScales, text, at) === null;
}

/** Digits beyond this are no quantity: the contract allows 60 characters. */
const MOST_DIGITS = 40;
/** Official papers of Hong Kong part thousands by a blank; behind the last three digits a unit must stand. */
const BLANK_THOUSANDS = '\\d{1,3}(?: \\d{3}){1,4}(?=\\.\\d|\\s?[\u4e00-\u9fff%]|(?<= 000) [a-z])';
const ARABIC = new RegExp(
  `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,3}(?:[\\u00a0\\u2009\\u202f]\\d{3})+(?!\\d)|${BLANK_THOUSANDS}|\\d+)(?:\\.\\d+)?`,
  'y',
);

export interface Digits {
  readonly end: number;
  readonly value: Decimal;
  /** Number of digits behind the decimal point. */
  readonly decimals: number;
}

/** So many digits make a number that is exact before it becomes a BigInt. */
const SAFE_DIGITS = 15;
const POINT = 46;
const isSeparator = (code: number): boolean => code === 44 || code === 0xa0 || code === 0x2009 || code === 0x202f;
const digitAt = (text: string, at: number): number => text.charCodeAt(at) - 48;
const isDigitAt = (text: string, at: number): boolean => digitAt(text, at) >= 0 && digitAt(text, at) <= 9;

/** 6 473: one to three digits, a blank and a digit behind it may be thousands. */
const isBlankThousand = (text: string, at: number, end: number): boolean =>
  text.charCodeAt(end) === 32 && end - at <= 3 && isDigitAt(text, end + 1);

/** A short number without separators, as most are: quicker than the expression. Null where there is more to it. */
function readPlain(text: string, at: number): Digits | null {
  let end = at;
  let whole = 0;
  for (; isDigitAt(text, end); end += 1) whole = whole * 10 + digitAt(text, end);
  if (end === at || isSeparator(text.charCodeAt(end)) || isBlankThousand(text, at, end)) return null;
  const point = end;
  if (text.charCodeAt(end) === POINT)
    for (end += 1; isDigitAt(text, end); end += 1) whole = whole * 10 + digitAt(text, end);
  const decimals = Math.max(0, end - point - 1);
  if (end - at > SAFE_DIGITS) return null;
  return { end: decimals > 0 ? end : point, value: { digits: BigInt(whole), exponent: 0 - decimals }, decimals };
}

/** Arabic digits with separators and decimals at `at`, or null. */
export function readArabic(text: string, at: number): Digits | null {
  const short = readPlain(text, at);
  if (short) return short;
  ARABIC.lastIndex = at;
  const raw = ARABIC.exec(text)?.[0];
  if (!raw || raw.length > MOST_DIGITS) return null;
  const plain = /^\d+$/.test(raw) ? raw : raw.replace(/[^\d.]/g, '');
  const dot = plain.indexOf('.');
  return { end: at + raw.length, value: readDecimal(plain), decimals: dot < 0 ? 0 : plain.length - dot - 1 };
}

export interface DigitRun extends Digits {
  /** The second of two neighbouring digits (七八): either may be meant. */
  readonly other: Decimal | null;
  /** A lone digit other than zero: behind a scale it may count a tenth of it (一万二). */
  readonly isSingle: boolean;
}

const DECIMAL_POINTS = '.点·';

function isPointAt(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char !== '' && DECIMAL_POINTS.includes(char) && digitOf.has(text.charAt(at + 1));
}

function takeDigits(text: string, at: number): string {
  let plain = '';
  for (let digit = digitOf.get(text.charAt(at)); digit !== undefined && plain.length < MOST_DIGITS; ) {
    plain += digit;
    digit = digitOf.get(text.charAt(at + plain.length));
  }
  return plain;
}

const isNeighbours = (pair: string): boolean =>
  pair.length === 2 && pair[0] !== '0' && (Number(pair[1]) === Number(pair[0]) + 1 || pair === '35');

/** Chinese digits written one by one at `at`: 五, 六四〇.五, 三点二; two neighbours (七八) read as either. */
export function readDigitRun(text: string, at: number): DigitRun | null {
  const whole = takeDigits(text, at);
  if (whole === '') return null;
  const end = at + whole.length;
  if (isNeighbours(whole)) {
    const [low, high] = [fromInteger(Number(whole[0])), fromInteger(Number(whole[1]))];
    return { end, value: low, other: high, decimals: 0, isSingle: false };
  }
  const fraction = isPointAt(text, end) ? takeDigits(text, end + 1) : '';
  const value = readDecimal(fraction ? `${whole}.${fraction}` : whole);
  const isSingle = whole.length === 1 && whole !== '0' && fraction === '';
  return { end: fraction ? end + 1 + fraction.length : end, value, other: null, decimals: fraction.length, isSingle };
}
