import { z } from 'zod';
import { fileReport } from '../common/articleRow.ts';
import { articleGiven, planCounts, planFilter, planGiven, planRow } from '../common/importPlan.ts';
import { edtfDate } from '../common/period.ts';
import { defineCall, done, handle, limit, offset } from './defineCall.ts';

export const importReport = z.object({
  files: z.array(fileReport),
  articles: z.int().nonnegative(),
  facts: z.int().nonnegative(),
  /** Titles in lists of references (RIS, BibTeX, CSL-JSON) that no file was found for. */
  unmatchedReferences: z.array(z.string()).optional(),
  wasCancelled: z.boolean(),
});

/** Dates an analyst knows: file name without ending, `#2` for the second article of a file. */
export const datesTable = z.record(z.string().max(300), edtfDate);

const planId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
const handles = z.array(handle).min(1).max(100_000);
const pasted = { name: z.string().trim().max(200).optional(), text: z.string().min(1).max(5_000_000) };
const plan = z.object({
  planId,
  counts: planCounts,
  unmatchedReferences: z.array(z.string()),
  /** Then the plan holds the files that were looked at until then. */
  wasCancelled: z.boolean(),
});

/** Null takes back what was set. */
const planChange = z.strictObject({
  encoding: planGiven.shape.encoding.nullable(),
  date: articleGiven.shape.date.nullable(),
  outlet: articleGiven.shape.outlet.nullable(),
  language: articleGiven.shape.language.nullable(),
  isSkipped: z.boolean().optional(),
});

export const importCalls = {
  /** Handles may be files or, on hosts with a file system, folders. One bad file never stops the rest. */
  'import.files': defineCall(
    'job',
    z.strictObject({ handles, dates: datesTable.optional(), given: planGiven.optional() }),
    importReport,
  ),
  'import.paste': defineCall('job', z.strictObject(pasted), importReport),
  /**
   * Looks at files without writing anything. The plan lives until it is committed or discarded, another is made, or the
   * project is closed; from then on its id is answered with `no-such-plan`.
   */
  'import.plan': defineCall(
    'job',
    z.strictObject({ handles, dates: datesTable.optional(), given: planGiven.optional() }),
    plan,
  ),
  'import.planPaste': defineCall('job', z.strictObject(pasted), plan),
  /** Rows in the order in which they would come in. */
  'import.planPage': defineCall(
    'read',
    z.strictObject({ planId, filter: planFilter.default({}), offset, limit }),
    z.object({ rows: z.array(planRow), total: z.int().nonnegative(), counts: planCounts }),
  ),
  /** Sets fields of some rows, or with `ordinal` of one article in each; rows whose encoding or date changes are read again. */
  'import.planSet': defineCall(
    'job',
    z.strictObject({
      planId,
      target: z.union([
        z.strictObject({ ids: z.array(z.int().nonnegative()).min(1).max(100_000) }),
        z.strictObject({ filter: planFilter }),
      ]),
      ordinal: z.int().positive().optional(),
      set: planChange,
    }),
    z.object({ changed: z.int().nonnegative(), counts: planCounts }),
  ),
  /**
   * Takes in what is new or an echo and not skipped, as it stands in the plan. A file that changed since then is refused
   * with `changed-since-plan`. Cancelled, what was reported is in and the plan stays: a second commit takes the rest.
   */
  'import.commit': defineCall('job', z.strictObject({ planId }), importReport),
  'import.discard': defineCall('write', z.strictObject({ planId }), done),
};
