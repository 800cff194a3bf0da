import { z } from 'zod';
import {
  annotationFields,
  annotationFilter,
  annotationRow,
  annotationTarget,
  codebookEntry,
  tagFields,
  tagRow,
} from '../common/annotation.ts';
import { annotationId, tagId } from '../common/ids.ts';
import { span } from '../common/span.ts';
import { changeReason, defineCall, download, limit, nothing, offset } from './defineCall.ts';

const count = z.int().nonnegative();
const codebook = z.string().min(1).max(2_000_000);

export const annotationCalls = {
  /** By article and place, the last article first. `orphans` counts those of the whole project. */
  'annotations.page': defineCall(
    'read',
    z.strictObject({ filter: annotationFilter.default({}), offset, limit }),
    z.object({ rows: z.array(annotationRow), total: count, orphans: count }),
  ),
  'annotations.add': defineCall(
    'write',
    z.strictObject({ target: annotationTarget, ...annotationFields.shape, reason: changeReason }),
    annotationRow,
  ),
  'annotations.edit': defineCall(
    'write',
    z.strictObject({
      id: annotationId,
      note: annotationFields.shape.note.unwrap().optional(),
      tags: annotationFields.shape.tags.unwrap().optional(),
      reason: changeReason,
    }),
    annotationRow,
  ),
  /** Settles an orphan: the words that it is about now, in the body of its article. */
  'annotations.anchor': defineCall(
    'write',
    z.strictObject({ id: annotationId, span, reason: changeReason }),
    annotationRow,
  ),
  'annotations.trash': defineCall('write', z.strictObject({ id: annotationId, reason: changeReason }), nothing),
  /** All that fit the filter, as CSV or as JSON Lines. */
  'annotations.export': defineCall(
    'job',
    z.strictObject({ filter: annotationFilter.default({}), format: z.enum(['csv', 'jsonl']) }),
    download,
  ),
  'tags.list': defineCall('read', nothing, z.array(tagRow)),
  /** A new entry of the codebook, or new fields of one. No two may have the same name. */
  'tags.save': defineCall(
    'write',
    z.strictObject({ id: tagId.optional(), ...tagFields.shape, reason: changeReason }),
    tagRow,
  ),
  'tags.trash': defineCall('write', z.strictObject({ id: tagId, reason: changeReason }), nothing),
  /** What a codebook file (CSV with a head, or JSON) would bring; nothing is written. */
  'tags.plan': defineCall('read', z.strictObject({ text: codebook }), z.object({ entries: z.array(codebookEntry) })),
  /** Brings in what `tags.plan` shows as new or changed, as one step of history. */
  'tags.import': defineCall(
    'write',
    z.strictObject({ text: codebook, reason: changeReason }),
    z.object({ added: count, changed: count, refused: count }),
  ),
  'tags.export': defineCall('job', z.strictObject({ format: z.enum(['csv', 'json']) }), download),
};
