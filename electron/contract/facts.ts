import { z } from 'zod';
import { factDetail, factFacets, factFilter, factPatch, factRow, factSort, indicatorRef } from '../common/factRow.ts';
import { articleId, factId, indicatorId } from '../common/ids.ts';
import { span } from '../common/span.ts';
import { SERIES_FREQUENCIES, STATUSES } from '../common/vocabulary.ts';
import { changeReason, defineCall, limit, offset } from './defineCall.ts';

const reviewTarget = z.union([
  z.strictObject({ ids: z.array(factId).min(1).max(100_000) }),
  z.strictObject({ filter: factFilter }),
]);

export const factCalls = {
  'facts.page': defineCall(
    'read',
    z.strictObject({ filter: factFilter, sort: factSort.default([]), offset, limit }),
    z.object({ rows: z.array(factRow), total: z.int().nonnegative() }),
  ),
  'facts.facets': defineCall('read', z.strictObject({ filter: factFilter }), factFacets),
  'facts.get': defineCall('read', z.strictObject({ id: factId }), factDetail),
  /** One step of history, however many facts it touches. */
  'facts.review': defineCall(
    'write',
    z.strictObject({ target: reviewTarget, status: z.enum(STATUSES), reason: changeReason }),
    z.object({ changed: z.int().nonnegative() }),
  ),
  'facts.edit': defineCall('write', z.strictObject({ id: factId, patch: factPatch, reason: changeReason }), factDetail),
  /** Makes a fact by hand from a span of a body; the number in it is parsed at once. */
  'facts.add': defineCall('write', z.strictObject({ articleId, span, reason: changeReason }), factDetail),
  /** Gives an orphan its place: the span of its figure in the body of its article. Its value stays as it is. */
  'facts.anchor': defineCall('write', z.strictObject({ id: factId, span, reason: changeReason }), factDetail),
  'indicators.find': defineCall(
    'read',
    z.strictObject({ text: z.string().max(100), limit }),
    z.array(indicatorRef.extend({ facts: z.int().nonnegative() })),
  ),
  /** How often these are stated; null where that is not known, and then no hole is looked for. */
  'indicators.setFrequency': defineCall(
    'write',
    z.strictObject({
      ids: z.array(indicatorId).min(1).max(1000),
      frequency: z.enum(SERIES_FREQUENCIES).nullable(),
      reason: changeReason,
    }),
    z.array(indicatorRef),
  ),
};
