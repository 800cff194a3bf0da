import { fromInteger, isLess, multiply, scale } from './decimal.ts';
import { readFirstPlural } from './englishNoun.ts';
import type { Numeral, Page } from './numeral.ts';
import { type Reading, readBare } from './quantityReader.ts';

/** Separators of a list whose last member names the unit for all: 5、14和24班. */
const LIST = /^\s?(?:、|,|和|及|与|或|至|到|or|and|to|, and)\s?$/;

/** Between the two ends of a change of which only the second names the unit: from 50.3 in 2023 to 51.4 trillion yuan. */
const STEP =
  /^(?: (?:in|of|during) (?:[a-z]{3,9} )?(?:19|20)\d\d,?)? to $|^(?:增|升|降|减|涨|跌|扩|缩|增加|增长|提高|提升|上升|下降|减少|回升|回落|上涨|下跌|扩大|拓展|发展|缩短|压缩|扩充)?(?:至|到|为)$/;
const FROM =
  /(?:从|由|\bfrom )(?:(?:19|20)\d\d年(?:\d{1,2}月)?(?:底|末|初)?的)?(?:约|近|不足|about |around |nearly |over |just )?$/;
const STEP_REACH = 30;

/** Whether `numeral` is the first of two ends: from 50.3. */
export const isFirstEnd = (text: string, { start }: Numeral): boolean =>
  FROM.test(text.slice(Math.max(0, start - STEP_REACH), start));

const isStepGap = (text: string, first: Numeral, to: number): boolean =>
  to - first.end <= STEP_REACH && isFirstEnd(text, first) && STEP.test(text.slice(first.end, to));

/** Whether a bare number and the figure that begins at `to` are members of one list, or ends of one change. */
export const isListGap = (text: string, first: Numeral, to: number): boolean =>
  (to - first.end <= 6 && LIST.test(text.slice(first.end, to))) || isStepGap(text, first, to);

/** Members of a list lie within two powers of ten: 3.2、4.5和6.1亿元 share the scale, 1200和2万元 do not. */
const WITHIN = fromInteger(100);

function shareScale(numeral: Numeral, last: Numeral): Numeral {
  if (numeral.scale > 0 || last.scale < 2) return numeral;
  const value = scale(numeral.value, last.scale);
  const isNear = isLess(value, multiply(last.value, WITHIN)) && isLess(last.value, multiply(value, WITHIN));
  return isNear ? { ...numeral, value, step: numeral.step + last.scale, scale: last.scale } : numeral;
}

/** From 15 hours to 3: the second end without a unit has that of the first. */
export function borrowEnd({ text }: Page, bare: Reading, last: Reading | null): Reading | null {
  if (!last || last.kind === 'bare' || bare.start - last.end > STEP_REACH) return null;
  const isStep =
    STEP.test(text.slice(last.end, bare.start)) && isFirstEnd(text, { ...last.numeral, start: last.start });
  if (!isStep) return null;
  return inUnitOf(bare, last);
}

/** The bare number of a list, with the unit of the figure that ends the list. */
export function shareUnit(page: Page, numeral: Numeral, last: Reading): Reading {
  const bare = readBare(page, shareScale(numeral, last.numeral));
  const why = [...bare.why, { field: 'unit', rule: 'shared-unit', detail: (last.noun ?? last.unit).slice(0, 80) }];
  return { ...bare, unit: last.unit, noun: last.noun, kind: last.kind, why };
}

/** Words right before a number that has no unit but is the size of something all the same. */
const AMOUNT_CUE =
  /(?:达到?|增至|升至|降至|减至|增加到|增长到|共计?|总计|合计|\bto|\bfrom|\breach(?:ed|ing)?|\btotal(?:l?ed|l?ing|s)?|\bat|\bstood at|\bnumbered)\s?$/;
const CUE_REACH = 12;
/** Rose by 40: a step counts as well as what it led to. */
const STEP_CUE =
  /\b(?:rose|fell|grew|increased|decreased|declined|climbed|dropped|jumped|slipped|shrank|risen|fallen|grown|up|down) by\s?$/;
const STEP_CUE_REACH = 16;

/** 3 per 100,000. */
const PER_BASE = /^ per (?:1|hundr|thous|milli)/;

/** Whether a number without unit is an amount: it has a scale, separators, a qualifier, or a cue before it. */
export function isAmount({ text }: Page, { numeral, qualifier, start }: Reading): boolean {
  if (numeral.script !== 'arabic') return numeral.scale >= 4;
  if (qualifier !== 'exact' || numeral.scale > 0 || /[,.]/.test(text.slice(numeral.start, numeral.end))) return true;
  if (PER_BASE.test(text.slice(numeral.end, numeral.end + 8))) return true;
  if (/^ (?:more|others|additional|extra)\b/.test(text.slice(numeral.end, numeral.end + 12))) return true;
  if (STEP_CUE.test(text.slice(Math.max(0, start - STEP_CUE_REACH), start))) return true;
  return AMOUNT_CUE.test(text.slice(Math.max(0, start - CUE_REACH), start));
}

const PER_TIME = /^ (?:an?|per|each|every) (?:hour|day|week|month|year)\b/;
const SUBJECT_REACH = 160;

