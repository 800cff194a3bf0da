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
  | { readonly ok: false; readonly code: 'nothing-to-undo' | 'nothing-to-redo' | 'already-reversed' | 'changed-since' };

const REVERSED = `EXISTS (SELECT 1 FROM history u WHERE u.reverses = h.step
  AND NOT EXISTS (SELECT 1 FROM history r WHERE r.reverses = u.step))`;

/** What a purge took the words out of cannot come back. */
const HAS_WORDS = '(h.before IS NOT NULL OR h.after IS NOT NULL)';

/** The last act of this person that stands. An undo names the act it reverses, a redo names the undo. */
const LAST_ACT = `SELECT h.step FROM history h WHERE h.who = @who AND h.is_machine = 0 AND h.reverses IS NULL
  AND ${HAS_WORDS} AND NOT ${REVERSED} ORDER BY h.step DESC LIMIT 1`;

/** The last undo that stands, unless this person did something new since: that would be written over. */
const LAST_UNDO = `SELECT h.step FROM history h JOIN history act ON act.step = h.reverses AND act.reverses IS NULL
  WHERE h.who = @who AND h.is_machine = 0 AND h.reverses IS NOT NULL AND ${HAS_WORDS}
  AND NOT EXISTS (SELECT 1 FROM history r WHERE r.reverses = h.step)
  AND NOT EXISTS (SELECT 1 FROM history n WHERE n.who = @who AND n.is_machine = 0 AND n.reverses IS NULL AND n.step > h.step)
  ORDER BY h.step DESC LIMIT 1`;

/** An act of a person, whoever it was, that stands: this very step. */
const THIS_ACT = `SELECT h.step FROM history h WHERE h.step = @step AND h.is_machine = 0 AND h.reverses IS NULL
  AND ${HAS_WORDS} AND NOT ${REVERSED} LIMIT 1`;

/** The last act, the last undo, or one act by its step. */
export type Which = 'undo' | 'redo' | { readonly step: number };

const findStep = (db: ReadDb, sql: string, who: string): number | null =>
  prepare<{ step: number }>(db, sql).get({ who })?.step ?? null;

export const canUndo = (db: ReadDb, who: string): boolean => findStep(db, LAST_ACT, who) !== null;
export const canRedo = (db: ReadDb, who: string): boolean => findStep(db, LAST_UNDO, who) !== null;

export interface Reversal {
  readonly step: number;
  /** As they were written: a reversal brings back what stands in `before`. */
  readonly rows: readonly HistoryRow[];
}

function findReversed(db: ReadDb, who: string, which: Which): number | null {
  if (which === 'undo') return findStep(db, LAST_ACT, who);
  if (which === 'redo') return findStep(db, LAST_UNDO, who);
  return prepare<{ step: number }>(db, THIS_ACT).get({ step: which.step })?.step ?? null;
}

/** What `reverse` would reverse now; null where there is nothing. */
export function peekReversal(db: ReadDb, who: string, which: Which): Reversal | null {
  const step = findReversed(db, who, which);
  return step === null ? null : { step, rows: listStepRows(db, step) };
}

/** Something new is undone by the trash, not by deletion. */
const MADE: Record<string, unknown> = { trashedAt: null };

/** Two that were merged the other way round meanwhile would make a ring. */
function makesRing(db: ReadDb, { entity, entityId, before }: HistoryRow): boolean {
  const into = entity === 'indicator' ? (before?.mergedInto as IndicatorId | null | undefined) : null;
  return into != null && !canMerge(db, entityId as IndicatorId, into);
}

/** Taking away what was made would take with it what was done to it since. */
const LATER = `SELECT 1 AS n FROM history h WHERE h.entity = @entity AND h.entity_id = @entityId AND h.id > @id
  AND h.is_machine = 0 AND h.reverses IS NULL AND NOT ${REVERSED} LIMIT 1`;

const isTouchedSince = (db: ReadDb, { id, entity, entityId }: HistoryRow): boolean =>
  prepare(db, LATER).get({ id, entity, entityId }) !== undefined;

const isPurged = ({ before, after }: HistoryRow): boolean => before === null && after === null;

function canReverse(db: ReadDb, row: HistoryRow): boolean {
  if (row.entity === 'decision' || row.entity === 'edition' || isPurged(row)) return true;
  if (makesRing(db, row) || (row.before === null && isTouchedSince(db, row))) return false;
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

interface Order {
  readonly step: number;
  readonly who: string;
  readonly action: 'undo' | 'redo';
  readonly reason?: string | undefined;
}

function reverseStep(db: WriteDb, input: Order): UndoResult {
  const rows = listStepRows(db, input.step).reverse();
  if (!rows.every((row) => canReverse(db, row))) return { ok: false, code: 'changed-since' };
  const step = performAct(db, { ...input, reverses: input.step }, (act) => {
    for (const row of rows) if (!isPurged(row)) reverseRow(db, act, row);
    return act.step;
  });
  return { ok: true, step, rows: listStepRows(db, step) };
}

const NOTHING = { undo: 'nothing-to-undo', redo: 'nothing-to-redo' } as const;

export interface ReverseOrder {
  readonly who: string;
  readonly which: Which;
  readonly reason?: string | undefined;
}

/**
 * Takes back an act by a step that reverses it: the last one of `who`, their last undo, or any one act of a person.
 * Later acts stay. Refuses where what it changed was changed again since.
 */
export function reverse(db: WriteDb, { who, which, reason }: ReverseOrder): UndoResult {
  const step = findReversed(db, who, which);
  if (step === null) return { ok: false, code: typeof which === 'string' ? NOTHING[which] : 'already-reversed' };
  return reverseStep(db, { step, who, action: which === 'redo' ? 'redo' : 'undo', reason });
}

export const undoLast = (db: WriteDb, who: string): UndoResult => reverse(db, { who, which: 'undo' });
export const redoLast = (db: WriteDb, who: string): UndoResult => reverse(db, { who, which: 'redo' });
