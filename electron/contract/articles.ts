import { z } from 'zod';
import { comparedSentence } from '../common/articleComparison.ts';
import { articlePatch, articleRow, articleText, ENCODINGS, sourceText } from '../common/articleRow.ts';
import { articleId } from '../common/ids.ts';
import { encodingCandidate } from '../common/importPlan.ts';
import { ruling } from '../common/ruling.ts';
import { SCRIPTS } from '../common/script.ts';
import { changeReason, defineCall, limit, nothing, offset } from './defineCall.ts';

export const ARTICLE_SORT_FIELDS = [
  'date',
  'title',
  'outlet',
  'fileName',
  'taken',
  'unreviewed',
  'importedAt',
] as const;

export const articleCalls = {
  'articles.page': defineCall(
    'read',
    z.strictObject({
      offset,
      limit,
      sort: z
        .array(z.object({ field: z.enum(ARTICLE_SORT_FIELDS), desc: z.boolean() }))
        .max(3)
        .default([]),
      text: z.string().max(200).optional(),
      /** Only articles whose date is unknown or worked out: a person is asked for it. */
      needsDate: z.boolean().optional(),
      /** Only this article and its near copies. */
      echoGroup: articleId.optional(),
    }),
    z.object({ rows: z.array(articleRow), total: z.int().nonnegative() }),
  ),
  'articles.get': defineCall('read', z.strictObject({ id: articleId }), articleText),
  /** The same text in another script; every offset means the same as in the text itself. */
  'articles.inScript': defineCall(
    'read',
    z.strictObject({ id: articleId, view: z.enum(['cleaned', 'original']), script: z.enum(SCRIPTS) }),
    z.object({ text: z.string() }),
  ),
  'articles.source': defineCall('read', z.strictObject({ id: articleId }), sourceText),
  /** Setting a date works out again every period that depends on it. Facts that a person touched stay as they are. */
  'articles.edit': defineCall(
    'write',
    z.strictObject({ id: articleId, patch: articlePatch, reason: changeReason }),
    articleRow,
  ),
  /** The same for many, as one step of history. */
  'articles.editMany': defineCall(
    'write',
    z.strictObject({
      edits: z
        .array(z.strictObject({ id: articleId, patch: articlePatch }))
        .min(1)
        .max(1000),
      reason: changeReason,
    }),
    z.object({ changed: z.int().nonnegative() }),
  ),
  /** The sentences of two articles side by side, in the order in which they stand: what a copy kept, changed, left out. */
  'articles.compare': defineCall(
    'read',
    z.strictObject({ leftId: articleId, rightId: articleId }),
    z.object({ sentences: z.array(comparedSentence) }),
  ),
  /** How the file of an article is read, and how else it could be. No candidates for a format without that choice. */
  'articles.encodings': defineCall(
    'read',
    z.strictObject({ id: articleId }),
    z.object({
      encoding: z.enum(ENCODINGS),
      confidence: z.number(),
      isGiven: z.boolean(),
      candidates: z.array(encodingCandidate),
    }),
  ),
  /**
   * Reads the file of an article again in this encoding, with all articles in it. What a person touched is anchored
   * anew where digits and unit are the same, else it becomes an orphan. One step of history.
   */
  'articles.setEncoding': defineCall(
    'write',
    z.strictObject({ id: articleId, encoding: z.enum(ENCODINGS), reason: changeReason }),
    articleRow,
  ),
  /**
   * Puts a passage back, leaves one out, or accepts a repair that was offered; the articles of the file are then made
   * anew, and what a person did to their facts is kept. Undone like any change.
   */
  'articles.rule': defineCall('write', z.strictObject({ id: articleId, ruling, reason: changeReason }), articleRow),
  'articles.trash': defineCall('write', z.strictObject({ id: articleId, reason: changeReason }), nothing),
};
