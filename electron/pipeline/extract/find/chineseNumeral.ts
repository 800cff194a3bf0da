import { isOneOf } from '../unitAt.ts';
import {
  bigScaleOf,
  type Digits,
  digitOf,
  isCounterAt,
  isMoreAt,
  isNumeralAt,
  isScale,
  isScaleAt,
  mayGoOnAt,
  readArabic,
  readDigitRun,
  smallScaleOf,
  tensOf,
} from './chineseDigits.ts';
import { closeSum, type Sum, startSum, takeBigScale, takeDigit, takeSmallScale, takeTens } from './chineseSum.ts';
import { type Decimal, scale, ZERO } from './decimal.ts';
import { isDigit, type Numeral, skipBlanks } from './numeral.ts';

/** Longest number read, in characters. */
const REACH = 64;

/** A number being read. `end` is where it ends if nothing more follows, `at` where reading goes on. */
interface Walk {
  readonly text: string;
  readonly start: number;
  /** Which of two neighbouring digits (七八) to take. */
  readonly pick: 'low' | 'high';
  readonly sum: Sum;
  at: number;
  end: number;
  hasPair: boolean;
  hasMore: boolean;
  hasScale: boolean;
  hasCounter: boolean;
  isSingle: boolean;
}

function move(walk: Walk, end: number): true {
  walk.at = end;
  walk.end = end;
  return true;
}

/** 1万7,280 and 4万2310: what is left below the scale, in three digits or more. */
function isRest({ sum, text, at }: Walk, { value, decimals, end }: Digits): boolean {
  const places = sum.lastScale;
  const length = text.slice(at, end).replace(/\D/g, '').length;
  return (
    places >= 4 && sum.trailing === places && decimals === 0 && length >= 3 && value.digits < 10n ** BigInt(places)
  );
}

/** Arabic digits begin a number, or stand before a further scale (3亿5000万); a blank may stand before the scale. */
function takeArabic(walk: Walk): boolean {
  const { text } = walk;
  if (walk.sum.current !== null || !isDigit(text.charCodeAt(walk.at))) return false;
  const digits = readArabic(text, walk.at);
  if (!digits || (walk.hasScale && !isScaleAt(text, digits.end) && !isRest(walk, digits))) return false;
  takeDigit(walk.sum, digits.value, digits.decimals);
  walk.isSingle = false;
  move(walk, digits.end);
  const next = skipBlanks(text, digits.end);
  if (isScaleAt(text, next)) walk.at = next;
  return isScaleAt(text, next) || isMoreAt(text, digits.end);
}

function takeChineseDigits(walk: Walk): boolean {
  const { text, sum } = walk;
  if (sum.current !== null || !isNumeralAt(text, walk.at)) return false;
  const tens = tensOf.get(text.charAt(walk.at));
  if (tens !== undefined) {
    takeTens(sum, tens);
    return move(walk, walk.at + 1);
  }
  const run = digitOf.has(text.charAt(walk.at)) ? readDigitRun(text, walk.at) : null;
  if (!run) return false;
  takeDigit(sum, walk.pick === 'high' && run.other ? run.other : run.value, run.decimals);
  walk.hasPair ||= run.other !== null;
  walk.isSingle = run.isSingle;
  return move(walk, run.end);
}

/** 十点五, 二十点三: a decimal point right behind the tens, unless a clock goes on (十点五十分). */
function takePoint(walk: Walk): boolean {
  const { text, sum } = walk;
  if (!isOneOf('点', text, walk.at) || sum.lastScale !== 1 || sum.current !== null) return false;
  const run = readDigitRun(text, walk.at + 1);
  if (!run || run.decimals > 0 || '十分刻半'.includes(text.charAt(run.end) || '。')) return false;
  const places = run.end - walk.at - 1;
  takeDigit(sum, scale(run.value, -places), places);
  return move(walk, run.end);
}

/** Two small scales in a row (百十) are two numbers. */
const isDoubleScale = ({ sum, hasScale }: Walk): boolean =>
  hasScale && sum.current === null && sum.lastScale > 0 && sum.lastScale < 4;

