import numerals from '../../../../resources/lexicons/numerals.json' with { type: 'json' };
import { readArabic } from './chineseNumeral.ts';
import type { Decimal } from './decimal.ts';
import { add, divide, fromInteger, multiply, readDecimal, scale, ZERO } from './decimal.ts';
import { isBlank, isLetter, type Numeral, skipBlanks } from './numeral.ts';

const { english } = numerals;
const unitOf = new Map<string, number>(Object.entries(english.units));
const tensOf = new Map<string, number>(Object.entries(english.tens));
const scaleOf = new Map<string, number>(Object.entries(english.scales));
const digitScaleOf = new Map<string, number>(Object.entries(english.digitScales));
const currencyScaleOf = new Map<string, number>(Object.entries(english.currencyScales));
const fractionOf = new Map<string, number>(Object.entries(english.fractions));
const multipleOf = new Map<string, number>(Object.entries(english.multiples));

/** Words at which reading begins. `a` and `an` are looked back to from the word behind them. */
const starters = new Set<string>([
  ...unitOf.keys(),
  ...tensOf.keys(),
  ...scaleOf.keys(),
  ...fractionOf.keys(),
  ...multipleOf.keys(),
  ...english.vague,
  ...english.ordinals,
  'dozen',
  'twice',
  'halved',
]);

/** Longest word of the lexicon; a longer one of the text is no number. */
const LONGEST = Math.max(...[...starters].map((word) => word.length));

export interface Word {
  readonly word: string;
  readonly end: number;
}

/** The run of letters at `at`, or an empty word where it is too long to matter. */
export function readWord(text: string, at: number): Word {
  let end = at;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  return { word: end - at > LONGEST ? '' : text.slice(at, end), end };
}

export const isNumberWord = (word: string): boolean => starters.has(word);

const HYPHEN = 45;

/** The word behind one blank or hyphen. */
function nextWord(text: string, end: number): Word {
  const code = text.charCodeAt(end);
  return isBlank(code) || code === HYPHEN ? readWord(text, end + 1) : { word: '', end };
}

interface Spoken {
  readonly value: Decimal;
  readonly end: number;
  readonly step: number;
  readonly trailing: number;
}

/** Numbers below a hundred: seven, twenty, twenty-five. */
function readSmall(text: string, { word, end }: Word): Spoken | null {
  const tens = tensOf.get(word);
  if (tens !== undefined) {
    const next = nextWord(text, end);
    const unit = unitOf.get(next.word);
    if (unit !== undefined && unit > 0 && unit < 10)
      return { value: fromInteger(tens + unit), end: next.end, step: 0, trailing: 0 };
    return { value: fromInteger(tens), end, step: 1, trailing: 0 };
  }
  const unit = unitOf.get(word);
  return unit === undefined ? null : { value: fromInteger(unit), end, step: 0, trailing: 0 };
}

/** Words of one number in order: two hundred and fifty thousand. */
function readSpoken(text: string, first: Word): Spoken | null {
  let total = ZERO;
  let section: Decimal | null = null;
  let [step, trailing] = [0, 0];
  let end = -1;
  for (let word = first; word.word !== ''; ) {
    const small = readSmall(text, word);
    const places = scaleOf.get(word.word);
    if (small && (section === null || section.exponent >= 2) && (end < 0 || trailing > 0)) {
      section = add(section ?? ZERO, small.value);
      [step, trailing, end] = [small.step, 0, small.end];
    } else if (places === 2) {
      section = scale(section ?? fromInteger(1), 2);
      [step, trailing, end] = [step + 2, trailing + 2, word.end];
    } else if (places !== undefined) {
      total = add(total, scale(section ?? fromInteger(1), places));
      section = null;
      [step, trailing, end] = [step + places, trailing + places, word.end];
    } else break;
    word = nextWord(text, end);
    if (word.word === 'and' && trailing > 0 && readSmall(text, nextWord(text, word.end)))
      word = nextWord(text, word.end);
  }
  return end < 0 ? null : { value: add(total, section ?? ZERO), end, step, trailing };
}

