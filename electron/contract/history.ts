import { z } from 'zod';
import { ENTITIES, historyRow } from '../common/historyRow.ts';
import { articleId } from '../common/ids.ts';
import { changeReason, defineCall, done, limit, nothing, offset } from './defineCall.ts';

export const historyCalls = {
  'history.page': defineCall(
    'read',
    z.strictObject({
      entity: z.enum(ENTITIES).optional(),
      entityId: z.int().positive().optional(),
      /** Of this article and all that is on it: its facts and annotations. */
      articleId: articleId.optional(),
      who: z.string().max(200).optional(),
      /** Leaves out what the program did by itself. */
      byPersons: z.boolean().optional(),
      offset,
      limit,
    }),
    z.object({ rows: z.array(historyRow), total: z.int().nonnegative() }),
  ),
  /** Writes a reversing entry for the last step; answers the rows it changed. */
  'history.undo': defineCall('write', nothing, z.array(historyRow)),
  'history.redo': defineCall('write', nothing, z.array(historyRow)),
  /** Takes back one act of a person and keeps what was done since; `changed-since` where the two touch. */
  'history.reverse': defineCall(
    'write',
    z.strictObject({ step: z.int().positive(), reason: changeReason }),
    z.array(historyRow),
  ),
  /** Says afterwards why a step was made; the last reason given holds. */
  'history.giveReason': defineCall(
    'write',
    z.strictObject({ step: z.int().positive(), reason: z.string().trim().min(1).max(4000) }),
    done,
  ),
  /** Who has made changes, by name. */
  'history.people': defineCall('read', nothing, z.array(z.string())),
};
