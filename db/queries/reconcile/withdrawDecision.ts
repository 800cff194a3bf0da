import type { DecisionRow } from '../../../electron/common/findingRow.ts';
import type { DecisionId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { type Act, performAct, recordChange } from '../../history.ts';
import { refreshAfterDecision } from './decisionEffects.ts';
import { getDecision } from './decisionRows.ts';

/** The decision at the end of a chain of rows that take one another back. */
function findDecision(db: ReadDb, id: DecisionId): DecisionId {
  const row = prepare<{ withdraws: DecisionId | null }>(db, 'SELECT withdraws FROM decision WHERE id = ?').get(id);
  return row?.withdraws ? findDecision(db, row.withdraws) : id;
}

/**
 * Appends a row that takes another one back: a decision is withdrawn so, and a withdrawal undone. Writes the history
 * row of `act` and brings findings and facts in line.
 */
export function insertWithdrawal(db: WriteDb, act: Act, id: DecisionId): void {
  const insert = prepare(db, 'INSERT INTO decision (withdraws, reason, who, recorded_at) VALUES (?, ?, ?, ?)');
  const rowId = insert.run(id, act.reason ?? act.action, act.who, db.now()).lastInsertRowid;
  recordChange(db, { ...act, entity: 'decision', entityId: Number(rowId), before: null, after: { withdraws: id } });
  refreshAfterDecision(db, findDecision(db, id));
}

/** Takes a decision back by a new row; its findings are open again, or under the decision before it. */
export function withdrawDecision(
  db: WriteDb,
  input: { id: DecisionId; who: string; reason: string | null },
): DecisionRow {
  const current = getDecision(db, input.id);
  if (!current) throw new Error(`there is no decision ${input.id}`);
  if (current.isWithdrawn) return current;
  return performAct(db, { who: input.who, action: 'withdraw', reason: input.reason }, (act) => {
    insertWithdrawal(db, act, input.id);
    return getDecision(db, input.id) as DecisionRow;
  });
}
