import { z } from 'zod';
import { articleRow } from '../common/articleRow.ts';
import { evaluation } from '../common/evaluation.ts';
import { articleId } from '../common/ids.ts';
import { suggestion, suggestionReport } from '../common/suggestion.ts';
import { changeReason, defineCall, nothing } from './defineCall.ts';

export const extractionCalls = {
  /** Says that each figure of an article is settled, or takes that back; evaluation rests on such articles. */
  'articles.complete': defineCall(
    'write',
    z.strictObject({ id: articleId, isComplete: z.boolean(), reason: changeReason }),
    articleRow,
  ),
  /** The seam for figures of another origin: they enter as facts to review, in one undoable step. */
  'facts.suggest': defineCall(
    'write',
    z.strictObject({
      /** Who or what suggests; stands with each fact. */
      by: z.string().trim().min(1).max(100),
      suggestions: z.array(suggestion).min(1).max(10_000),
      reason: changeReason,
    }),
    suggestionReport,
  ),
  /** Extracts the complete articles afresh, in memory, and compares with what was reviewed there. Changes nothing. */
  'extraction.evaluate': defineCall('job', nothing, evaluation),
};
