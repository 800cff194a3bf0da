import { isNumeralAt } from './chineseDigits.ts';
import { readClassifier } from './chineseNoun.ts';
import { fromInteger, isLess, multiply, scale } from './decimal.ts';
import { isNumberWord, readWord } from './englishWords.ts';
import { readNumeral } from './numberReader.ts';
import { isDigit, type Numeral, type Page } from './numeral.ts';
import { type Reading, readAnyQuantity, readBare, readQuantity } from './quantityReader.ts';
import { readUnitAfter, readUnitBefore } from './unitReader.ts';

/** What a separator begins with. */
const MAY_SEPARATE = /[\s\-–—−~至到和ta]/;
const separates = new Uint8Array(0x10000);
for (let code = 0; code < separates.length; code += 1)
  separates[code] = MAY_SEPARATE.test(String.fromCharCode(code)) ? 1 : 0;
const maySeparate = (text: string, at: number): boolean => at < text.length && separates[text.charCodeAt(at)] === 1;
const SEPARATOR = /\s?(?:-? to |[-–—−~]{1,2}|至|到|\bto\b|\band\b|和)\s?/y;

/** from A to B is a change, one figure for each end; only A to B alone is a range. */
const FROM = /(?:从|由|自|\bfrom(?: about| around| some| nearly| over)?)\s?(?:约|近|不足|超|超过)?$/;
/** Prices ranging from A to B, from A to B and nothing between: no change. */
const RANGING =
  /\b(?:ranging|ranges?|ranged|anywhere|varying|varied|varies|vary|priced) from(?: about| around)?\s?(?:us|hk|s)?[$€£¥]?$/;
const BETWEEN = /(?:介于|介乎|在|\bbetween)\s?(?:约|us|hk|s|a|c|nz)?[$€£¥]?$/;
const SIGN = /(?:us|hk|s|nt|rmb|a|c|nz|au|ca)?\s?[$€£¥]?[-−]?(?=[^-])/y;

/** 从0%至2%上调至1.5%至2.5%: what went up was a range. */
const LED_TO = /^(?:上调|下调|调高|调低|调升|上修|下修|提高|修订|收窄|扩大|缩窄|增|升|降)(?:至|到|为)/;

/** How far back from, between and their like are looked for. */
const CUE_REACH = 24;

/** Where a number begins behind a separator, its currency sign skipped. */
function findSecond(text: string, at: number): number | null {
  SIGN.lastIndex = at;
  const start = at + (SIGN.exec(text)?.[0].length ?? 0);
  const isNumeral = isDigit(text.charCodeAt(start)) || isNumeralAt(text, start);
  return isNumeral || isNumberWord(readWord(text, start).word) ? start : null;
}

/** Both ends of 3—5万 count in 万; 3000—5万 shows by its size that they do not. */
function shareScale(low: Numeral, high: Numeral): Numeral {
  if (low.scale > 0 || high.scale < 2) return low;
  const scaled = scale(low.value, high.scale);
  return isLess(scaled, high.value) ? { ...low, value: scaled, step: low.step + high.scale } : low;
}

/** 三至四成: the tenths of the upper end are those of the lower one. */
function shareTenths(low: Numeral, high: Numeral): Numeral {
  const isTenths = !low.unit && (high.rule === 'tenths' || high.rule === 'discount') && low.scale === 0;
  return isTenths ? { ...low, value: scale(low.value, 1), step: low.step + 1 } : low;
}

interface LowEnd {
  readonly unit: string | null;
  readonly end: number;
}

function readLowEnd(text: string, numeral: Numeral): LowEnd {
  if (numeral.unit) return { unit: numeral.unit, end: numeral.end };
  const unit = readUnitAfter(text, numeral.end);
  const classifier = unit ? null : readClassifier(text, numeral.end);
  return { unit: unit?.unit ?? null, end: unit?.end ?? classifier?.end ?? numeral.end };
}

function isAllowed(text: string, separator: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - CUE_REACH), start);
  if (separator === 'and' || separator === '和') return BETWEEN.test(before) || text.startsWith('之间', end);
  if (!/[a-z至到]/.test(separator) || !FROM.test(before)) return true;
  return LED_TO.test(text.slice(end, end + 8)) || RANGING.test(before) || text.startsWith('不等', end);
}

/** The upper end; where it has no unit of its own, a currency sign before the lower end serves both ($30-40). */
function readHighEnd(page: Page, low: Numeral, at: number): Reading | null {
  const numeral = readNumeral(page.text, at);
  if (!numeral || numeral.high) return null;
  if (low.rule === 'parts-of' && !numeral.unit) return readPartsEnd(page, low, numeral);
  const reading = readQuantity(page, numeral, 'measured') ?? readQuantity(page, numeral, 'classified');
  const prefix = reading ? null : readUnitBefore(page.text, low.start);
  if (prefix) return { ...readBare(page, numeral), unit: prefix.unit, kind: 'currency', noun: null };
  return reading ?? readQuantity(page, numeral, 'named');
}

/** 百分之三至五: the upper end counts in the parts of the lower one. */
function readPartsEnd(page: Page, low: Numeral, high: Numeral): Reading | null {
  const hasOwnUnit = readQuantity(page, high, 'measured') ?? readQuantity(page, high, 'classified');
  return hasOwnUnit || high.scale > 0 ? null : readQuantity(page, { ...high, unit: low.unit }, 'measured');
}

