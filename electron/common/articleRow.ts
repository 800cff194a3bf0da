import { z } from 'zod';
import { articleMeta, articlePart, setAside } from './article.ts';
import { offer, passage, repair, rulings } from './cleaning.ts';
import { articleId, factId, sourceId } from './ids.ts';
import { span } from './span.ts';
import { ARTICLE_KINDS, MINOR_REASONS, STATUSES } from './vocabulary.ts';

const count = z.int().nonnegative();

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;

export const articleRow = articleMeta.extend({
  id: articleId,
  sourceId,
  fileName: z.string(),
  /** Its place in the file, from 1. */
  ordinal: z.int().positive(),
  kind: z.enum(ARTICLE_KINDS),
  /** The article this one is a near copy of, if any. */
  echoOf: articleId.nullable(),
  taken: count,
  minorTaken: count,
  setAside: count,
  unexplained: count,
  unreviewed: count,
  /** When a person said that each of its figures is settled; null where nobody did. */
  completedAt: z.string().nullable(),
  importedAt: z.string(),
});
export type ArticleRow = z.infer<typeof articleRow>;

/** A figure of the text, for underlining it by status. */
export const factMark = z.object({
  factId,
  span,
  status: z.enum(STATUSES),
  minor: z.enum(MINOR_REASONS).nullable(),
  inTrouble: z.boolean(),
});
export type FactMark = z.infer<typeof factMark>;

/** Marks as `packMarks` writes them, six numbers each. */
const packedMarks = z.array(z.int());

export const articleText = articleRow.extend({
  body: z.string(),
  parts: z.array(articlePart),
  marks: packedMarks,
  /** Numbers that are no facts; one that a person made a fact of is gone from here. */
  setAsideSpans: z.array(setAside),
  unexplainedSpans: z.array(span),
  /** How much of its extent cleaning left out and repaired, and how many repairs it offers. */
  cleaned: z.object({ passages: count, repairs: count, offers: count }),
});
export type ArticleText = z.infer<typeof articleText>;

/** The decoded source text, unaltered; spans are in it. */
export const sourceText = z.object({
  articleId,
  fileName: z.string(),
  encoding: z.enum(ENCODINGS),
  sha256: z.string(),
  byteLength: count,
  text: z.string(),
  extent: span,
  marks: packedMarks,
  /** What cleaning left out, repaired and offers, and what a person ruled on it; spans are in `text`. */
  passages: z.array(passage),
  repairs: z.array(repair),
  offers: z.array(offer),
  rulings,
});
export type SourceText = z.infer<typeof sourceText>;

export const articlePatch = articleMeta
  .pick({ title: true, outlet: true, originalOutlet: true, byline: true, language: true, url: true, date: true })
  .partial();
export type ArticlePatch = z.infer<typeof articlePatch>;

/** What happened to one file of an import. Codes are worded by `import.reason.*` in the i18n files. */
export const fileReport = z.object({
  name: z.string(),
  outcome: z.enum(['imported', 'duplicate', 'refused']),
  reason: z.string().nullable(),
  articles: count,
  facts: count,
});
export type FileReport = z.infer<typeof fileReport>;
