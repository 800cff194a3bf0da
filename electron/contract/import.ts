import { z } from 'zod';
import { fileReport } from '../common/articleRow.ts';
import { edtfDate } from '../common/period.ts';
import { defineCall, handle } from './defineCall.ts';

export const importReport = z.object({
  files: z.array(fileReport),
  articles: z.int().nonnegative(),
  facts: z.int().nonnegative(),
  wasCancelled: z.boolean(),
});

/** Dates an analyst knows: file name without ending, `#2` for the second article of a file. */
export const datesTable = z.record(z.string().max(300), edtfDate);

export const importCalls = {
  /** Handles may be files or, on hosts with a file system, folders. One bad file never stops the rest. */
  'import.files': defineCall(
    'job',
    z.strictObject({ handles: z.array(handle).min(1).max(100_000), dates: datesTable.optional() }),
    importReport,
  ),
  'import.paste': defineCall(
    'job',
    z.strictObject({ name: z.string().trim().max(200).optional(), text: z.string().min(1).max(5_000_000) }),
    importReport,
  ),
};
