import { readArabic } from './chineseDigits.ts';
import { type Decimal, divide, fromInteger, multiply, readDecimal, scale } from './decimal.ts';
import { readSmall, readSpokenAt, type Spoken } from './englishSpoken.ts';
import { fractionOf, multipleOf, nextWord, scaleOf, startWithArticle, type Word } from './englishWords.ts';
import type { Numeral } from './numeral.ts';

/** Shares and multiples said in English words: two thirds, half a million, seven out of ten, doubled. */

export const englishBase = {
  high: null,
  scale: 0,
  script: 'english',
  inside: null,
  isBareScale: false,
  unit: null,
} as const;

const HUNDRED = fromInteger(100);
/** Decimals kept of a fraction that does not end (two thirds). */
const FRACTION_PLACES = 10;

const asPercent = (count: Decimal, parts: Decimal): Decimal => divide(multiply(count, HUNDRED), parts, FRACTION_PLACES);

type Place = { readonly start: number; readonly end: number };

const asShare = ({ start, end }: Place, value: Decimal, rule: string): Numeral => ({
  ...englishBase,
  start,
  end,
  value,
  step: 0,
  unit: 'percent',
  rule,
});

const asTimes = ({ start, end }: Place, times: number): Numeral => ({
  ...englishBase,
  start,
  end,
  value: fromInteger(times),
  step: 0,
  unit: 'times',
  rule: 'multiple',
});

const ONE = fromInteger(1);

/** Words before `a third` that make it a share without `of`: cut by a third, nearly a quarter. */
const MEASURED = /\b(?:by|about|nearly|over|almost|around|roughly|than|just|only|some|up|down) $/;

/** a third of: without `of` or a word of measure it may be an ordinal, and a quarter a part of the year. */
/** Road traffic for a tenth; sales fell a third; from 38pc to half: a share where a third time and a fifth edition cannot stand. */
const MOVED =
  /\b(?:for|to|from|fell|rose|lost|shed|gained|dropped|slid|jumped|grew|declined|cut|least|most|expects?|wants?|leaves?|takes?|against|versus) $/;
const ENDED = /^(?:[,.;:)]|$| (?:on|since|last|this|over|compared|between|while|after|from|to|within|by|in|as|and)\b)/;
const isMoved = (text: string, start: number, end: number): boolean =>
  MOVED.test(text.slice(Math.max(0, start - 9), start)) && ENDED.test(text.slice(end, end + 10));

function readOnePart(text: string, at: number, { word, end }: Word): Numeral | null {
  const parts = fractionOf.get(word);
  const start = startWithArticle(text, at);
  if (parts === undefined || start === at) return null;
  const isMeasured = MEASURED.test(text.slice(Math.max(0, start - 9), start)) || isMoved(text, start, end);
  const isShare = /^ of\b/.test(text.slice(end, end + 4)) || isMeasured;
  if (!isShare) return null;
  return asShare({ start, end }, asPercent(ONE, fromInteger(parts)), 'fraction');
}

/** a quarter-point cut: of a percentage point. */
function readPartOfPoint(text: string, at: number, { word, end }: Word): Numeral | null {
  const value = word === 'quarter' ? '0.25' : word === 'half' ? '0.5' : null;
  if (value === null || !/^-(?:percentage-)?point\b/.test(text.slice(end, end + 17))) return null;
  const point = text.indexOf('point', end) + 'point'.length;
  return {
    ...englishBase,
    start: at,
    end: point,
    value: readDecimal(value),
    step: -2,
    unit: 'percentage_point',
    rule: 'fraction',
  };
}

/** two thirds, three-quarters, one-third. */
function readParts(text: string, at: number, first: Word): Numeral | null {
  const count = readSmall(text, first);
  const next = count && nextWord(text, count.end);
  const parts = next ? fractionOf.get(next.word) : undefined;
  if (!count || !next || !parts || parts === 2 || next.word === 'quarter' || count.value.digits >= BigInt(parts))
    return null;
  return asShare({ start: at, end: next.end }, asPercent(count.value, fromInteger(parts)), 'fraction');
}

const HALF_OF = /^(?: of\b| the\b| its\b| their\b|,|\.| in (?:19|20))/;

