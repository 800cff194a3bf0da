import Big from 'big.js';
import type { Quantity } from './quantity.ts';
import { findScale, NO_SCALE, type NumberLocale, type Scale } from './scale.ts';
import { displayOf } from './unitDisplay.ts';
import type { Qualifier } from './vocabulary.ts';

export type Shown = Pick<Quantity, 'value' | 'high' | 'unit' | 'noun' | 'qualifier' | 'step'>;

/** Plain signs, so that tables line up and nothing needs translating. */
export const QUALIFIER_SIGNS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  approx: '~',
  at_least: '≥',
  more_than: '>',
  less_than: '<',
  nearly: '≈',
  up_to: '≤',
};

/** More decimals than this read worse than the full number. */
const MOST_DECIMALS = 3;

const countPlaces = (text: string): number => {
  const digits = new Big(text);
  return digits.eq(0) ? 0 : digits.c.length - 1 - digits.e;
};

/** Decimals that show every digit of the text at a scale: 32 200 000 000 to the hundred million is 32.2 bn, 26 000 000 000 is 26.0 bn. */
function countShownDecimals({ value, high, step }: Shown, exponent: number): number {
  const precision = new Big(step);
  const shown = precision.gt(0) ? -precision.e : Number.NEGATIVE_INFINITY;
  return Math.max(0, exponent + Math.max(countPlaces(value), countPlaces(high ?? value), shown));
}

/** The same without trailing zeros, where so many would not be read: 968,000 counted to the unit is 96.8 万. */
function countDecimals(shown: Shown, exponent: number): number {
  const all = countShownDecimals(shown, exponent);
  return all <= MOST_DECIMALS ? all : countShownDecimals({ ...shown, step: '0' }, exponent);
}

function chooseScale(shown: Shown, locale: NumberLocale): Scale {
  if (displayOf(shown.unit).isUnscaled) return NO_SCALE;
  const scale = findScale(new Big(shown.high ?? shown.value).e, locale);
  return countDecimals(shown, scale.exponent) > MOST_DECIMALS ? NO_SCALE : scale;
}

/** Digits in groups of three. The minus is the plain one: the true one is as wide as a character in Chinese fonts, and no spreadsheet reads it. */
export function groupDigits(text: string): string {
  const [whole = '', decimals] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (text.startsWith('-') ? '-' : '') + grouped + (decimals ? `.${decimals}` : '');
}

const scaleText = (value: string, exponent: number, decimals: number): string =>
  groupDigits(new Big(value).div(new Big(10).pow(exponent)).toFixed(decimals));

/** The number alone, at the scale and with the digits that its text shows: `322`, `5–6`. */
export function formatDigits(shown: Shown, exponent: number): string {
  const decimals = countDecimals(shown, exponent);
  const low = scaleText(shown.value, exponent, decimals);
  return shown.high === null ? low : `${low}–${scaleText(shown.high, exponent, decimals)}`;
}

const nounText = ({ noun }: Shown, isWanted: boolean): string => (isWanted && noun ? ` ${noun}` : '');

/** A quantity as tables, sentences and charts write it: `> 322 亿美元`, `> US$32.2bn`, `24 flights a week`. */
export function formatQuantity(shown: Shown, locale: NumberLocale, { withNoun = false } = {}): string {
  const scale = chooseScale(shown, locale);
  const { before = '', after = '', one } = displayOf(shown.unit)[locale];
  const digits = formatDigits(shown, scale.exponent);
  const sign = QUALIFIER_SIGNS[shown.qualifier];
  const unit = one !== undefined && digits === '1' ? one : after;
  const tail = locale === 'en' ? scale.word + unit : joinChinese(scale.word + unit);
  return `${sign}${sign ? ' ' : ''}${before}${digits}${tail}${nounText(shown, withNoun)}`;
}

/** Chinese units stand one space from the digits, signs such as % bring their own. */
const joinChinese = (tail: string): string => (tail === '' || tail.startsWith(' ') ? tail : ` ${tail}`);
