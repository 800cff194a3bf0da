import { z } from 'zod';
import { indicatorId } from '../common/ids.ts';
import { LEXICON_LISTS, lexiconEntry, lexiconRow } from '../common/lexiconEntry.ts';
import { changeReason, defineCall, download, limit, nothing, offset } from './defineCall.ts';

const count = z.int().nonnegative();

/** What became of the articles that hold a word of an edit. What a person reviewed is in none of these numbers. */
export const extractionReport = z.object({
  /** Articles read again. */
  articles: count,
  added: count,
  removed: count,
  /** Articles that still wait to be read again, as after a cancel; `lexicon.catchUp` reads them. */
  waiting: count,
  wasCancelled: z.boolean(),
});
export type ExtractionReport = z.infer<typeof extractionReport>;

export const lexiconCalls = {
  'lexicon.page': defineCall(
    'read',
    z.strictObject({
      list: z.enum(LEXICON_LISTS),
      text: z.string().max(100).default(''),
      /** Only what the analyst added, changed or took out. */
      isOwn: z.boolean().default(false),
      offset,
      limit,
    }),
    z.object({ rows: z.array(lexiconRow), total: count, own: count, waiting: count }),
  ),
  /** What an editor offers: kinds of unit, groups of indicators. */
  'lexicon.choices': defineCall(
    'read',
    nothing,
    z.object({
      unitKinds: z.array(z.string()),
      measuredKinds: z.array(z.string()),
      groups: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() })),
    }),
  ),
  /**
   * One undoable step: puts entries in, takes own entries back (`forget`, by key), and reads again the articles that
   * hold a word of either. `adopts` moves the facts of a proposed indicator to one of the entries.
   */
  'lexicon.edit': defineCall(
    'job',
    z.strictObject({
      entries: z.array(lexiconEntry).max(2000).default([]),
      forget: z.array(z.string().max(300)).max(2000).default([]),
      adopts: z.strictObject({ indicatorId, key: z.string().max(160) }).optional(),
      reason: changeReason,
    }),
    extractionReport,
  ),
  /** The text of a file that `lexicon.export` wrote; its entries are added to what is there, as one step. */
  'lexicon.import': defineCall(
    'job',
    z.strictObject({ text: z.string().min(1).max(5_000_000), reason: changeReason }),
    extractionReport.extend({ entries: count }),
  ),
  'lexicon.export': defineCall('job', nothing, download),
  /** Reads again what waits since an edit that was cancelled or a crash. */
  'lexicon.catchUp': defineCall('job', nothing, extractionReport),
};
