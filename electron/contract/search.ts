import { z } from 'zod';
import { edtfDate } from '../common/period.ts';
import { articleHit, factHit, noteHit } from '../common/searchHit.ts';
import { defineCall, nothing, offset } from './defineCall.ts';

/**
 * `text` holds words that must all occur, `"phrases"`, AND, OR, NOT and brackets; either script, width and case is found.
 * Outlets (null: not stated) and dates are those of the article; both dates belong to the time.
 */
const search = z.strictObject({
  text: z.string().max(400),
  outlets: z.array(z.string().max(500).nullable()).max(200).optional(),
  from: edtfDate.optional(),
  to: edtfDate.optional(),
  offset,
  limit: z.int().min(1).max(100).default(20),
});

const page = <T extends z.ZodType>(hit: T) =>
  z.object({
    hits: z.array(hit),
    /** Stops at `MOST_COUNTED` for articles. */
    total: z.int().nonnegative(),
    /** Something is typed, but nothing to look for: signs, or only what must not occur. */
    isEmpty: z.boolean(),
  });

export const searchCalls = {
  /** Those that match in the title first, then the last imported. */
  'search.articles': defineCall('read', search, page(articleHit)),
  /** By their sentence, indicator, subject and number as written; the words of a phrase may stand apart. */
  'search.facts': defineCall('read', search, page(factHit)),
  /** By their note and the words they are on. */
  'search.notes': defineCall('read', search, page(noteHit)),
  /** Outlets of the articles in use, the most frequent first. */
  'search.outlets': defineCall(
    'read',
    nothing,
    z.array(z.object({ outlet: z.string().nullable(), count: z.int().positive() })),
  ),
};
