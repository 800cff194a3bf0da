import type { Qualifier } from '../../../common/vocabulary.ts';
import { isOneOf } from '../unitAt.ts';
import { readChineseNumeral } from './chineseNumeral.ts';
import { add, type Decimal, divide, fromInteger, isLess, multiply, scale } from './decimal.ts';
import { readEveryOneOf } from './everyOneOf.ts';
import type { Numeral } from './numeral.ts';

/** Shares said with Chinese words: 百分之五, 三分之一, 九成, 八折, 一半, 翻两番. */

const base = { high: null, scale: 0, script: 'chinese', inside: null, isBareScale: false } as const;

const PARTS_OF = /(百|千|万)分之/y;
const PARTS_SCALE: Readonly<Record<string, number>> = { 百: 0, 千: 0, 万: -2 };

/** 百分之五 at `at`: percent; 千分之 gives permille, 万分之 hundredths of a percent. */
function readPartsOf(text: string, at: number): Numeral | null {
  if (!text.startsWith('分之', at + 1)) return null;
  PARTS_OF.lastIndex = at;
  const match = PARTS_OF.exec(text);
  const count = match ? readChineseNumeral(text, at + match[0].length) : null;
  if (!match || !count) return null;
  const places = PARTS_SCALE[match[1] as string] ?? 0;
  const unit = match[1] === '千' ? 'permille' : 'percent';
  const high = count.high && scale(count.high, places);
  return {
    ...count,
    isBareScale: false,
    start: at,
    value: scale(count.value, places),
    high,
    step: count.step + places,
    unit,
    rule: 'parts-of',
  };
}

/** Decimals kept of a fraction that does not end (三分之二). */
const FRACTION_PLACES = 10;

/** 四分之一, and 四分一 as Hong Kong says it. */
const FRACTION = /^分(?:之|(?=[一二三](?![\d一二三四五六七八九十百秒钟,。])))/;

function readFraction(text: string, at: number, parts: Numeral): Numeral | null {
  const said = isOneOf('分', text, parts.end) ? FRACTION.exec(text.slice(parts.end, parts.end + 3))?.[0] : undefined;
  if (!said) return null;
  const count = readChineseNumeral(text, parts.end + said.length);
  if (!count || parts.value.digits === 0n || !isLess(count.value, parts.value)) return null;
  const value = divide(multiply(count.value, fromInteger(100)), parts.value, FRACTION_PLACES);
  return { ...base, start: at, end: count.end, value, step: 0, unit: 'percent', rule: 'fraction' };
}

/** What may not follow 成 and 折: then they are part of another word (三成员, 一成立). */
const TENTHS =
  /成(?!员|为|立|功|果|本|长|交|效|都|渝|熟|型|分|品|了|就|人|绩|套|不变|群|列|渔|语|风)([一二三四五六七八九]{1,2}|半)?/y;
const DISCOUNT = /折(?!合|算|叠|扣|射|线|旧|腾|中|断|磨|返|服|成)/y;

/** 超八成为女性: two to nine tenths of them are; 之一成为 is the verb. */
const TENTHS_ARE = /[二三四五六七八九两]成(?=为)/y;
const areTenths = (text: string, { end }: Numeral): boolean => {
  if (!isOneOf('成', text, end)) return false;
  TENTHS_ARE.lastIndex = end - 1;
  return TENTHS_ARE.test(text);
};

function readTenths(text: string, count: Numeral): Numeral | null {
  if (areTenths(text, count))
    return { ...count, end: count.end + 1, value: scale(count.value, 1), step: 1, unit: 'percent', rule: 'tenths' };
  if (count.scale > 0 || count.isBareScale) return null;
  const end = count.end + (isOneOf('多', text, count.end) ? 1 : 0);
  if (!isOneOf('成折', text, end)) return readDiscount(text, count);
  TENTHS.lastIndex = end;
  const tenths = TENTHS.exec(text);
  if (!tenths) return readDiscount(text, count);
  const value = scale(count.value, 1);
  const extra = tenths[1] ? readTenthsMore(tenths[1]) : null;
  return {
    ...count,
    end: end + tenths[0].length,
    value: extra ? add(value, extra) : value,
    high: count.high && scale(count.high, 1),
    step: extra ? extra.exponent : count.step + 1,
    inside: end > count.end ? 'more_than' : null,
    unit: 'percent',
    rule: 'tenths',
  };
}

