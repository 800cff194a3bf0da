import { z } from 'zod';
import { articleId } from './ids.ts';
import { decimalText } from './quantity.ts';
import { DIRECTIONS, MEASURES, MODALITIES, QUALIFIERS } from './vocabulary.ts';

/**
 * A figure that someone or something other than extraction and the analyst puts forward: a model, a colleague's list.
 * It becomes a fact to review only where `quote` stands in the body exactly, once or at `start`.
 */
export const suggestion = z.strictObject({
  /** The article by its id, or by file name and place in the file. */
  article: z.union([
    articleId,
    z.strictObject({ file: z.string().min(1).max(500), ordinal: z.int().positive().default(1) }),
  ]),
  /** The figure with its unit, as the body has it. */
  quote: z.string().min(1).max(400),
  /** Where the quote begins in the body, in UTF-16 units; needed where it stands there more than once. */
  start: z.int().nonnegative().optional(),
  /** In base units: 322亿美元 is `32200000000` and `USD`. */
  value: decimalText,
  high: decimalText.nullable().default(null),
  unit: z.string().trim().min(1).max(60),
  noun: z.string().trim().min(1).max(120).nullable().default(null),
  qualifier: z.enum(QUALIFIERS).default('exact'),
  measure: z.enum(MEASURES).nullable().default(null),
  direction: z.enum(DIRECTIONS).nullable().default(null),
  modality: z.enum(MODALITIES).default('actual'),
  /** EDTF text; absent is undated. */
  period: z.string().max(40).optional(),
  isAsOf: z.boolean().default(false),
  /** Key of the lexicon, or the name of a proposal. */
  indicator: z.string().trim().min(1).max(120),
  subject: z.string().trim().min(1).max(200).nullable().default(null),
  /** Why, in the suggester's words; shown with the fact. */
  why: z.string().trim().max(200).default(''),
});
export type Suggestion = z.infer<typeof suggestion>;

export const SUGGESTION_REFUSALS = [
  'no-article',
  'quote-not-found',
  'quote-not-unique',
  'bad-period',
  'bad-range',
] as const;
export type SuggestionRefusal = (typeof SUGGESTION_REFUSALS)[number];

export const suggestionReport = z.object({
  added: z.int().nonnegative(),
  /** Figures that are facts already. */
  known: z.int().nonnegative(),
  /** By their place in the list given, from 0. */
  refused: z.array(z.object({ at: z.int().nonnegative(), reason: z.enum(SUGGESTION_REFUSALS) })),
});