/** half a million, half a dozen, half of: behind `half` a scale makes a number, else it is a share. */
function readHalf(text: string, at: number, first: Word): Numeral | null {
  const start = startWithArticle(text, at);
  const behind = nextWord(text, first.end);
  const scaled = behind.word === 'a' || behind.word === 'an' ? nextWord(text, behind.end) : behind;
  const places = scaleOf.get(scaled.word);
  const common = { ...englishBase, start, end: scaled.end };
  if (places !== undefined) {
    const value = scale(readDecimal('0.5'), places);
    return { ...common, value, step: places - 1, scale: places, rule: 'half-a-scale' };
  }
  if (scaled.word === 'percentage' || scaled.word === 'point')
    return {
      ...common,
      end: scaled.end - scaled.word.length - 1,
      value: readDecimal('0.5'),
      step: -1,
      rule: 'half-a-unit',
    };
  if (scaled.word === 'dozen') return { ...common, value: fromInteger(6), step: 0, rule: 'dozen' };
  return HALF_OF.test(text.slice(first.end, first.end + 8)) ||
    MEASURED.test(text.slice(Math.max(0, start - 9), start)) ||
    isMoved(text, start, first.end)
    ? asShare({ start, end: first.end }, fromInteger(50), 'half')
    : null;
}

/** The whole of a share in digits: 3 in 5. */
function readWholeDigits(text: string, at: number): Spoken | null {
  const digits = readArabic(text, at);
  return digits && digits.decimals === 0 ? { value: digits.value, end: digits.end, step: 0, trailing: 0 } : null;
}

const BLANK = 32;
const LINK = /^ (?:out of|in)(?: every)? /;
/** Wholes that are said for shares; 581 in 127 is none. */
const WHOLES: ReadonlySet<string> = new Set(['3', '4', '5', '6', '7', '8', '9', '10', '12', '20', '50', '100', '1000']);
const YEARS_FROM = 1900n;
/** One in 25 is said of any whole that is no year. */
const isWhole = (count: Spoken, all: Spoken): boolean =>
  WHOLES.has(all.value.digits.toString()) ||
  (count.value.digits === 1n && count.value.exponent === 0 && all.value.digits < YEARS_FROM);
/** In three countries counts countries. */
const PLACES = /^ (?:countr|provinc|cit|year|month|day|port|region|state|town|village)/;

/** One prison officer in eight quit: the noun stands inside, and a verb or mark behind, or it counts places. */
const NOUN_LINK =
  /^ (?:[a-z]{3,16} ){1,3}(?:in|out of)(?: every)? (?=[a-z]{3,9}(?:[,.;]| (?:is|are|was|were|has|have|had|quit|now|said|says|do|does|did|never)\b))/;

function readLinkOfNoun(text: string, at: number, { end }: Spoken): string | undefined {
  return text.startsWith('one', at) ? NOUN_LINK.exec(text.slice(end, end + 64))?.[0] : undefined;
}

/** seven out of ten, one in five: a share in percent. */
export function readOutOf(text: string, at: number, count: Spoken): Numeral | null {
  if (text.charCodeAt(count.end) !== BLANK) return null;
  const link = LINK.exec(text.slice(count.end, count.end + 14))?.[0] ?? readLinkOfNoun(text, at, count);
  if (!link) return null;
  const from = count.end + link.length;
  const all = readSpokenAt(text, from) ?? readWholeDigits(text, from);
  if (all?.value.exponent !== 0 || !isWhole(count, all)) return null;
  if (all.value.digits <= count.value.digits || PLACES.test(text.slice(all.end, all.end + 10))) return null;
  return asShare({ start: at, end: all.end }, asPercent(count.value, all.value), 'out-of');
}

const COMPARED = /^ (?:the|that|those|its|their|his|her|our|last|what|as)\b/;
const comparedOf: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['double', 2],
  ['triple', 3],
]);

/** Plans to double output, would triple capacity. */
const INFINITIVE = /\b(?:to|will|would|could|may|might|should|can) (?:more than |nearly |almost |roughly |at least )?$/;
const INFINITIVE_REACH = 24;
const mayCompare = (text: string, at: number, end: number): boolean =>
  COMPARED.test(text.slice(end, end + 7)) || INFINITIVE.test(text.slice(Math.max(0, at - INFINITIVE_REACH), at));

/** doubled, fivefold; twice and double only where something is compared (double the figure), or done (to double). */
function readMultiple(text: string, at: number, { word, end }: Word): Numeral | null {
  const place = { start: at, end };
  if (word === 'halved') return asShare(place, fromInteger(50), 'halved');
  const compared = comparedOf.get(word);
  const times = compared !== undefined && mayCompare(text, at, end) ? compared : multipleOf.get(word);
  return times === undefined ? null : asTimes(place, times);
}

/** A share or multiple that begins with the word `first` at `at`, or null. */
export function readEnglishShare(text: string, at: number, first: Word): Numeral | null {
  const ofPoint = readPartOfPoint(text, at, first);
  if (ofPoint) return ofPoint;
  if (first.word === 'half') return readHalf(text, at, first);
  return readMultiple(text, at, first) ?? readOnePart(text, at, first) ?? readParts(text, at, first);
}
