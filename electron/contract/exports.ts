import { z } from 'zod';
import { CHART_LANGUAGES } from '../common/chartSpec.ts';
import { exportDocument } from '../common/exportDocument.ts';
import { exportChange, exportRequest, exportRow, traceQuery } from '../common/exportSpec.ts';
import { exportId } from '../common/ids.ts';
import { defineCall, download, limit, offset } from './defineCall.ts';

export const madeExport = download.extend({ uid: z.string(), rowCount: z.int().nonnegative() });

/** `changed`: so many values differ from what the file shows; null where they are too many to be kept one by one. */
export const listedExport = exportRow.extend({
  state: z.enum(['current', 'stale', 'replaced']),
  changed: z.int().nonnegative().nullable(),
});
export type ListedExport = z.infer<typeof listedExport>;

export const exportCalls = {
  /** Writes a file and notes what it shows. `replaces` names the export that is made again; its file is not touched here. */
  'exports.make': defineCall('job', exportRequest.extend({ replaces: exportId.optional() }), madeExport),
  /** The newest first, each compared with the facts and decisions of the moment. */
  'exports.list': defineCall(
    'read',
    z.strictObject({ offset, limit }),
    z.object({ rows: z.array(listedExport), total: z.int().nonnegative() }),
  ),
  /** By the id that stands in a file, or by the file's SHA-256. */
  'exports.find': defineCall(
    'read',
    z.strictObject({ mark: z.string().trim().min(4).max(64) }),
    listedExport.nullable(),
  ),
  /** Which numbers of a file to replace, by what. `isPartial` where only changes of the history can be told. */
  'exports.changes': defineCall(
    'read',
    z.strictObject({ id: exportId }),
    z.object({ changes: z.array(exportChange), isPartial: z.boolean() }),
  ),
  /** One page that answers where a number, a chart or a file comes from. */
  'trace.get': defineCall(
    'read',
    z.strictObject({ of: traceQuery, language: z.enum(CHART_LANGUAGES).default('en') }),
    exportDocument,
  ),
};