const HUNDRED = fromInteger(100);
/** Decimals kept of a fraction that does not end (two thirds). */
const FRACTION_PLACES = 10;

const asPercent = (count: Decimal, parts: number): Decimal =>
  divide(multiply(count, HUNDRED), fromInteger(parts), FRACTION_PLACES);

const base = { high: null, scale: 0, script: 'english', inside: null, isBareScale: false, unit: null } as const;

/** Where `a `/`an `/`one ` stands before, the number begins there. */
function startWithArticle(text: string, at: number): number {
  if (/\ban$/.test(text.slice(Math.max(0, at - 4), at - 1)) && isBlank(text.charCodeAt(at - 1))) return at - 3;
  if (/\ba$/.test(text.slice(Math.max(0, at - 3), at - 1)) && isBlank(text.charCodeAt(at - 1))) return at - 2;
  return at;
}

/** two thirds, three-quarters, half a million, a third (of): a share in percent, or a plain number with a scale. */
function readFraction(text: string, at: number, first: Word): Numeral | null {
  const parts = fractionOf.get(first.word);
  const isArticle = startWithArticle(text, at) < at;
  if (first.word === 'half') return readHalf(text, at, first, isArticle);
  if (parts !== undefined) {
    if (!isArticle || !/^ of\b/.test(text.slice(first.end, first.end + 4))) return null;
    const value = asPercent(fromInteger(1), parts);
    return {
      ...base,
      start: startWithArticle(text, at),
      end: first.end,
      value,
      step: 0,
      unit: 'percent',
      rule: 'fraction',
    };
  }
  const count = readSmall(text, first);
  const next = count && nextWord(text, count.end);
  const denominator = next ? fractionOf.get(next.word) : undefined;
  if (!count || !next || !denominator || denominator === 2 || next.word === 'quarter') return null;
  if (count.value.digits >= BigInt(denominator)) return null;
  return {
    ...base,
    start: at,
    end: next.end,
    value: asPercent(count.value, denominator),
    step: 0,
    unit: 'percent',
    rule: 'fraction',
  };
}

function readHalf(text: string, at: number, first: Word, isArticle: boolean): Numeral | null {
  const article = nextWord(text, first.end);
  const scaled = article.word === 'a' || article.word === 'an' ? nextWord(text, article.end) : article;
  const places = scaleOf.get(scaled.word);
  const start = isArticle ? startWithArticle(text, at) : at;
  if (places !== undefined) {
    const value = scale(readDecimal('0.5'), places);
    return { ...base, start, end: scaled.end, value, step: places - 1, scale: places, rule: 'half-a-scale' };
  }
  if (scaled.word === 'dozen')
    return { ...base, start, end: scaled.end, value: fromInteger(6), step: 0, rule: 'dozen' };
  if (!/^(?: of\b| the\b| its\b| their\b|,|\.)/.test(text.slice(first.end, first.end + 7))) return null;
  return { ...base, start, end: first.end, value: fromInteger(50), step: 0, unit: 'percent', rule: 'half' };
}

/** The whole of a share in digits: 3 in 5. */
function readSmallDigits(text: string, at: number): Spoken | null {
  const digits = readArabic(text, at);
  return digits && digits.decimals === 0 ? { value: digits.value, end: digits.end, step: 0, trailing: 0 } : null;
}

/** seven out of ten, one in five: a share in percent. */
function readOutOf(text: string, at: number, count: Spoken): Numeral | null {
  const link = /^ (?:out of(?: every)?|in(?: every)?) /.exec(text.slice(count.end, count.end + 14));
  if (!link) return null;
  const from = count.end + link[0].length;
  const all = readSpoken(text, readWord(text, from)) ?? readSmallDigits(text, from);
  const isShare =
    all !== null && all.value.digits > count.value.digits && [5n, 10n, 100n, 4n, 3n, 20n].includes(all.value.digits);
  if (
    !all ||
    !isShare ||
    (link[0].startsWith(' in') &&
      /^ (?:countr|provinc|cit|year|month|day|port|region)/.test(text.slice(all.end, all.end + 8)))
  )
    return null;
  const value = asPercent(count.value, Number(all.value.digits));
  return { ...base, start: at, end: all.end, value, step: 0, unit: 'percent', rule: 'out-of' };
}

