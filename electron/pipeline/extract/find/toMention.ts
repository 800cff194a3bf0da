import type { Quantity } from '../../../common/quantity.ts';
import type { Mention } from '../mention.ts';
import { formatDecimal } from './decimal.ts';
import type { EquivalentFound } from './equivalentReader.ts';
import type { Page } from './numeral.ts';
import type { Reading } from './quantityReader.ts';

const steps = new Map<number, string>();

/** Ten to the power of `places`; there are but a few dozen. */
function nameStep(places: number): string {
  const known = steps.get(places);
  if (known !== undefined) return known;
  const made = formatDecimal({ digits: 1n, exponent: places });
  steps.set(places, made);
  return made;
}

/** Longest text kept as written; the contract allows 400 characters. */
const LONGEST = 400;

type PlainQuantity = Omit<Quantity, 'equivalent'>;

function toQuantity(page: Page, reading: Reading): PlainQuantity {
  const { numeral } = reading;
  return {
    value: formatDecimal(numeral.value),
    high: numeral.high ? formatDecimal(numeral.high) : null,
    unit: reading.unit,
    noun: reading.noun,
    qualifier: reading.qualifier,
    step: nameStep(numeral.step),
    raw: page.body.slice(reading.start, Math.min(reading.end, reading.start + LONGEST)),
  };
}

/** With the same amount in another unit that stands right behind it. */
export function toMention(page: Page, reading: Reading, same: EquivalentFound | null = null): Mention {
  const { start, numeral } = reading;
  const end = same?.end ?? reading.end;
  return {
    span: { start, end },
    number: { start: numeral.start, end: numeral.end },
    quantity: {
      value: formatDecimal(numeral.value),
      high: numeral.high ? formatDecimal(numeral.high) : null,
      unit: reading.unit,
      noun: reading.noun,
      qualifier: reading.qualifier,
      step: nameStep(numeral.step),
      raw: page.body.slice(start, Math.min(end, start + LONGEST)),
      equivalent: same && toQuantity(page, same.reading),
    },
    isWeak: reading.isWeak,
    why: reading.why,
  };
}
