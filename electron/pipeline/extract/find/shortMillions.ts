import { COMPARED, ROSE_FROM, unitBefore } from './borrowUnit.ts';
import { anyOf, anyWord, comparisons } from './comparisonWords.ts';
import { scale } from './decimal.ts';
import { STEP } from './listGap.ts';
import type { Page } from './numeral.ts';
import type { Reading } from './quantityReader.ts';
import { rememberLast } from './rememberLast.ts';
import { REACH } from './sameSentence.ts';

const { shortMillions } = comparisons;
const MILLIONS = 6;

/** £300m, $2bn: a paper that writes m and bn behind currency signs writes m for millions of anything. */
const SHORT_SCALES = /[£$€]\d[\d.,]{0,15}(?:m|bn)\b/;
/** One look at a text is enough: it is asked of each number again. */
const writesShort = rememberLast((text) => SHORT_SCALES.test(text));

const COUNTED_BEFORE = new RegExp(`${anyWord(shortMillions.before)} $`);
const COUNTED_BEHIND = new RegExp(
  `^(?:[,.;] ?(?![a-z]+ ${anyOf(shortMillions.lengths)})|$| (?:this|last|next) | in (?:19|20)\\d\\d| a (?:day|week|month|year))`,
);

const inMillions = (reading: Reading): Reading['numeral'] => ({
  ...reading.numeral,
  value: scale(reading.numeral.value, MILLIONS),
  step: reading.numeral.step + MILLIONS,
  scale: MILLIONS,
});
const SCALED = { field: 'value', rule: 'digits-scale', detail: '' };

/** Should hit 2m this year: no metres. */
function asBareMillions(text: string, reading: Reading): Reading {
  const { end } = reading.numeral;
  if (!COUNTED_BEFORE.test(text.slice(Math.max(0, reading.start - 10), reading.start))) return reading;
  if (!COUNTED_BEHIND.test(text.slice(end + 1, end + 20)) || !writesShort(text, 0)) return reading;
  return { ...reading, numeral: inMillions(reading), unit: 'item', noun: null, kind: 'bare', why: [SCALED] };
}

const isCompared = (between: string): boolean =>
  between.length <= REACH && (COMPARED.test(between) || ROSE_FROM.test(between) || STEP.test(between));

/** 4.2m passengers, up from 3.1m: no metres, where the figure before it is in millions. */
export function asMillions({ text }: Page, reading: Reading, last: Reading | null): Reading {
  if (reading.unit !== 'm' || text.charAt(reading.numeral.end) !== 'm') return reading;
  const isLikeLast = last?.numeral.scale === MILLIONS && text.charAt(last.numeral.end - 1) === 'm';
  if (!last || !isLikeLast || !isCompared(text.slice(last.end, reading.start))) return asBareMillions(text, reading);
  const { unit, noun, kind } = last;
  return { ...reading, numeral: inMillions(reading), unit, noun, kind, why: [SCALED, unitBefore(last)] };
}