/** What follows 成: 两成五 is 25, 两成五八 is 25.8, 两成半 is 25. */
function readTenthsMore(words: string): Decimal {
  if (words === '半') return fromInteger(5);
  const digits = [...words].map((char) => '零一二三四五六七八九'.indexOf(char)).join('');
  return { digits: BigInt(digits), exponent: 1 - digits.length };
}

/** 八折 is 80 percent, 七五折 is 75. */
function readDiscount(text: string, count: Numeral): Numeral | null {
  if (!isOneOf('折', text, count.end)) return null;
  DISCOUNT.lastIndex = count.end;
  if (!DISCOUNT.test(text) || count.high) return null;
  const digits = count.value.digits;
  const isTwoDigits = count.value.exponent === 0 && digits >= 10n && digits < 100n;
  const value = isTwoDigits ? count.value : scale(count.value, 1);
  return {
    ...count,
    end: count.end + 1,
    value,
    step: isTwoDigits ? 0 : count.step + 1,
    unit: 'percent',
    rule: 'discount',
  };
}

/** 半 alone is a half only behind 过, 近, 超 and before no word of its own (半年, 半导体). */
const HALF = /一半|半数|(?<=[过近超逾])半(?![年个天月日导径路百夜山生岛价决程成空边截小场辈])/y;

function readHalf(text: string, at: number): Numeral | null {
  if (text.startsWith('半成', at) && !/[品员]/.test(text.charAt(at + 2)))
    return { ...base, start: at, end: at + 2, value: fromInteger(5), step: 0, unit: 'percent', rule: 'tenths' };
  HALF.lastIndex = at;
  const match = HALF.exec(text);
  if (!match) return null;
  const isBareScale = match[0] === '半';
  return {
    ...base,
    isBareScale,
    start: at,
    end: at + match[0].length,
    value: fromInteger(50),
    step: 0,
    unit: 'percent',
    rule: 'half',
  };
}

/** 不足半小时, 只需半天: half a unit of time, behind a word that sizes it; 上半年 and 半导体 are other words. */
const HALF_TIME =
  /(?<=不足|不到|少于|[约超逾仅只需用]|超过|历时|耗时|缩短[至到]|压缩[至到]|长达|至少|最快|最多|提前|延误|晚点|推迟|近)半(?=个?多?小时|个?钟头|个月|[天年](?![代报级度线]))/y;
/** 近半年 is the last half year. */
const LAST_HALF = /近半(?:年|个月)/y;

function readHalfTime(text: string, at: number): Numeral | null {
  HALF_TIME.lastIndex = at;
  LAST_HALF.lastIndex = at - 1;
  if (!HALF_TIME.test(text) || LAST_HALF.test(text)) return null;
  return {
    ...base,
    start: at,
    end: at + 1,
    value: { digits: 5n, exponent: -1 },
    step: -1,
    unit: null,
    rule: 'half-a-scale',
  };
}

const DOUBLING = /翻了?(近|逾|超|超过|将近|约|不止)?(?:([一两二三四]?)番|一?倍)/y;
const NEAR_DOUBLE: Readonly<Record<string, Qualifier>> = { 近: 'nearly', 将近: 'nearly', 约: 'approx' };
const DOUBLINGS = '一两三四';

/** 翻番, 翻倍 and 翻一番 reach twice the amount, 翻两番 four times. */
function readDoubling(text: string, at: number): Numeral | null {
  DOUBLING.lastIndex = at;
  const match = DOUBLING.exec(text);
  if (!match) return null;
  const count = match[2] ? Math.max(1, DOUBLINGS.indexOf(match[2].replace('二', '两')) + 1) : 1;
  return {
    ...base,
    start: at,
    end: at + match[0].length,
    value: fromInteger(2 ** count),
    inside: match[1] ? (NEAR_DOUBLE[match[1]] ?? 'more_than') : null,
    step: 0,
    unit: 'times',
    rule: 'doubling',
  };
}

/** A number that brings its unit with it, at `at`, or null. `count` is the plain number read there. */
export function readShareNumeral(text: string, at: number, count: Numeral | null): Numeral | null {
  if (isOneOf('翻', text, at)) return readDoubling(text, at);
  const isHalf = isOneOf('一半', text, at);
  const half =
    (isHalf ? (readHalf(text, at) ?? readHalfTime(text, at)) : readPartsOf(text, at)) ?? readEveryOneOf(text, at);
  if (half || !count) return half;
  return readFraction(text, at, count) ?? readTenths(text, count);
}
