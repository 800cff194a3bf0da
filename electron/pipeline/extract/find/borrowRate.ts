import { COMPARED } from './borrowUnit.ts';
import type { Page } from './numeral.ts';
import type { Reading } from './quantityReader.ts';
import { isSameSentence } from './sameSentence.ts';

/** The classifier of flights and sailings. */
const FLIGHT = '班';

const rateBefore = ({ unit }: Reading): Reading['why'][number] => ({
  field: 'unit',
  rule: 'rate-before',
  detail: unit,
});

/** 每周3班客运航班、2班货运航班: the second count is a rate as well. */
export function borrowRate({ text }: Page, reading: Reading, last: Reading | null): Reading {
  const isFlight = reading.why.some((r) => r.rule === 'classifier' && r.detail === FLIGHT);
  if (!isFlight || last?.kind !== 'rate' || !isSameSentence(text, last, reading)) return reading;
  return { ...reading, unit: last.unit, noun: null, kind: 'rate', why: [...reading.why, rateBefore(last)] };
}

/** 18 sailings a week, up from 11 a year earlier: a bare number that the rate before it is compared with. */
export function borrowRateBehind({ text }: Page, bare: Reading, last: Reading | null): Reading | null {
  if (last?.kind !== 'rate' || bare.numeral.script === 'chinese' || !isSameSentence(text, last, bare)) return null;
  if (!COMPARED.test(text.slice(last.end, bare.start))) return null;
  return { ...bare, unit: last.unit, noun: last.noun, kind: 'rate', why: [...bare.why, rateBefore(last)] };
}
