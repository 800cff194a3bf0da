import { z } from 'zod';
import { CHART_LANGUAGES } from '../common/chartSpec.ts';
import {
  comparedChart,
  decisionChange,
  editionFinding,
  editionPicture,
  editionRow,
  editionValueBody,
  listedFact,
  news,
  newsBase,
  newsSince,
  newsSummary,
  publishChecklist,
  staleDecision,
  valueChange,
} from '../common/edition.ts';
import { exportDocument } from '../common/exportDocument.ts';
import { decisionRow } from '../common/findingRow.ts';
import { chartId, editionId } from '../common/ids.ts';
import { FREQUENCIES } from '../common/matrix.ts';
import { changeReason, defineCall, limit, nothing, offset } from './defineCall.ts';

/** Saved charts; left out, all of them. */
const chartIds = z.array(chartId).max(30).optional();
const count = z.int().nonnegative();

/** What is not settled: the first of each, and how many there are. */
export const checklist = z.object({
  counts: publishChecklist,
  stale: z.array(staleDecision),
  open: z.array(editionFinding),
  unreviewed: z.array(listedFact),
});

export const editionCalls = {
  /** The newest first, withdrawn ones included and marked. */
  'editions.list': defineCall(
    'read',
    z.strictObject({ offset, limit }),
    z.object({ rows: z.array(editionRow), total: count }),
  ),
  /** By the id that stands in its files. */
  'editions.find': defineCall('read', z.strictObject({ uid: z.string().trim().min(1).max(64) }), editionRow.nullable()),
  'editions.get': defineCall(
    'read',
    z.strictObject({ id: editionId }),
    editionRow.extend({
      settings: z.record(z.string(), z.unknown()),
      pictures: z.array(editionPicture),
      ruled: z.array(decisionRow),
      open: z.array(editionFinding),
    }),
  ),
  /** The published matrix, cell by cell in its order. */
  'editions.values': defineCall(
    'read',
    z.strictObject({ id: editionId, offset, limit }),
    z.object({ rows: z.array(editionValueBody.extend({ key: z.string(), decisions: z.string() })), total: count }),
  ),
  /** An edition to be read, as its files have it. */
  'editions.document': defineCall(
    'read',
    z.strictObject({ id: editionId, language: z.enum(CHART_LANGUAGES).default('en') }),
    exportDocument,
  ),
  /** What to look at before publishing; none of it keeps anyone from it. */
  'editions.checklist': defineCall('read', z.strictObject({ chartIds }), checklist),
  /** Freezes values, charts, decisions and open conflicts as they are. */
  'editions.publish': defineCall(
    'job',
    z.strictObject({
      name: z.string().trim().min(1).max(200),
      note: z.string().trim().max(4000).default(''),
      chartIds,
      frequency: z.enum(FREQUENCIES).default('year'),
    }),
    editionRow,
  ),
  /** Appends an entry that takes an edition back, or puts it back; it can be read all the same. */
  'editions.withdraw': defineCall(
    'write',
    z.strictObject({ id: editionId, isWithdrawn: z.boolean().default(true), reason: changeReason }),
    editionRow,
  ),
  /** What two editions say differently, and why; with `to` null, an edition and the project as it is. */
  'editions.compare': defineCall(
    'read',
    z.strictObject({ from: editionId, to: editionId.nullable().default(null) }),
    z.object({
      from: editionRow,
      to: editionRow.nullable(),
      counts: z.object({ value: count, added: count, gone: count, ruled: count }),
      /** The first of them; `counts` has all. */
      values: z.array(valueChange),
      charts: z.array(comparedChart),
      decisions: z.array(decisionChange),
    }),
  ),
  /** What can be counted from, the latest first: editions that stand, and imports. */
  'news.bases': defineCall('read', nothing, z.array(newsBase)),
  /** How much is new: since an edition or an import, or else since whichever came last. Null where there was neither. */
  'news.counts': defineCall('read', z.strictObject({ since: newsSince.optional() }), newsSummary.nullable()),
  /** The same with the first of each. */
  'news.get': defineCall('read', z.strictObject({ since: newsSince.optional() }), news.nullable()),
};
