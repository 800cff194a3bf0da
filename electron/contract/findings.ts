import { z } from 'zod';
import { indicatorRef } from '../common/factRow.ts';
import { decisionInput, decisionRow, findingDetail, findingKind, findingRow } from '../common/findingRow.ts';
import { decisionId, factId, findingId, indicatorId } from '../common/ids.ts';
import { LEDGER_STATES, ledgerFilter, ledgerRow } from '../common/ledger.ts';
import { FREQUENCIES, matrix } from '../common/matrix.ts';
import { FINDING_FAMILIES, FINDING_STATES } from '../common/vocabulary.ts';
import { changeReason, defineCall, limit, nothing, offset } from './defineCall.ts';

export const findingFilter = z.object({
  kind: z.array(findingKind).max(20).optional(),
  family: z.array(z.enum(FINDING_FAMILIES)).max(5).optional(),
  state: z.array(z.enum(FINDING_STATES)).max(4).optional(),
  indicatorId: indicatorId.optional(),
  factId: factId.optional(),
});
export type FindingFilter = z.infer<typeof findingFilter>;

export const findingCalls = {
  /** What would change a published chart comes first. */
  'findings.page': defineCall(
    'read',
    z.strictObject({ filter: findingFilter, offset, limit }),
    z.object({
      rows: z.array(findingRow),
      total: z.int().nonnegative(),
      counts: z.array(z.object({ kind: findingKind, state: z.enum(FINDING_STATES), count: z.int() })),
    }),
  ),
  /**
   * Brings the findings up to date, and goes on with a run that was stopped. Its progress is told under `FINDINGS_JOB`, by
   * which it is cancelled too. `isCurrent`: nothing is left to check.
   */
  'findings.refresh': defineCall('write', nothing, z.object({ isCurrent: z.boolean() })),
  'findings.get': defineCall('read', z.strictObject({ id: findingId }), findingDetail),
  'decisions.record': defineCall('write', decisionInput, decisionRow),
  /** The ledger, the newest first. `counts` are of all decisions, whatever the filter. */
  'decisions.page': defineCall(
    'read',
    z.strictObject({ filter: ledgerFilter.prefault({}), offset, limit }),
    z.object({
      rows: z.array(ledgerRow),
      total: z.int().nonnegative(),
      counts: z.record(z.enum(LEDGER_STATES), z.int().nonnegative()),
      /** What the ledger can be filtered by. */
      whos: z.array(z.string()),
      indicators: z.array(indicatorRef),
    }),
  ),
  /** Appends what a query was answered; the query stays as it was asked. */
  'decisions.answer': defineCall(
    'write',
    z.strictObject({ id: decisionId, answer: z.string().trim().min(1).max(2000) }),
    decisionRow,
  ),
  /** Appends an entry that takes the decision back; the finding is open again. */
  'decisions.withdraw': defineCall('write', z.strictObject({ id: decisionId, reason: changeReason }), decisionRow),
  /** A page of some ten thousand facts: a project of a million is read as one scrolls. */
  'matrix.get': defineCall(
    'read',
    z.strictObject({
      subject: z.string().max(200).nullable().optional(),
      frequency: z.enum(FREQUENCIES).default('year'),
      /** Part of a name, of pinyin or of its initials: only such indicators. */
      text: z.string().max(100).default(''),
      /** Indicators to pass over: `next` of the page before. */
      offset,
    }),
    matrix,
  ),
};
