import { anyOf, anyWord, comparisons } from './comparisonWords.ts';
import type { Page } from './numeral.ts';
import type { Reading } from './quantityReader.ts';

const { amounts } = comparisons;

/** Words right before a number that has no unit but is the size of something all the same. */
const BEFORE = new RegExp(`${anyWord(amounts.before)}\\s?$`);
const BEFORE_REACH = 12;
/** Rose by 40: a step counts as well as what it led to. */
const CHANGED_BY = new RegExp(`${anyWord(amounts.changedBy)} by\\s?$`);
const CHANGED_BY_REACH = 16;
/** 3 per 100,000. */
const PER_BASE = new RegExp(`^ per (?:1|${anyOf(amounts.perBases)}\\b)`);
const MORE = new RegExp(`^ ${anyOf(amounts.behind)}\\b`);
/** 412 of the 1,030: a part of what is counted. */
const OF_WHOLE = new RegExp(`^ ${anyOf(amounts.wholes)} \\d`);
const BEHIND_REACH = 16;
/** The least power of ten that makes a number in words an amount: 三万, and no 三百. */
const LEAST_SCALE = 4;

/** Whether a number without unit is an amount: it has a scale, separators, a qualifier, or a cue before it. */
export function isAmount({ text }: Page, { numeral, qualifier, start }: Reading): boolean {
  if (numeral.script !== 'arabic') return numeral.scale >= LEAST_SCALE;
  if (qualifier !== 'exact' || numeral.scale > 0 || /[,.]/.test(text.slice(numeral.start, numeral.end))) return true;
  const behind = text.slice(numeral.end, numeral.end + BEHIND_REACH);
  if (PER_BASE.test(behind) || OF_WHOLE.test(behind) || MORE.test(behind)) return true;
  if (CHANGED_BY.test(text.slice(Math.max(0, start - CHANGED_BY_REACH), start))) return true;
  return BEFORE.test(text.slice(Math.max(0, start - BEFORE_REACH), start));
}
