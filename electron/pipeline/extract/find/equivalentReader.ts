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
  other.unit !== main.unit && other.kind === main.kind && (main.kind === 'currency' || main.kind === 'physical');

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
  const closing = page.text.charAt(reading.end) === ')' ? 1 : 0;
  return { reading, end: reading.end + closing };
}