function takeScale(walk: Walk): boolean {
  const { text, sum } = walk;
  if (!isScaleAt(text, walk.at)) return false;
  const small = smallScaleOf.get(text.charAt(walk.at));
  if (small !== undefined && isDoubleScale(walk)) return false;
  if (small !== undefined) takeSmallScale(sum, small);
  else takeBigScale(sum, bigScaleOf.get(text.charAt(walk.at)) as number);
  walk.hasScale = true;
  return move(walk, walk.at + 1);
}

/** 两个亿: a counting word before the scale, as people say sums of money. */
function takeCounter(walk: Walk): boolean {
  const isSpoken =
    isCounterAt(walk.text, walk.at) &&
    walk.end > walk.start &&
    !walk.hasScale &&
    /^个(?:亿|多亿)/.test(walk.text.slice(walk.at, walk.at + 4));
  if (isSpoken) walk.at += 1;
  walk.hasCounter ||= isSpoken;
  return isSpoken;
}

/** 多 between digits and scale (3千多万). */
function takeMore(walk: Walk): boolean {
  const isInside = walk.end > walk.start && isMoreAt(walk.text, walk.at) && isScaleAt(walk.text, walk.at + 1);
  if (!isInside) return false;
  walk.hasMore = true;
  walk.at += 1;
  return true;
}

const startWalk = (text: string, start: number, pick: Walk['pick']): Walk => ({
  text,
  start,
  pick,
  sum: startSum(),
  at: start,
  end: start,
  hasPair: false,
  hasMore: false,
  hasScale: false,
  hasCounter: false,
  isSingle: false,
});

function walkNumber(text: string, start: number, pick: 'low' | 'high'): Walk {
  const walk = startWalk(text, start, pick);
  while (
    walk.at < text.length &&
    walk.at - start < REACH &&
    (takeArabic(walk) ||
      takeChineseDigits(walk) ||
      takeScale(walk) ||
      takePoint(walk) ||
      takeMore(walk) ||
      takeCounter(walk))
  );
  return walk;
}

const closeWalk = ({ sum, isSingle }: Walk): Decimal => closeSum(sum, isSingle && sum.lastScale >= 2);

/** Arabic digits that nothing of the number follows, as most are: no walk needed. */
function readBareDigits(text: string, at: number): Numeral | null {
  const digits = isDigit(text.charCodeAt(at)) ? readArabic(text, at) : null;
  if (!digits || isScaleAt(text, skipBlanks(text, digits.end)) || mayGoOnAt(text, digits.end)) return null;
  return {
    start: at,
    end: digits.end,
    value: digits.value.digits === 0n ? ZERO : digits.value,
    high: null,
    step: 0 - digits.decimals,
    scale: 0,
    script: 'arabic',
    inside: null,
    isBareScale: false,
    unit: null,
    rule: 'digits',
  };
}

/** A number in Chinese or Arabic digits with Chinese scales at `at`: 三百二十二, 25.24万, 3千多万, 3亿5千万, 七八十. */
export function readChineseNumeral(text: string, at: number): Numeral | null {
  const bare = readBareDigits(text, at);
  if (bare) return bare;
  const walk = walkNumber(text, at, 'low');
  if (walk.end === at) return null;
  const isArabic = isDigit(text.charCodeAt(at));
  const value = closeWalk(walk);
  return {
    start: at,
    end: walk.end,
    value,
    high: walk.hasPair ? closeWalk(walkNumber(text, at, 'high')) : null,
    step: walk.sum.step,
    scale: walk.sum.trailing,
    script: isArabic ? 'arabic' : 'chinese',
    inside: walk.hasMore ? 'more_than' : null,
    isBareScale: isScale(text.charAt(at)) && !isOneOf('十', text, at),
    unit: null,
    rule: walk.hasCounter ? 'counted-scale' : isArabic ? 'digits' : 'chinese-digits',
  };
}
