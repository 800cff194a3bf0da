import { z } from 'zod';
import { foldForSearch } from './foldText.ts';
import { MEASURES, QUALIFIERS, SET_ASIDE_CLASSES } from './vocabulary.ts';

/** The lists of the extractor's lexicon that an analyst may edit. */
export const LEXICON_LISTS = ['indicator', 'noun', 'classifier', 'unit', 'name', 'qualifier'] as const;
export type LexiconList = (typeof LEXICON_LISTS)[number];

export const QUALIFIER_PLACES = ['before', 'inside', 'after'] as const;

const words = z.string().trim().min(1).max(120);
const manyWords = z.array(words).max(400);
/** True takes a word of the built-in lexicon out; false puts one in. */
const isRemoved = z.boolean().default(false);
const code = z.string().trim().min(1).max(60);

/**
 * One entry of the analyst's own, laid over the built-in lexicon. An indicator of a known key renames that one and adds
 * to its words; `without` are words that no longer count for it.
 */
export const lexiconEntry = z.discriminatedUnion('list', [
  z.strictObject({
    list: z.literal('indicator'),
    key: z.string().min(1).max(160),
    zh: words,
    en: words,
    group: code,
    /** Kinds of unit it is counted in: `count`, `money`, `percent` … */
    unit: z.array(code).min(1).max(20),
    measure: z.enum(MEASURES).nullable(),
    /** Phrases that name it by themselves. */
    names: manyWords.default([]),
    /** What is counted; needs one of `with` in the sentence where there are any. */
    nouns: manyWords.default([]),
    with: manyWords.default([]),
    without: manyWords.default([]),
  }),
  z.strictObject({ list: z.literal('noun'), words, isRemoved }),
  z.strictObject({ list: z.literal('classifier'), words, isRemoved }),
  z.strictObject({
    list: z.literal('unit'),
    words,
    isRemoved,
    /** ISO 4217 code, `percent`, or the unit's own name. */
    unit: code.nullable().default(null),
    kind: code.nullable().default(null),
  }),
  /** Names, slogans and set phrases with a numeral in them, which is no quantity. */
  z.strictObject({
    list: z.literal('name'),
    words,
    isRemoved,
    class: z.enum(SET_ASIDE_CLASSES).nullable().default(null),
  }),
  z.strictObject({
    list: z.literal('qualifier'),
    words,
    isRemoved,
    qualifier: z.enum(QUALIFIERS).nullable().default(null),
    place: z.enum(QUALIFIER_PLACES).nullable().default(null),
  }),
]);
export type LexiconEntry = z.infer<typeof lexiconEntry>;
export type IndicatorWords = Extract<LexiconEntry, { list: 'indicator' }>;
export type WordEntry = Exclude<LexiconEntry, IndicatorWords>;

/** One entry a word of a list, or a key of an indicator, whatever the script it is typed in. */
export const keyOfEntry = (entry: LexiconEntry): string =>
  `${entry.list}:${entry.list === 'indicator' ? entry.key : foldForSearch(entry.words)}`;

/** Every word of an entry that may stand in a text. */
export function wordsOfEntry(entry: LexiconEntry): string[] {
  if (entry.list !== 'indicator') return [entry.words];
  return [entry.zh, entry.en, ...entry.names, ...entry.nouns, ...entry.with, ...entry.without];
}

/** How an entry stands to the built-in lexicon. */
export const ENTRY_ORIGINS = ['built-in', 'own', 'changed', 'removed'] as const;

export const lexiconRow = z.object({
  key: z.string(),
  origin: z.enum(ENTRY_ORIGINS),
  /** As it is in force: an indicator with the built-in words and the own ones. */
  entry: lexiconEntry,
  /** The analyst's part of it. */
  own: lexiconEntry.nullable(),
  /** Facts that use an indicator; null for words, which are not counted. */
  facts: z.int().nonnegative().nullable(),
});
export type LexiconRow = z.infer<typeof lexiconRow>;

/** The file that a lexicon is shared as. */
export const lexiconFile = z.object({
  format: z.literal('crosscheck-lexicon'),
  version: z.literal(1),
  entries: z.array(lexiconEntry).max(20_000),
});
