import { z } from 'zod';
import { annotationId, articleId, factId, tagId } from './ids.ts';
import { span } from './span.ts';
import { TAG_COLOURS } from './tagColours.ts';

const LONGEST_NAME = 80;
const LONGEST_DEFINITION = 4000;
const LONGEST_NOTE = 40_000;

/** What a person writes of an entry of the codebook. */
export const tagFields = z.strictObject({
  name: z.string().trim().min(1).max(LONGEST_NAME),
  definition: z.string().trim().max(LONGEST_DEFINITION).default(''),
  colour: z.enum(TAG_COLOURS),
});
export type TagFields = z.infer<typeof tagFields>;

export const tagRow = tagFields.extend({
  id: tagId,
  /** Annotations in use that bear it. */
  uses: z.int().nonnegative(),
});
export type TagRow = z.infer<typeof tagRow>;

/** One entry of a codebook file before it comes in; `line` counts from 1, the head of a table included. */
export const codebookEntry = z.object({
  line: z.int().positive(),
  name: z.string(),
  definition: z.string(),
  colour: z.enum(TAG_COLOURS).nullable(),
  /** new, changed (colour or definition), same as it is; refused says why by a code worded under `annotation:refused`. */
  outcome: z.enum(['new', 'changed', 'same', 'refused']),
  reason: z.enum(['no-name', 'name-too-long', 'definition-too-long', 'twice', 'unknown-colour']).nullable(),
});
export type CodebookEntry = z.infer<typeof codebookEntry>;

/** What a person says of words: nothing but a highlight, a note in Markdown, tags. */
export const annotationFields = z.object({
  note: z.string().max(LONGEST_NOTE).default(''),
  tags: z.array(tagId).max(40).default([]),
});

/** On words of a body, or on a fact, with which it moves. */
export const annotationTarget = z.union([z.strictObject({ articleId, span }), z.strictObject({ factId })]);
export type AnnotationTarget = z.infer<typeof annotationTarget>;

export const annotationRow = annotationFields.extend({
  id: annotationId,
  articleId,
  articleTitle: z.string(),
  articleDate: z.string().nullable(),
  outlet: z.string().nullable(),
  factId: factId.nullable(),
  /** The same words in both texts, in UTF-16 units; of the body before where it is an orphan. */
  at: z.object({ body: span, source: span }),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  isOrphan: z.boolean(),
  madeAt: z.string(),
  madeBy: z.string(),
});
export type AnnotationRow = z.infer<typeof annotationRow>;

export const annotationFilter = z.strictObject({
  articleId: articleId.optional(),
  factId: factId.optional(),
  /** Any of these. */
  tags: z.array(tagId).max(100).optional(),
  /** Searched in notes and in the words annotated, in either script. */
  text: z.string().max(200).optional(),
  onlyOrphans: z.boolean().optional(),
});
export type AnnotationFilter = z.infer<typeof annotationFilter>;
