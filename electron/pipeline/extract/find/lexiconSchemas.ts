import { z } from 'zod';
import { QUALIFIERS, SET_ASIDE_CLASSES } from '../../../common/vocabulary.ts';

/** What the lexicons of `resources/lexicons` must look like. A test holds the files against this. */

const words = z.array(z.string().min(1));
const note = z.string();

export const UNIT_KINDS = [
  'currency',
  'share',
  'times',
  'duration',
  'age',
  'physical',
  'traffic',
  'person',
  'headcount',
  'headcount-noun',
] as const;

export const unitEntry = z.strictObject({
  unit: z.string().min(1),
  kind: z.enum(UNIT_KINDS),
  named: z.boolean().optional(),
  after: words,
  before: words.optional(),
  notBefore: words.optional(),
});
export type UnitEntry = z.infer<typeof unitEntry>;

/** Entries of one shape, whatever each leaves out: they are read for every number. */
export const shapeUnit = ({ unit, kind, named, after, before, notBefore }: UnitEntry): UnitEntry => ({
  unit,
  kind,
  named,
  after,
  before,
  notBefore,
});

export const rateEntry = z.strictObject({
  unit: z.string().min(1),
  /** What is counted, for rates without a unit of their own (unit `item`). */
  noun: z.string().min(1).optional(),
  of: words,
  /** Words that others count as well: only where a word of `context` stands nearest before in the sentence. */
  shared: words.optional(),
  before: words,
  after: words,
  inside: words,
  /** Words earlier in the sentence that let the cue alone make the rate: flights rose from five per week. */
  context: words,
});
export type RateEntry = z.infer<typeof rateEntry>;

export const shapeRate = ({ noun, shared, ...entry }: RateEntry): RateEntry => ({ ...entry, noun, shared });

export const unitsLexicon = z.strictObject({ note, units: z.array(unitEntry), rates: z.array(rateEntry) });

export const qualifierWords = z.strictObject({
  qualifier: z.enum(QUALIFIERS),
  words,
  notAfter: z.array(z.string()).optional(),
  notBefore: z.array(z.string()).optional(),
});
export type QualifierWords = z.infer<typeof qualifierWords>;

export const shapeQualifier = ({ qualifier, words, notAfter, notBefore }: QualifierWords): QualifierWords => ({
  qualifier,
  words,
  notAfter,
  notBefore,
});

export const qualifiersLexicon = z.strictObject({
  note,
  bases: words,
  reaching: z.strictObject({
    limits: z.array(z.strictObject({ qualifier: z.enum(QUALIFIERS), words })),
    notAfter: words,
    verbs: words,
    leads: words,
  }),
  before: z.array(qualifierWords),
  /** Only before a number that begins with its scale: 上百, 过亿. */
  beforeScale: z.array(qualifierWords),
  inside: z.array(qualifierWords),
  after: z.array(qualifierWords),
});

const numberWords = z.record(z.string(), z.int().nonnegative());

export const numeralsLexicon = z.strictObject({
  note,
  chinese: z.strictObject({
    digits: numberWords,
    tens: numberWords,
    smallScales: numberWords,
    bigScales: numberWords,
    more: words,
    notScales: words,
    /** Numerals of contracts and banknotes (壹, 拾) and the plain ones they stand for, a character each. */
    formal: z.record(z.string().length(1), z.string().length(1)),
  }),
  english: z.strictObject({
    units: numberWords,
    tens: numberWords,
    scales: numberWords,
    digitScales: numberWords,
    currencyScales: numberWords,
    /** Words behind a short scale that show it is one: 5m tonnes. */
    scaledNouns: words,
    vague: words,
    fractions: numberWords,
    ordinals: words,
    multiples: numberWords,
  }),
});

export const nounsLexicon = z.strictObject({
  note,
  classifiers: words,
  splits: words,
  bareNouns: words,
  headNouns: words,
  abstractNouns: words,
  stopWords: words,
  leadingModifiers: words,
  joiners: words,
  /** What may not follow a counted noun of one character: 2300万省外劳动力 counts no provinces. */
  notBareBefore: words,
  /** Last characters that are no part of a noun without a known head: 100次测试|中. */
  locatives: words,
  english: z.strictObject({
    stopWords: words,
    notPlurals: words,
    plurals: words,
    joiners: words,
    abstractNouns: words,
    /** Words between number and noun that count nothing: 200 more engineers. */
    leadingWords: words,
  }),
});

