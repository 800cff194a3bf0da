import { z } from 'zod';
import { edtfDate } from '../../../common/period.ts';
import { MEASURES } from '../../../common/vocabulary.ts';
import type { OwnWords } from '../find/ownWords.ts';

const word = z.string().min(1).max(120);
const words = z.array(word).max(400);
const note = z.string().max(1500).optional();

/** What an indicator's figures are counted in, coarser than a unit: TEU and tonnes never meet, persons and items may. */
export const UNIT_KINDS = [
  'count',
  'money',
  'percent',
  'TEU',
  'weight',
  'volume',
  'duration',
  'distance',
  'area',
  'power',
  'energy',
  'speed',
  'frequency',
  'movements',
  'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const indicatorEntry = z.object({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  zh: word,
  en: word,
  group: word,
  unit: z.array(z.enum(UNIT_KINDS)).min(1),
  /** The usual measure, taken where the wording does not tell. */
  measure: z.enum(MEASURES).nullable(),
  /** Phrases that name it by themselves. */
  names: words.default([]),
  /** What is counted; needs one of `with` near it where there are any. */
  nouns: words.default([]),
  with: words.default([]),
  /** Kinds of subject that it can be said of, where only some can: no flights of a corridor. */
  of: z.array(word).optional(),
  /** What a bare sum beside it is: 签约230个项目、322亿美元. */
  worth: word.optional(),
  /** The special before the general: added to the score of a match. */
  rank: z.number().min(-5).max(5).default(0),
  note,
});
export type IndicatorEntry = z.infer<typeof indicatorEntry>;

export const indicatorFile = z.object({
  note,
  groups: z.record(word, z.object({ zh: word, en: word })),
  indicators: z.array(indicatorEntry),
});

export const subjectEntry = z.object({
  /** Canonical name in simplified Chinese; what a fact carries. */
  name: word,
  en: word,
  kind: word,
  aliases: words,
  start: edtfDate.optional(),
  partOf: word.optional(),
  /** The two places that a route runs between: naming both names the route. */
  ends: z.array(word).length(2).optional(),
  /** Of a place: whether 全市 or 全省 can mean it. */
  level: z.enum(['city', 'province']).optional(),
  note,
});
export type SubjectEntry = z.infer<typeof subjectEntry>;

export const subjectFile = z.object({
  note,
  prepositions: words,
  links: words,
  nameParts: words,
  heads: words,
  subjects: z.array(subjectEntry),
  stands: z.array(z.object({ kind: word, words })),
});

/** Words beside a name that tell whether it is the subject; see the note of the file. */
export interface SubjectWords {
  readonly prepositions: readonly string[];
  readonly links: readonly string[];
  readonly nameParts: readonly string[];
  readonly heads: readonly string[];
}

export const cueEntry = z.object({ kind: word, words, note });
export type CueEntry = z.infer<typeof cueEntry>;
export const cueFile = z.object({ note, cues: z.array(cueEntry) });

export const periodFile = z.object({
  note,
  relativeYears: z.array(z.object({ words, years: z.int() })),
  /** Calendars of their own, and the years between their first and ours: 民国113年 is 2024. */
  eras: z.array(z.object({ words, years: z.int() })),
  /** Years that run over two of the calendar: 2019/20财年. */
  fiscalYears: words,
  now: words,
  plans: z.array(z.object({ words, from: edtfDate, to: edtfDate })),
  launches: words,
  reports: words,
  comparisons: words,
});
export type PeriodWords = z.infer<typeof periodFile>;

export const minorFile = z.object({ note, enumerations: words, listWords: words, durationHeads: words });
export type MinorWords = z.infer<typeof minorFile>;

/** All that reading a sentence knows, as data. An analyst's own entries are appended to these lists. */
export interface Lexicon {
  readonly indicators: readonly IndicatorEntry[];
  readonly subjects: readonly SubjectEntry[];
  readonly stands: readonly { readonly kind: string; readonly words: readonly string[] }[];
  readonly subjectWords: SubjectWords;
  /** Cues of measure, direction, base and modality. */
  readonly measures: readonly CueEntry[];
  readonly scopes: readonly CueEntry[];
  readonly attributions: readonly CueEntry[];
  readonly periods: PeriodWords;
  readonly minors: MinorWords;
  /** The analyst's words for finding quantities, laid over the built-in ones; null where there are none. */
  readonly ownWords: OwnWords | null;
}
