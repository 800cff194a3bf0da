import { z } from 'zod';
import { trashItem, trashRow } from '../common/trash.ts';
import { changeReason, defineCall, done, limit, offset } from './defineCall.ts';

export const trashCalls = {
  /** The last thrown away first. */
  'trash.page': defineCall(
    'read',
    z.strictObject({ offset, limit }),
    z.object({ rows: z.array(trashRow), total: z.int().nonnegative() }),
  ),
  /** Takes a thing out of the trash again; undone like any change. */
  'trash.restore': defineCall('write', trashItem.extend({ reason: changeReason }).strict(), done),
  /**
   * Deletes for good, and cannot be undone: rows, source bytes, words in the indexes, and what the history quoted. What was
   * published, exported or backed up keeps what it says. Without `items` all of the trash.
   */
  'trash.purge': defineCall(
    'job',
    z.strictObject({ items: z.array(trashItem).min(1).max(10_000).optional(), reason: changeReason }),
    z.object({ purged: z.int().nonnegative() }),
  ),
};
