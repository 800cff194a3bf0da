import { readNumeral } from './numberReader.ts';
import type { Page } from './numeral.ts';
import { type Reading, readQuantity } from './quantityReader.ts';
import { findNumeral } from './scanNumerals.ts';

/** Behind a figure: an opening bracket, or a comma with a word that says the same amount follows. */
const OPENING =
  /\s{0,2}(?:\((?:\s?[^()\d,。;]{0,24}?)(?=[^()]{0,40}\))|,?\s?(?:约合|折合|合计约合|相当于|or about |or |equivalent to |equal to ))/y;

/** Longest way from the opening to the number: qualifier and currency sign. */
const REACH = 26;

const isOtherMeasure = (main: Reading, other: Reading): boolean =>
  (other.unit !== main.unit || isOtherDollar(main, other)) &&
  other.kind === main.kind &&
  (main.kind === 'currency' || main.kind === 'physical');

const signOf = ({ why }: Reading): string | undefined => why.find(({ field }) => field === 'unit')?.detail;

/** US$10.6b ($14.2b): a bare sign beside one that names its country is that of another dollar. */
const isOtherDollar = (main: Reading, other: Reading): boolean => signOf(other) === '$' && signOf(main) !== '$';

/** Between equivalents in one bracket: $2.3bn; £1.8bn. */
const NEXT = /\s?(?:[;,/]|or)\s?/y;
const MOST_MORE = 3;

/** The end of further equivalents in the same bracket: they say no more than the first. */
function passMore(page: Page, from: number): number {
  let end = from;
  for (let left = MOST_MORE; left > 0; left -= 1) {
    NEXT.lastIndex = end;
    const next = NEXT.exec(page.text);
    const at = next ? findNumeral(page.text, end + next[0].length) : -1;
    const numeral = next && at >= 0 && at - end <= REACH ? readNumeral(page.text, at) : null;
    const reading = numeral && readQuantity(page, numeral, 'measured');
    if (reading?.kind !== 'currency') return end;
    end = reading.end;
  }
  return end;
}

export interface EquivalentFound {
  readonly reading: Reading;
  /** End of the whole, closing bracket included. */
  readonly end: number;
}

/** The same amount in another unit right behind `main`: 12 billion yuan (about 1.84 billion U.S. dollars). */
export function readEquivalent(page: Page, main: Reading): EquivalentFound | null {
  if (main.kind !== 'currency' && main.kind !== 'physical') return null;
  OPENING.lastIndex = main.end;
  const opening = OPENING.exec(page.text);
  if (!opening) return null;
  const from = main.end + (opening[0].trimStart().startsWith('(') ? opening[0].indexOf('(') + 1 : opening[0].length);
  const at = findNumeral(page.text, from);
  const numeral = at >= 0 && at - from <= REACH ? readNumeral(page.text, at) : null;
  const reading = numeral && readQuantity(page, numeral, 'measured');
  if (!reading || !isOtherMeasure(main, reading)) return null;
  const last = opening[0].includes('(') && main.kind === 'currency' ? passMore(page, reading.end) : reading.end;
  const closing = page.text.charAt(last) === ')' ? 1 : 0;
  return { reading, end: last + closing };
}
