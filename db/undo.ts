import type { HistoryRow } from '../electron/common/historyRow.ts';
import type { DecisionId, EditionId, IndicatorId } from '../electron/common/ids.ts';
import { isUnchanged } from './entities.ts';
import { prepare, type ReadDb, type WriteDb } from './handle.ts';
import { type Act, changeEntity, performAct } from './history.ts';
import { canMerge } from './merging.ts';
import { insertEditionState } from './queries/edition/withdrawEdition.ts';
import { listStepRows } from './queries/history/pageHistory.ts';
import { insertWithdrawal } from './queries/reconcile/withdrawDecision.ts';

export type UndoResult =
  | { readonly ok: true; readonly step: number; readonly rows: HistoryRow[] }
  | { readonly ok: false; readonly code: 'nothing-to-undo' | 'nothing-to-redo' | 'changed-since' };

const REVERSED = `EXISTS (SELECT 1 FROM history u WHERE u.reverses = h.step
  AND NOT EXISTS (SELECT 1 FROM history r WHERE r.reverses = u.step))`;

/** The last act of this person that stands. An undo names the act it reverses, a redo names the undo. */
const LAST_ACT = `SELECT h.step FROM history h WHERE h.who = @who AND h.is_machine = 0 AND h.reverses IS NULL
  AND NOT ${REVERSED} ORDER BY h.step DESC LIMIT 1`;

/** The last undo that stands, unless this person did something new since: that would be written over. */
const LAST_UNDO = `SELECT h.step FROM history h JOIN history act ON act.step = h.reverses AND act.reverses IS NULL
  WHERE h.who = @who AND h.is_machine = 0 AND h.reverses IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM history r WHERE r.reverses = h.step)
  AND NOT EXISTS (SELECT 1 FROM history n WHERE n.who = @who AND n.is_machine = 0 AND n.reverses IS NULL AND n.step > h.step)
  ORDER BY h.step DESC LIMIT 1`;

const findStep = (db: ReadDb, sql: string, who: string): number | null =>
  prepare<{ step: number }>(db, sql).get({ who })?.step ?? null;

export const canUndo = (db: ReadDb, who: string): boolean => findStep(db, LAST_ACT, who) !== null;
export const canRedo = (db: ReadDb, who: string): boolean => findStep(db, LAST_UNDO, who) !== null;

export interface Reversal {
  readonly step: number;
  /** As they were written: a reversal brings back what stands in `before`. */
  readonly rows: readonly HistoryRow[];
}

/** What `undoLast` or `redoLast` would reverse now; null where there is nothing. */
export function peekReversal(db: ReadDb, who: string, which: 'undo' | 'redo'): Reversal | null {
  const step = findStep(db, which === 'undo' ? LAST_ACT : LAST_UNDO, who);
  return step === null ? null : { step, rows: listStepRows(db, step) };
}

/** Something new is undone by the trash, not by deletion. */
const MADE: Record<string, unknown> = { trashedAt: null };

/** Two that were merged the other way round meanwhile would make a ring. */
function makesRing(db: ReadDb, { entity, entityId, before }: HistoryRow): boolean {
  const into = entity === 'indicator' ? (before?.mergedInto as IndicatorId | null | undefined) : null;
  return into != null && !canMerge(db, entityId as IndicatorId, into);
}

function canReverse(db: ReadDb, row: HistoryRow): boolean {
  if (row.entity === 'decision' || row.entity === 'edition') return true;
  if (makesRing(db, row)) return false;
  return isUnchanged(db, {
    entity: row.entity,
    entityId: row.entityId,
    expected: row.before ? (row.after ?? {}) : MADE,
  });
}

function reverseRow(db: WriteDb, act: Act, row: HistoryRow): void {
  const { entity, entityId, before } = row;
  if (entity === 'decision') insertWithdrawal(db, act, entityId as DecisionId);
  else if (entity === 'edition')
    insertEditionState(db, act, { id: entityId as EditionId, isWithdrawn: before?.isWithdrawn !== false });
  else changeEntity(db, act, { entity, entityId, columns: before ?? { trashedAt: db.now() } });
}

function reverseStep(db: WriteDb, input: { step: number; who: string; action: 'undo' | 'redo' }): UndoResult {
  const rows = listStepRows(db, input.step).reverse();
  if (!rows.every((row) => canReverse(db, row))) return { ok: false, code: 'changed-since' };
  const step = performAct(db, { who: input.who, action: input.action, reverses: input.step }, (act) => {
    for (const row of rows) reverseRow(db, act, row);
    return act.step;
  });
  return { ok: true, step, rows: listStepRows(db, step) };
}

/** Takes back the last act of `who` by a step that reverses it. Refuses where something was changed since by others. */
export function undoLast(db: WriteDb, who: string): UndoResult {
  const step = findStep(db, LAST_ACT, who);
  return step === null ? { ok: false, code: 'nothing-to-undo' } : reverseStep(db, { step, who, action: 'undo' });
}

/** Takes back the last undo of `who`. */
export function redoLast(db: WriteDb, who: string): UndoResult {
  const step = findStep(db, LAST_UNDO, who);
  return step === null ? { ok: false, code: 'nothing-to-redo' } : reverseStep(db, { step, who, action: 'redo' });
}
