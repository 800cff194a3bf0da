import { add, type Decimal, fromInteger, scale, ZERO } from './decimal.ts';
import { nextWord, readWord, scaleOf, tensOf, unitOf, type Word } from './englishWords.ts';

/** A number said in words, without what it counts. */
export interface Spoken {
  readonly value: Decimal;
  readonly end: number;
  /** Power of ten of the last place said. */
  readonly step: number;
  /** Power of ten of the scales behind the last number word. */
  readonly trailing: number;
}

/** Numbers below a hundred: seven, twenty, twenty-five. */
export function readSmall(text: string, { word, end }: Word): Spoken | null {
  const tens = tensOf.get(word);
  const next = tens === undefined ? null : nextWord(text, end);
  const unit = unitOf.get(next ? next.word : word);
  if (tens === undefined) return unit === undefined ? null : { value: fromInteger(unit), end, step: 0, trailing: 0 };
  const hasUnit = next !== null && unit !== undefined && unit > 0 && unit < 10;
  if (!hasUnit) return { value: fromInteger(tens), end, step: 1, trailing: 0 };
  return { value: fromInteger(tens + unit), end: next.end, step: 0, trailing: 0 };
}

/** A number being read: closed thousands and millions, and the section below them. */
interface Sum {
  total: Decimal;
  section: Decimal | null;
  step: number;
  trailing: number;
  end: number;
}

function takeSmall(sum: Sum, small: Spoken): boolean {
  const isOpen = sum.section === null || sum.section.exponent >= 2;
  if (!isOpen || (sum.end >= 0 && sum.trailing === 0)) return false;
  sum.section = add(sum.section ?? ZERO, small.value);
  [sum.step, sum.trailing, sum.end] = [small.step, 0, small.end];
  return true;
}

const ONE = fromInteger(1);

function takeScale(sum: Sum, places: number, end: number): true {
  const scaled = scale(sum.section ?? ONE, places);
  if (places > 2) sum.total = add(sum.total, scaled);
  sum.section = places > 2 ? null : scaled;
  [sum.step, sum.trailing, sum.end] = [sum.step + places, sum.trailing + places, end];
  return true;
}

function takeWord(text: string, sum: Sum, word: Word): boolean {
  const small = readSmall(text, word);
  const places = scaleOf.get(word.word);
  if (small) return takeSmall(sum, small);
  return places === undefined ? false : takeScale(sum, places, word.end);
}

/** The next word of the number; `and` is passed over behind a scale (two hundred and fifty). */
function findNext(text: string, { end, trailing }: Sum): Word {
  const word = nextWord(text, end);
  if (word.word !== 'and' || trailing === 0) return word;
  const behind = nextWord(text, word.end);
  return readSmall(text, behind) ? behind : word;
}

/** Words of one number in order: two hundred and fifty thousand. */
export function readSpoken(text: string, first: Word): Spoken | null {
  const sum: Sum = { total: ZERO, section: null, step: 0, trailing: 0, end: -1 };
  for (let word = first; word.word !== '' && takeWord(text, sum, word); ) word = findNext(text, sum);
  const { step, trailing, end } = sum;
  return end < 0 ? null : { value: add(sum.total, sum.section ?? ZERO), end, step, trailing };
}

/** A number in words at `at`. */
export const readSpokenAt = (text: string, at: number): Spoken | null => readSpoken(text, readWord(text, at));
