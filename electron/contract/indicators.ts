import { z } from 'zod';
import { indicatorRef } from '../common/factRow.ts';
import { factId, indicatorId } from '../common/ids.ts';
import { indicatorEntry, mergeSuggestion, SPLIT_FACETS } from '../common/indicatorEntry.ts';
import { changeReason, defineCall, done, limit, nothing } from './defineCall.ts';

const name = z.string().trim().min(1).max(120);
const names = z.strictObject({ zh: name, en: name });
const groupKey = z.string().min(1).max(120);
const ids = z.array(indicatorId).min(1).max(1000);
const count = z.int().nonnegative();

/** Facts of one indicator, by hand or by what they share. */
const picked = z.union([
  z.strictObject({ ids: z.array(factId).min(1).max(100_000) }),
  z.strictObject({
    facet: z.enum(SPLIT_FACETS),
    /** Null for facts that state none. */
    values: z.array(z.string().max(2000).nullable()).min(1).max(200),
  }),
]);

export const indicatorCalls = {
  /** Those that have facts, in the order of the matrix. */
  'indicators.list': defineCall('read', nothing, z.array(indicatorEntry)),
  /** One with all that was merged into it, and by what its facts could be split. */
  'indicators.get': defineCall(
    'read',
    z.strictObject({ id: indicatorId }),
    indicatorEntry.extend({
      facets: z.array(
        z.object({
          facet: z.enum(SPLIT_FACETS),
          values: z.array(z.object({ value: z.string().nullable(), facts: count })),
        }),
      ),
    }),
  ),
  /** Pairs that may be one indicator under two names, the surest first. Never merged by themselves. */
  'indicators.suggestMerges': defineCall('read', z.strictObject({ limit }), z.array(mergeSuggestion)),
  /** A pair that was looked at: it is not suggested again. */
  'indicators.keepApart': defineCall('write', z.strictObject({ ids: ids.length(2), reason: changeReason }), done),
  /** Facts go to `into`, what was read so far as `ids` is read as it from now on. Undone or split back at any time. */
  'indicators.merge': defineCall(
    'write',
    z.strictObject({ ids, into: indicatorId, reason: changeReason }),
    z.object({ indicator: indicatorRef, moved: count }),
  ),
  /** Takes a merged indicator out again, with its facts and those read as it since. */
  'indicators.splitBack': defineCall(
    'write',
    z.strictObject({ id: indicatorId, reason: changeReason }),
    z.object({ indicator: indicatorRef, moved: count }),
  ),
  /** Moves some facts of an indicator to a new one or to another. */
  'indicators.split': defineCall(
    'write',
    z.strictObject({
      id: indicatorId,
      facts: picked,
      into: z.union([z.strictObject({ id: indicatorId }), names]),
      reason: changeReason,
    }),
    z.object({ indicator: indicatorRef, moved: count }),
  ),
  'indicators.rename': defineCall(
    'write',
    z.strictObject({ id: indicatorId, ...names.shape, reason: changeReason }),
    indicatorRef,
  ),
  /** Puts indicators into a group, or before another, or last in the group. Null stands for no group. */
  'indicators.arrange': defineCall(
    'write',
    z.strictObject({
      ids,
      group: names.nullable().optional(),
      before: indicatorId.nullable().default(null),
      reason: changeReason,
    }),
    done,
  ),
  /** Groups go by their English name, or the Chinese one where there is no other. */
  'indicators.arrangeGroup': defineCall(
    'write',
    z.strictObject({
      group: groupKey,
      name: names.optional(),
      before: groupKey.nullable().optional(),
      reason: changeReason,
    }),
    done,
  ),
};