/** `+`, `*` and `{2,}` behind anything, escapes and classes aside. */
const OPEN_REPEAT = /[+*]|\{\d{1,4},\}/;
/** Repeats have an upper bound: an open one behind each of many numbers makes time grow with the square of a text. */
const expression = z
  .string()
  .refine((source) => !OPEN_REPEAT.test(source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_')), 'an open repeat');

export const setAsidePattern = z.strictObject({
  class: z.enum(SET_ASIDE_CLASSES),
  rule: z.string().min(1),
  stage: z.enum(['early', 'late']),
  starts: z.enum(['arabic', 'chinese', 'word']),
  before: expression.optional(),
  notBefore: expression.optional(),
  match: expression.min(1),
});
export type SetAsidePattern = z.infer<typeof setAsidePattern>;

export const setAsidePhrases = z.strictObject({ class: z.enum(SET_ASIDE_CLASSES), words });

export const setAsideLexicon = z.strictObject({
  note,
  phrases: z.array(setAsidePhrases),
  patterns: z.array(setAsidePattern),
});

const currencyContext = z.strictObject({
  unit: z.string().length(3),
  sign: z.array(z.enum(['元', '$'])),
  names: words,
  words,
  places: words,
});
export type CurrencyContext = z.infer<typeof currencyContext>;

/** A currency's bare name, and the words that tell whose it is. */
const namesake = z.strictObject({
  names: words.min(1),
  isOpen: z.boolean(),
  places: z.array(z.strictObject({ unit: z.string().length(3), words: words.min(1) })).min(2),
});
export type Namesake = z.infer<typeof namesake>;

export const currencyContextsLexicon = z.strictObject({
  note,
  contexts: z.array(currencyContext),
  namesakes: z.array(namesake),
});

/** A word that goes into an expression as it stands. */
const plainWords = z.array(z.string().regex(/^[^\\^$.*+?()[\]{}|]+$/)).min(1);

export const comparisonsLexicon = z.strictObject({
  note,
  lists: z.strictObject({ note, separators: plainWords }),
  ends: z.strictObject({
    note,
    before: plainWords,
    hedges: plainWords,
    verbs: plainWords,
    toward: plainWords,
    yearsBehind: plainWords,
  }),
  amounts: z.strictObject({
    note,
    before: plainWords,
    changedBy: plainWords,
    behind: plainWords,
    perBases: plainWords,
    wholes: plainWords,
  }),
  perTimes: z.strictObject({ note, each: plainWords, times: plainWords }),
  compared: z.strictObject({
    note,
    words: plainWords,
    hedges: plainWords,
    percents: plainWords,
    risenFrom: plainWords,
    levels: plainWords,
    toward: plainWords,
    pronouns: plainWords,
    levelsOfPronouns: plainWords,
  }),
  ahead: z.strictObject({
    note,
    counts: z.array(z.strictObject({ words: plainWords, unit: z.enum(['person', 'person-times']) })),
    between: plainWords,
  }),
  money: z.strictObject({ note, people: plainWords, counted: plainWords, bids: plainWords, others: plainWords }),
  shortMillions: z.strictObject({ note, before: plainWords, lengths: plainWords }),
});
export type ComparisonsLexicon = z.infer<typeof comparisonsLexicon>;

export const coinsLexicon = z.strictObject({
  note,
  wholes: plainWords,
  coins: z.array(z.strictObject({ words: plainWords, places: z.int().negative() })).length(3),
  money: plainWords,
  cues: plainWords,
  behind: plainWords,
  /** Before thousands said in words, which are money then. */
  earned: plainWords,
  /** Behind a price that moves; they show that 块 is one: 八块涨到九块. */
  moves: plainWords,
  named: z.array(z.strictObject({ words: z.array(z.string().min(1)), unit: z.string().length(3) })),
  pence: z.strictObject({ beside: plainWords, behind: plainWords, of: plainWords }),
});
export type CoinsLexicon = z.infer<typeof coinsLexicon>;
