import { z } from 'zod';
import { ENTITIES, historyRow } from '../common/historyRow.ts';
import { defineCall, limit, nothing, offset } from './defineCall.ts';

export const historyCalls = {
  'history.page': defineCall(
    'read',
    z.strictObject({ entity: z.enum(ENTITIES).optional(), entityId: z.int().positive().optional(), offset, limit }),
    z.object({ rows: z.array(historyRow), total: z.int().nonnegative() }),
  ),
  /** Writes a reversing entry for the last step; answers the rows it changed. */
  'history.undo': defineCall('write', nothing, z.array(historyRow)),
  'history.redo': defineCall('write', nothing, z.array(historyRow)),
};
