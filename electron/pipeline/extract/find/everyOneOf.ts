import { isOneOf } from '../unitAt.ts';
import { readChineseNumeral } from './chineseNumeral.ts';
import { divide, fromInteger, isLess, multiply } from './decimal.ts';
import type { Numeral } from './numeral.ts';

const COUNT = '[一二三四五六七八九十百千两\\d]{1,5}';
const COUNTER = '(?:名|个|位|户|家|人|间|宗|件|辆|对|例)';
const PATTERN = new RegExp(
  `(${COUNT})${COUNTER}[^,。;、\\d]{0,8}?(?:中|里|当中)?,?(?:便|就|即|约|平均)?有(?:约|近|超过|不到)?(${COUNT})(?=${COUNTER})${COUNTER}`,
  'y',
);
const FRACTION_PLACES = 10;

/** 每五名市民便有一名, 每10户中有3户: a share. Reads at the first number; 每 stands before it. */
export function readEveryOneOf(text: string, at: number): Numeral | null {
  if (!isOneOf('每', text, at - 1)) return null;
  PATTERN.lastIndex = at;
  const match = PATTERN.exec(text);
  const whole = match && readChineseNumeral(match[1] as string, 0);
  const part = match && readChineseNumeral(match[2] as string, 0);
  if (!match || !whole || !part || whole.value.digits === 0n || !isLess(part.value, whole.value)) return null;
  return {
    start: at - 1,
    end: at + match[0].length,
    value: divide(multiply(part.value, fromInteger(100)), whole.value, FRACTION_PLACES),
    high: null,
    step: 0,
    scale: 0,
    script: 'chinese',
    inside: null,
    isBareScale: false,
    unit: 'percent',
    rule: 'out-of',
  };
}
