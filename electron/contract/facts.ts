import { z } from 'zod';
import { factCell, triedCell } from '../common/factCell.ts';
import { factQuery } from '../common/factQuery.ts';
import {
  factDetail,
  factFacets,
  factFilter,
  factPatch,
  factPreview,
  factRow,
  factSort,
  indicatorRef,
} from '../common/factRow.ts';
import { factView } from '../common/factView.ts';
import { articleId, factId, indicatorId } from '../common/ids.ts';
import { span } from '../common/span.ts';
import { SERIES_FREQUENCIES, STATUSES } from '../common/vocabulary.ts';
import { changeReason, defineCall, done, limit, nothing, offset } from './defineCall.ts';

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
  /** What typed or pasted cells would make of their facts; nothing is written. */
  'facts.tryCells': defineCall(
    'read',
    z.strictObject({ cells: z.array(factCell).min(1).max(5000) }),
    z.array(triedCell),
  ),
  /** Writes cells as one step of history. A refused one fails the call, or is left out where `skipsRefused` says so. */
  'facts.setCells': defineCall(
    'write',
    z.strictObject({
      cells: z.array(factCell).min(1).max(5000),
      skipsRefused: z.boolean().default(false),
      reason: changeReason,
    }),
    z.object({ changed: z.int().nonnegative(), refused: z.int().nonnegative() }),
  ),
  /** Makes several facts of one that was read as one; each part is typed as a value is, and found in the sentence where it stands there. */
  'facts.split': defineCall(
    'write',
    z.strictObject({
      id: factId,
      parts: z.array(z.string().trim().min(1).max(100)).min(2).max(20),
      reason: changeReason,
    }),
    z.object({ ids: z.array(factId) }),
  ),
  /** Takes facts of the same article for this one; their places stay with it. */
  'facts.merge': defineCall(
    'write',
    z.strictObject({ id: factId, ids: z.array(factId).min(1).max(200), reason: changeReason }),
    factDetail,
  ),
  /** What a typed search means, piece by piece. */
  'facts.readQuery': defineCall('read', z.strictObject({ text: z.string().max(500) }), factQuery),
  'views.list': defineCall('read', nothing, z.array(factView)),
  /** In place of the view of the same name, if there is one. */
  'views.save': defineCall('write', z.strictObject({ view: factView, reason: changeReason }), done),
  'views.remove': defineCall('write', z.strictObject({ name: factView.shape.name, reason: changeReason }), done),
  /** What `facts.add` would make of a span of a body; nothing is written. */
  'facts.preview': defineCall('read', z.strictObject({ articleId, span }), factPreview),
  /** Makes a fact by hand from a span of a body: the number in it is parsed, with the fields that a person set instead. */
  'facts.add': defineCall(
    'write',
    z.strictObject({ articleId, span, patch: factPatch.optional(), reason: changeReason }),
    factDetail,
  ),
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
