import { z } from 'zod';
import words from '../../../resources/review/factWords.json' with { type: 'json' };
import { factFilter } from '../../common/factRow.ts';
import { foldForSearch } from '../../common/foldText.ts';
import { MEASURES, MODALITIES, QUALIFIERS, STATUSES } from '../../common/vocabulary.ts';

const list = z.array(z.string().min(1)).min(1);
const flags = factFilter.shape.flag.unwrap().element;
const sides = z.strictObject({ before: list, after: list });

/** What people call the values of a fact's fields, in both languages and however they type them. */
export const factWordsSchema = z.strictObject({
  measure: z.record(z.enum(MEASURES), list),
  status: z.record(z.enum(STATUSES), list),
  qualifier: z.record(z.enum(QUALIFIERS), list),
  modality: z.record(z.enum(MODALITIES), list),
  flag: z.partialRecord(flags, list),
  /** Words before and behind a number that make it one end of a range. */
  atLeast: sides,
  atMost: sides,
  /** An empty cell, as it is written. */
  none: list,
  /** Sentences of nothing but the typed words of a time and a figure that they must govern. */
  periodCarriers: z.strictObject({ zh: list, en: list }),
});

export const factWords = factWordsSchema.parse(words);

type Field = 'measure' | 'status' | 'qualifier' | 'modality' | 'flag';

const fold = (text: string): string => foldForSearch(text).trim().replace(/\s+/g, ' ');

const index = (field: Field): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(factWords[field]).flatMap(([key, names]) =>
      [key, ...names].map((name) => [fold(name), key] as const),
    ),
  );
const INDEXES: Readonly<Record<Field, ReadonlyMap<string, string>>> = {
  measure: index('measure'),
  status: index('status'),
  qualifier: index('qualifier'),
  modality: index('modality'),
  flag: index('flag'),
};
const NONE = new Set(factWords.none.map(fold));

/** The value of a field that a word means; null where it means none. */
export const findWord = (field: Field, text: string): string | null => INDEXES[field].get(fold(text)) ?? null;
export const isNone = (text: string): boolean => text.trim() === '' || NONE.has(fold(text));
