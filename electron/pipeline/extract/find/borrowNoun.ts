import { anyOf, comparisons } from './comparisonWords.ts';
import { readFirstPlural } from './englishNoun.ts';
import type { Page } from './numeral.ts';
import type { Reading } from './quantityReader.ts';
import { isSameSentence } from './sameSentence.ts';

const { perTimes } = comparisons;
const PER_TIME = new RegExp(`^ ${anyOf(perTimes.each)} ${anyOf(perTimes.times)}\\b`);
const PER_TIME_REACH = 12;
const SUBJECT_REACH = 160;

function takeNoun(reading: Reading, noun: string): Reading {
  const why = [...reading.why, { field: 'noun', rule: 'noun-before', detail: noun.slice(0, 80) }];
  return { ...reading, noun, why };
}

/** Vessels climbed to an average of 22 a week: what a bare rate counts is the plural that the sentence begins with. */
export function countSubject({ text }: Page, bare: Reading): Reading | null {
  if (bare.numeral.script === 'chinese' || !PER_TIME.test(text.slice(bare.end, bare.end + PER_TIME_REACH))) return null;
  const before = text.slice(Math.max(0, bare.start - SUBJECT_REACH), bare.start);
  const from = before.length - (before.split(/[.;\n]\s|\n/).at(-1) ?? '').length;
  const noun = readFirstPlural(before, from);
  return noun ? { ...takeNoun(bare, noun), kind: 'count' } : bare;
}

/** 签约130个项目,开工62个: a count without noun takes the noun of the same classifier before it. */
export function borrowNoun({ text }: Page, reading: Reading, last: Reading | null): Reading {
  if (!reading.classifier || !last?.noun || last.classifier || !isSameSentence(text, last, reading)) return reading;
  const isSame = last.why.some((r) => r.rule === 'classifier' && r.detail === reading.classifier);
  return isSame ? takeNoun(reading, last.noun) : reading;
}

/** A word before and a word or mark behind it. */
const isBareEnglish = (text: string, { start, end }: Reading): boolean =>
  /[a-z,] $/.test(text.slice(Math.max(0, start - 2), start)) &&
  /^(?: [a-z]|[,.;](?:\s|$))/.test(text.slice(end, end + 2));

/** Of the 52 bridges, 7 need repair: a bare number before a verb counts what was counted before. */
export function borrowCount({ text }: Page, bare: Reading, last: Reading | null): Reading | null {
  if (!last?.noun || bare.numeral.script === 'chinese' || !isBareEnglish(text, bare)) return null;
  if (!isSameSentence(text, last, bare)) return null;
  const counted = takeNoun(bare, last.noun);
  const why = [...counted.why, { field: 'unit', rule: 'unit-before', detail: last.unit }];
  return { ...counted, unit: last.unit, kind: last.kind, why };
}
