import { anyBefore, anyOf, comparisons } from './comparisonWords.ts';
import type { Numeral } from './numeral.ts';

const { lists, ends } = comparisons;

/** Separators of a list whose last member names the unit for all: 5、14和24班. */
const LIST = new RegExp(`^\\s?${anyOf(lists.separators)}\\s?$`);
const LIST_REACH = 6;

/** Between the two ends of a change of which only the second names the unit: from 50.3 in 2023 to 51.4 trillion yuan. */
export const STEP = new RegExp(
  `^(?: ${anyOf(ends.yearsBehind)} (?:[a-z]{3,9} )?(?:19|20)\\d\\d,?)? to $|^${anyOf(ends.verbs)}?${anyOf(ends.toward)}$`,
);
export const STEP_REACH = 30;

const FROM = new RegExp(
  `${anyBefore(ends.before)}(?:(?:19|20)\\d\\d年(?:\\d{1,2}月)?[底末初]?的)?${anyBefore(ends.hedges)}?$`,
);

/** Whether a number at `start` is the first of two ends: from 50.3. */
export const isFirstEnd = (text: string, { start }: Pick<Numeral, 'start'>): boolean =>
  FROM.test(text.slice(Math.max(0, start - STEP_REACH), start));

const isStepGap = (text: string, first: Numeral, to: number): boolean =>
  to - first.end <= STEP_REACH && isFirstEnd(text, first) && STEP.test(text.slice(first.end, to));

/** Whether a bare number and the figure that begins at `to` are members of one list, or ends of one change. */
export const isListGap = (text: string, first: Numeral, to: number): boolean =>
  (to - first.end <= LIST_REACH && LIST.test(text.slice(first.end, to))) || isStepGap(text, first, to);
