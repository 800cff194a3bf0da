import { anyBefore, anyOf, anyWord, comparisons } from './comparisonWords.ts';
import { isFirstEnd, STEP, STEP_REACH } from './listGap.ts';
import type { Page } from './numeral.ts';
import type { Reading } from './quantityReader.ts';
import { isSameSentence, SENTENCE_END } from './sameSentence.ts';

const { compared, money } = comparisons;

/** What a figure is compared with: 18 flights a week, up from 11. */
export const COMPARED = new RegExp(`${anyWord(compared.words)}\\s(?:${anyOf(compared.hedges)}\\s)*$`);
/** What rose by so much percent from another amount. */
export const ROSE_FROM = new RegExp(
  `${anyOf(compared.percents)} ${anyBefore(compared.risenFrom)}(?:${anyOf(compared.hedges)}\\s)*$`,
);

export const unitBefore = ({ noun, unit }: Reading): Reading['why'][number] => ({
  field: 'unit',
  rule: 'unit-before',
  detail: (noun ?? unit).slice(0, 80),
});

/** A bare number as one of what the figure before it counts. */
const inUnitOf = (bare: Reading, last: Reading): Reading => ({
  ...bare,
  unit: last.unit,
  noun: last.noun,
  kind: last.kind,
  why: [...bare.why, unitBefore(last)],
});

/** From 15 hours to 3: the second end without a unit has that of the first. */
export function borrowEnd({ text }: Page, bare: Reading, last: Reading | null): Reading | null {
  if (!last || last.kind === 'bare' || bare.start - last.end > STEP_REACH) return null;
  const isStep = STEP.test(text.slice(last.end, bare.start)) && isFirstEnd(text, last);
  return isStep ? inUnitOf(bare, last) : null;
}

/** To 12.5 per cent from 8.3: a level, and no step. */
const LED_TO = new RegExp(`${anyOf(compared.levels)} $`);
const MEASURED: ReadonlySet<string> = new Set([
  'physical',
  'traffic',
  'share',
  'person',
  'headcount',
  'currency',
  'duration',
]);

/** 3.1 million tonnes, up from 2.9 million; 12.5 per cent against 8.3: the bare number is of the unit of what it is compared with. */
export function borrowCompared({ text }: Page, bare: Reading, last: Reading | null): Reading | null {
  if (!last || !MEASURED.has(last.kind) || bare.numeral.script === 'chinese') return null;
  if (bare.start - last.end > STEP_REACH || last.numeral.scale !== bare.numeral.scale) return null;
  const between = text.slice(last.end, bare.start);
  if (!COMPARED.test(between) || SENTENCE_END.test(between)) return null;
  // Up 40.2 percent from 923: what rose is no percentage.
  const isRise = last.kind === 'share' && between.startsWith(' from');
  if (isRise && !LED_TO.test(text.slice(Math.max(0, last.start - 3), last.start))) return null;
  return inUnitOf(bare, last);
}

/** Eased to 19 weeks, and the ministry wants them below 12. */
const OF_PRONOUN = new RegExp(`\\b${anyOf(compared.pronouns)} ${anyOf(compared.levelsOfPronouns)} $`);
const PRONOUN_REACH = 24;

/** What a pronoun stands for tells the unit of the bare number that it is set to. */
export function borrowOfPronoun({ text }: Page, bare: Reading, last: Reading | null): Reading | null {
  if (!last || !MEASURED.has(last.kind) || bare.numeral.script === 'chinese') return null;
  const before = text.slice(Math.max(0, bare.numeral.start - PRONOUN_REACH), bare.numeral.start);
  return OF_PRONOUN.test(before) && isSameSentence(text, last, bare) ? inUnitOf(bare, last) : null;
}

const MILLIONS = 6;
const AMOUNTS: ReadonlySet<string> = new Set(['physical', 'traffic', 'person', 'headcount']);

/** Output dropped 16.8% to 1.24 million tonnes while exports slid 12.94% to 1.17 million. */
const CHANGED_TO = new RegExp(
  `${anyOf(compared.percents)}(?: [a-z-]{2,10}){0,4} ${anyOf(compared.toward)} (?:${anyOf(compared.hedges)}\\s)*$`,
);
const CHANGED_REACH = 40;
const OTHERS = new RegExp(`\\b${anyOf([...money.people, ...money.others])}\\b`);

function changedTo(text: string, bare: Reading, last: Reading): boolean {
  const isTo = ({ start }: Reading): boolean => CHANGED_TO.test(text.slice(Math.max(0, start - CHANGED_REACH), start));
  return bare.numeral.scale >= MILLIONS && isTo(bare) && isTo(last) && !OTHERS.test(text.slice(last.end, bare.start));
}

/** 41.1 million TEUs, up 5.4 per cent from 39 million: the bare number is of the unit of what rose. */
export function borrowRisen({ text }: Page, bare: Reading, last: Reading | null): Reading | null {
  if (!last || !AMOUNTS.has(last.kind) || last.numeral.scale !== bare.numeral.scale) return null;
  if (!isSameSentence(text, last, bare)) return null;
  return ROSE_FROM.test(text.slice(last.end, bare.start)) || changedTo(text, bare, last) ? inUnitOf(bare, last) : null;
}
