import { z } from 'zod';
import { articlePatch, articleRow, articleText, sourceText } from '../common/articleRow.ts';
import { articleId } from '../common/ids.ts';
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
    }),
    z.object({ rows: z.array(articleRow), total: z.int().nonnegative() }),
  ),
  'articles.get': defineCall('read', z.strictObject({ id: articleId }), articleText),
  'articles.source': defineCall('read', z.strictObject({ id: articleId }), sourceText),
  /** Setting a date works out again every period that depends on it. Facts that a person touched stay as they are. */
  'articles.edit': defineCall(
    'write',
    z.strictObject({ id: articleId, patch: articlePatch, reason: changeReason }),
    articleRow,
  ),
  'articles.trash': defineCall('write', z.strictObject({ id: articleId, reason: changeReason }), nothing),
};