/** from 80.1 in 2024 to 94.97 trillion: the year belongs to the figure before it. */
const YEAR_CUE = /\b(?:in|of|since|during|by)\s$/;
const isYearOfBefore = (text: string, { start, end }: Numeral): boolean =>
  end - start === 4 &&
  /^(?:19|20)\d\d$/.test(text.slice(start, end)) &&
  YEAR_CUE.test(text.slice(Math.max(0, start - CUE_REACH), start));

/** Right before a figure: it is how much something rose or fell. */
const CHANGED_BY =
  /(?:增加|减少|上升|下跌|下降|增长|回落|上涨|升|跌|涨|降|增|减|\b(?:rose|fell|grew|gained|lost|shed|up|down|by|added|dropped|climbed|jumped))\s?(?:了|约|近|逾|超过|by|about|some|nearly|over)?\s?$/;
const CHANGED_REACH = 14;
const FAR_APART = fromInteger(4);

/** What is still to come may rise by 3 to 5; what has risen by 3 has risen to 5. */
const TO_COME =
  /预计|预期|预测|有望|将|可|计划|目标|力争|估|\b(?:will|would|could|may|might|should|expect|forecast|project|target|aim|plan|estimate)/;
const CLAUSE_REACH = 60;
const isPercent = (unit: string): boolean => unit === 'percent' || unit === 'permille';

function isToCome(text: string, at: number): boolean {
  const clause = text.slice(Math.max(0, at - CLAUSE_REACH), at).split(/[,;。\n]/);
  return TO_COME.test(clause.at(-1) ?? '');
}

/**
 * 减少2200人至14.9万人, fell by 0.7 days to 2.4 days, rose by 40 to 212 pupils: a step and the level it led to, told by a
 * verb right before. Percentages, and ends of which only the second has its unit, must lie far apart as well.
 */
function isStepTo(text: string, low: Numeral, first: LowEnd, high: Reading): boolean {
  if (!/[至到]|\bto\b/.test(text.slice(first.end, high.start + 1))) return false;
  if (!CHANGED_BY.test(text.slice(Math.max(0, low.start - CHANGED_REACH), low.start))) return false;
  const isFar = isLess(multiply(low.value, FAR_APART), high.numeral.value);
  if (first.unit !== null && isFar) return true;
  if (isPercent(high.unit) || isToCome(text, low.start)) return false;
  return first.unit !== null || isFar;
}

/** 三块到2025年: a year is no length of time. */
const isYear = ({ unit, numeral: { value } }: Reading): boolean =>
  unit === 'year' && value.exponent === 0 && value.digits >= 1900n && value.digits < 2100n;

/** The range whose lower end is `low`, read as one quantity with two values, or null. */
export function readRange(page: Page, low: Numeral): Reading | null {
  const { text } = page;
  if (isYearOfBefore(text, low)) return null;
  const first = readLowEnd(text, low);
  SEPARATOR.lastIndex = first.end;
  const separator = maySeparate(text, first.end) ? SEPARATOR.exec(text) : null;
  const second = separator && !low.high ? findSecond(text, first.end + separator[0].length) : null;
  const high = second === null ? null : readHighEnd(page, low, second);
  if (!separator || !high || (first.unit !== null && first.unit !== high.unit)) return null;
  if (isStepTo(text, low, first, high) || isYear(high)) return null;
  const from = readUnitBefore(text, low.start)?.start ?? low.start;
  const scaled = shareTenths(shareScale(low, high.numeral), high.numeral);
  if (!isLess(scaled.value, high.numeral.value)) return null;
  return isAllowed(text, separator[0].trim(), from, high.end) ? joinEnds(page, scaled, high) : null;
}

/** Fell to between 75 and 90: a range of a number without unit. From 75 to 90 are two figures. */
export function readBareRange(page: Page, low: Numeral, high: Numeral): Reading | null {
  if (low.high || high.high || !isLess(low.value, high.value)) return null;
  SEPARATOR.lastIndex = low.end;
  const separator = SEPARATOR.exec(page.text)?.[0];
  if (separator === undefined || low.end + separator.length !== high.start) return null;
  if (!isAllowed(page.text, separator.trim(), low.start, high.end)) return null;
  if (CHANGED_BY.test(page.text.slice(Math.max(0, low.start - CHANGED_REACH), low.start))) return null;
  const numeral = { ...low, step: Math.min(low.step, high.step), end: high.end };
  const bare = readBare(page, numeral);
  const why = [{ field: 'value', rule: 'range', detail: '' }, ...bare.why.filter((r) => r.field !== 'value')];
  return { ...bare, numeral: { ...numeral, high: high.value }, why };
}

/** A qualifier before the lower end or behind the upper one holds for the whole range. */
function joinEnds(page: Page, low: Numeral, high: Reading): Reading {
  const step = Math.min(low.step, high.numeral.step);
  const numeral: Numeral = { ...low, step, high: high.numeral.value, end: high.numeral.end, unit: null };
  const whole = readAnyQuantity(page, { ...numeral, high: null }) ?? readBare(page, { ...numeral, high: null });
  const rest = whole.why.filter((r) => r.field !== 'value');
  const units = rest.some((r) => r.field === 'unit') ? [] : high.why.filter((r) => r.field === 'unit');
  return {
    ...high,
    numeral,
    start: whole.start,
    qualifier: whole.qualifier,
    why: [{ field: 'value', rule: 'range', detail: '' }, ...units, ...rest],
  };
}
