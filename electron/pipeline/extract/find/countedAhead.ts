import { anyOf, comparisons } from './comparisonWords.ts';
import type { Page } from './numeral.ts';
import type { Reading } from './quantityReader.ts';

const { counts, between } = comparisons.ahead;
const AHEAD = counts.map(({ words, unit }) => ({
  unit,
  pattern: new RegExp(`${anyOf(words)}${anyOf(between)}{0,2}$`),
}));
const REACH = 12;
/** The least power of ten of a number that can do without a unit behind it. */
const LEAST_SCALE = 4;

/** 观影人次1.87亿: what a number without unit counts stands right before it. */
export function readAhead({ text }: Page, bare: Reading): Reading | null {
  if (bare.numeral.scale < LEAST_SCALE || bare.numeral.script === 'english') return null;
  const before = text.slice(Math.max(0, bare.numeral.start - REACH), bare.numeral.start);
  const found = AHEAD.find(({ pattern }) => pattern.test(before));
  if (!found) return null;
  const why = [...bare.why, { field: 'unit', rule: 'unit-before', detail: found.unit }];
  return { ...bare, unit: found.unit, kind: found.unit === 'person' ? 'person' : 'traffic', why };
}