function readDozen(text: string, at: number, count: Spoken | null, word: Word): Numeral | null {
  const dozen = count ? nextWord(text, count.end) : word;
  if (dozen.word !== 'dozen') return null;
  const value = multiply(count?.value ?? fromInteger(1), fromInteger(12));
  return { ...base, start: count ? at : startWithArticle(text, at), end: dozen.end, value, step: 0, rule: 'dozen' };
}

function readMultiple(at: number, { word, end }: Word): Numeral | null {
  if (word === 'halved')
    return { ...base, start: at, end, value: fromInteger(50), step: 0, unit: 'percent', rule: 'halved' };
  const times = multipleOf.get(word);
  if (times === undefined) return null;
  return { ...base, start: at, end, value: fromInteger(times), step: 0, unit: 'times', rule: 'multiple' };
}

const HALF = readDecimal('0.5');

function readWhole(text: string, at: number, count: Spoken, first: Word): Numeral {
  const isScaleFirst = scaleOf.has(first.word);
  const hasHalf = text.startsWith(' and a half', count.end);
  const value = hasHalf ? add(count.value, scale(HALF, count.trailing)) : count.value;
  return {
    ...base,
    start: isScaleFirst ? startWithArticle(text, at) : at,
    end: hasHalf ? count.end + ' and a half'.length : count.end,
    value,
    step: hasHalf ? count.step - 1 : count.step,
    scale: count.trailing,
    isBareScale: isScaleFirst && startWithArticle(text, at) === at,
    rule: 'number-words',
  };
}

/** A number in English words at the word that begins at `at`, or null where the word is none. */
export function readEnglishNumeral(text: string, at: number): Numeral | null {
  const first = readWord(text, at);
  if (!starters.has(first.word)) return null;
  const special = readMultiple(at, first) ?? readFraction(text, at, first);
  if (special) return special;
  const count = readSpoken(text, first);
  const dozen = readDozen(text, at, count, first);
  if (dozen || !count) return dozen;
  return readOutOf(text, at, count) ?? readWhole(text, at, count, first);
}

export interface ScaleWord {
  readonly end: number;
  readonly places: number;
}

const DIGIT_SCALE = /[ \u00a0\n-]{0,2}([a-z]{1,8})\b/y;

/** million, bn, and behind a currency sign m, b, k: the scale behind Arabic digits that end at `end`. */
export function readEnglishScale(text: string, end: number, hasCurrency: boolean): ScaleWord | null {
  DIGIT_SCALE.lastIndex = end;
  const match = DIGIT_SCALE.exec(text);
  if (!match) return null;
  const word = match[1] as string;
  const isTight = match[0].length === word.length;
  const places = digitScaleOf.get(word) ?? (hasCurrency && isTight ? currencyScaleOf.get(word) : undefined);
  if (places === undefined) return null;
  const here = { end: end + match[0].length, places };
  const more = places < 4 ? readEnglishScale(text, here.end, false) : null;
  return more ? { end: more.end, places: places + more.places } : here;
}

/** Arabic digits with an English scale: 15.5 billion, 64,013. */
export function readScaledDigits(text: string, at: number, hasCurrency: boolean): Numeral | null {
  const digits = readArabic(text, at);
  if (!digits) return null;
  const share = digits.decimals === 0 ? readOutOf(text, at, { ...digits, step: 0, trailing: 0 }) : null;
  if (share) return { ...share, script: 'arabic' };
  const word = readEnglishScale(text, digits.end, hasCurrency);
  const places = word?.places ?? 0;
  return {
    ...base,
    start: at,
    end: skipBlanks(text, digits.end) > digits.end && !word ? digits.end : (word?.end ?? digits.end),
    value: scale(digits.value, places),
    step: places - digits.decimals,
    scale: places,
    script: 'arabic',
    rule: word ? 'digits-scale' : 'digits',
  };
}
