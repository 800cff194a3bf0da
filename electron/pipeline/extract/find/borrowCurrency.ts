import { anyOf, comparisons } from './comparisonWords.ts';
import type { Page } from './numeral.ts';
import type { Reading } from './quantityReader.ts';
import { isSameSentence } from './sameSentence.ts';

const { money } = comparisons;
const PEOPLE = new RegExp(`\\b${anyOf(money.people)}\\b`);
const COUNTED = new RegExp(`^ (?:of (?:its|their|the) )?(?:own |new )?${anyOf(money.counted)}\\b`);
const COUNTED_REACH = 24;
const MILLIONS = 6;
/** Unions had demanded 23,000. */
const BID = new RegExp(`\\b${anyOf(money.bids)} $`);
const BID_REACH = 14;

/** A number with million or billion but no unit is in the currency of the figure before it in the sentence, unless of people. */
export function borrowCurrency({ text }: Page, bare: Reading, last: Reading | null): Reading | null {
  const isScaled = bare.numeral.scale >= MILLIONS && bare.numeral.rule === 'digits-scale';
  const isBid = BID.test(text.slice(Math.max(0, bare.start - BID_REACH), bare.start));
  if (!(isScaled || isBid) || last?.kind !== 'currency' || !isSameSentence(text, last, bare)) return null;
  if (PEOPLE.test(text.slice(last.end, bare.start))) return null;
  if (COUNTED.test(text.slice(bare.end, bare.end + COUNTED_REACH))) return null;
  const why = [...bare.why, { field: 'unit', rule: 'unit-before', detail: last.unit }];
  return { ...bare, unit: last.unit, kind: 'currency', why };
}
