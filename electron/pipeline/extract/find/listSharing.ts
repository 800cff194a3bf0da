import type { Numeral, Page } from './numeral.ts';
import { type Reading, readBare } from './quantityReader.ts';

/** Separators of a list whose last member names the unit for all: 5、14和24班. */
const LIST = /^\s?(?:、|,|和|及|与|或|至|到|or|and|to|, and)\s?$/;

export const isListGap = (text: string, from: number, to: number): boolean =>
  to - from <= 6 && LIST.test(text.slice(from, to));

/** The bare number of a list, with the unit of the figure that ends the list. */
export function shareUnit(page: Page, numeral: Numeral, last: Reading): Reading {
  const bare = readBare(page, numeral);
  const why = [...bare.why, { field: 'unit', rule: 'shared-unit', detail: (last.noun ?? last.unit).slice(0, 80) }];
  return { ...bare, unit: last.unit, noun: last.noun, kind: last.kind, why };
}

/** Words right before a number that has no unit but is the size of something all the same. */
const AMOUNT_CUE =
  /(?:达到?|增至|升至|降至|减至|增加到|增长到|共计?|总计|合计|\bto|\bfrom|\breach(?:ed|ing)?|\btotal(?:l?ed|l?ing|s)?|\bat|\bstood at|\bnumbered)\s?$/;
const CUE_REACH = 12;

/** Whether a number without unit is an amount: it has a scale, separators, a qualifier, or a cue before it. */
export function isAmount({ text }: Page, { numeral, qualifier, start }: Reading): boolean {
  if (numeral.script !== 'arabic') return numeral.scale >= 4;
  if (qualifier !== 'exact' || numeral.scale > 0 || /[,.]/.test(text.slice(numeral.start, numeral.end))) return true;
  if (/^ (?:more|others|additional|extra)\b/.test(text.slice(numeral.end, numeral.end + 12))) return true;
  return AMOUNT_CUE.test(text.slice(Math.max(0, start - CUE_REACH), start));
}

/** A sentence's end between two figures: what one counts says nothing of the other. */
const SENTENCE_END = /[。!?;\n]|\. /;
const REACH = 120;

/** A number with million or billion but no unit is in the currency of the figure before it in the sentence, unless of people. */
export function borrowCurrency({ text }: Page, bare: Reading, last: Reading | null): Reading | null {
  const isScaled = bare.numeral.scale >= 6 && bare.numeral.rule === 'digits-scale';
  if (!isScaled || last?.kind !== 'currency' || !isSameSentence(text, last, bare)) return null;
  if (
    /\b(?:population|people|users|visitors|passengers|residents|inhabitants|customers)\b/.test(
      text.slice(last.end, bare.start),
    )
  )
    return null;
  const why = [...bare.why, { field: 'unit', rule: 'unit-before', detail: last.unit }];
  return { ...bare, unit: last.unit, kind: 'currency', why };
}

const isSameSentence = (text: string, last: Reading, next: Reading): boolean =>
  next.start - last.end <= REACH && !SENTENCE_END.test(text.slice(last.end, next.start));

function takeNoun(reading: Reading, noun: string): Reading {
  const why = [...reading.why, { field: 'noun', rule: 'noun-before', detail: noun.slice(0, 80) }];
  return { ...reading, noun, why };
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

/** 每周3班客运航班、2班货运航班: the second count is a rate as well. */
export function borrowRate({ text }: Page, reading: Reading, last: Reading | null): Reading {
  const isFlight = reading.why.some((r) => r.rule === 'classifier' && r.detail === '班');
  if (!isFlight || last?.kind !== 'rate' || !isSameSentence(text, last, reading)) return reading;
  const why = [...reading.why, { field: 'unit', rule: 'rate-before', detail: last.unit }];
  return { ...reading, unit: last.unit, noun: null, kind: 'rate', why };
}

/** Of the 52 bridges, 7 need repair: a bare number before a verb counts what was counted before. */
export function borrowCount({ text }: Page, bare: Reading, last: Reading | null): Reading | null {
  if (!last?.noun || bare.numeral.script === 'chinese' || !isBareEnglish(text, bare)) return null;
  return isSameSentence(text, last, bare) ? { ...takeNoun(bare, last.noun), kind: 'count' } : null;
}