/** Vessels climbed to an average of 22 a week: what a bare rate counts is the plural that the sentence begins with. */
export function countSubject({ text }: Page, bare: Reading): Reading | null {
  if (bare.numeral.script === 'chinese' || !PER_TIME.test(text.slice(bare.end, bare.end + 12))) return null;
  const before = text.slice(Math.max(0, bare.start - SUBJECT_REACH), bare.start);
  const from = before.length - (before.split(/[.;\n]\s|\n/).at(-1) ?? '').length;
  const noun = readFirstPlural(before, from);
  return noun ? { ...takeNoun(bare, noun), kind: 'count' } : bare;
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
  if (
    /^ (?:of (?:its|their|the) )?(?:own |new )?(?:shares|people|workers|customers|users)\b/.test(
      text.slice(bare.end, bare.end + 24),
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

/** What a rate is compared with: 18 flights a week, up from 11. */
const COMPARED =
  /\b(?:up from|down from|from|compared with|compared to|versus|against)\s(?:(?:the|about|some|just|only|nearly|over|around)\s)*$/;

const unitBefore = ({ noun, unit }: Reading): Reading['why'][number] => ({
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

/** To 12.5 per cent from 8.3: a level, and no step. */
const LED_TO = /(?:to|at|of) $/;
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
  if (
    last.kind === 'share' &&
    between.startsWith(' from') &&
    !LED_TO.test(text.slice(Math.max(0, last.start - 3), last.start))
  )
    return null;
  return inUnitOf(bare, last);
}

/** What rose by so much percent from another amount. */
const ROSE_FROM =
  /(?:percent|per cent|%) (?:from|on|compared with|against) (?:(?:the|about|some|just|only|nearly|over|around)\s)*$/;
const AMOUNTS: ReadonlySet<string> = new Set(['physical', 'traffic', 'person', 'headcount']);

/** 41.1 million TEUs, up 5.4 per cent from 39 million: the bare number is of the unit of what rose. */
export function borrowRisen({ text }: Page, bare: Reading, last: Reading | null): Reading | null {
  if (!last || !AMOUNTS.has(last.kind) || last.numeral.scale !== bare.numeral.scale) return null;
  if (!isSameSentence(text, last, bare) || !ROSE_FROM.test(text.slice(last.end, bare.start))) return null;
  return inUnitOf(bare, last);
}

const MILLIONS = 6;

/** £300m, $2bn: a paper that writes m and bn behind currency signs writes m for millions of anything. */
const SHORT_SCALES = /[£$€]\d[\d.,]*(?:m|bn)\b/;
const COUNTED_BEFORE = /\b(?:hit|hits|reach|reached|total|totalled|numbered|than|to|from) $/;
const COUNTED_BEHIND =
  /^(?:[,.;] ?(?![a-z]+ (?:long|deep|high|wide|tall))|$| (?:this|last|next) | in (?:19|20)\d\d| a (?:day|week|month|year))/;

/** Should hit 2m this year: no metres. */
function asBareMillions(text: string, reading: Reading): Reading {
  const { numeral } = reading;
  if (!COUNTED_BEFORE.test(text.slice(Math.max(0, reading.start - 10), reading.start))) return reading;
  if (!COUNTED_BEHIND.test(text.slice(numeral.end + 1, numeral.end + 20)) || !SHORT_SCALES.test(text)) return reading;
  const why = [{ field: 'value', rule: 'digits-scale', detail: '' }];
  const value = scale(numeral.value, MILLIONS);
  return {
    ...reading,
    numeral: { ...numeral, value, step: numeral.step + MILLIONS, scale: MILLIONS },
    unit: 'item',
    noun: null,
    kind: 'bare',
    why,
  };
}

/** 4.2m passengers, up from 3.1m: no metres, where the figure before it is in millions. */
export function asMillions({ text }: Page, reading: Reading, last: Reading | null): Reading {
  if (reading.unit !== 'm' || text.charAt(reading.numeral.end) !== 'm') return reading;
  if (last?.numeral.scale !== MILLIONS || text.charAt(last.numeral.end - 1) !== 'm')
    return asBareMillions(text, reading);
  const between = text.slice(last.end, reading.start);
  if (between.length > REACH || !(COMPARED.test(between) || ROSE_FROM.test(between) || STEP.test(between)))
    return asBareMillions(text, reading);
  const { numeral } = reading;
  const value = scale(numeral.value, MILLIONS);
  const why = [{ field: 'value', rule: 'digits-scale', detail: '' }, unitBefore(last)];
  return {
    ...reading,
    numeral: { ...numeral, value, step: numeral.step + MILLIONS, scale: MILLIONS },
    unit: last.unit,
    noun: last.noun,
    kind: last.kind,
    why,
  };
}

/** 18 sailings a week, up from 11 a year earlier: a bare number that the rate before it is compared with. */
export function borrowRateBehind({ text }: Page, bare: Reading, last: Reading | null): Reading | null {
  if (last?.kind !== 'rate' || bare.numeral.script === 'chinese' || !isSameSentence(text, last, bare)) return null;
  if (!COMPARED.test(text.slice(last.end, bare.start))) return null;
  const why = [...bare.why, { field: 'unit', rule: 'rate-before', detail: last.unit }];
  return { ...bare, unit: last.unit, noun: last.noun, kind: 'rate', why };
}

/** Of the 52 bridges, 7 need repair: a bare number before a verb counts what was counted before. */
export function borrowCount({ text }: Page, bare: Reading, last: Reading | null): Reading | null {
  if (!last?.noun || bare.numeral.script === 'chinese' || !isBareEnglish(text, bare)) return null;
  if (!isSameSentence(text, last, bare)) return null;
  const counted = takeNoun(bare, last.noun);
  const why = [...counted.why, { field: 'unit', rule: 'unit-before', detail: last.unit }];
  return { ...counted, unit: last.unit, kind: last.kind, why };
}
