import { fromInteger, isLess, multiply, scale } from './decimal.ts';
import type { Numeral, Page } from './numeral.ts';
import { type Reading, readBare } from './quantityReader.ts';

/** Members of a list lie within two powers of ten: 3.2、4.5和6.1亿元 share the scale, 1200和2万元 do not. */
const WITHIN = fromInteger(100);

function shareScale(numeral: Numeral, last: Numeral): Numeral {
  if (numeral.scale > 0 || last.scale < 2) return numeral;
  const value = scale(numeral.value, last.scale);
  const isNear = isLess(value, multiply(last.value, WITHIN)) && isLess(last.value, multiply(value, WITHIN));
  return isNear ? { ...numeral, value, step: numeral.step + last.scale, scale: last.scale } : numeral;
}

/** The bare number of a list, with the unit of the figure that ends the list. */
export function shareUnit(page: Page, numeral: Numeral, last: Reading): Reading {
  const bare = readBare(page, shareScale(numeral, last.numeral));
  const why = [...bare.why, { field: 'unit', rule: 'shared-unit', detail: (last.noun ?? last.unit).slice(0, 80) }];
  return { ...bare, unit: last.unit, noun: last.noun, kind: last.kind, why };
}
