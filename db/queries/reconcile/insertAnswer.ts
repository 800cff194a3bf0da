import type { DecisionRow } from '../../../electron/common/findingRow.ts';
import type { DecisionId } from '../../../electron/common/ids.ts';
import { prepare, type WriteDb } from '../../handle.ts';
import { performAct, recordChange } from '../../history.ts';
import { refreshAfterDecision } from './decisionEffects.ts';
import { getDecision } from './decisionRows.ts';

const COPIED = `verdict, fact_id, facet, at, adopted_value, adopted_from, asked_whom, asked_on, reason, indicator_id, subject`;

/** What the query was about, as it was asked: noting an answer is not looking at the facts anew. */
const PARTS = [
  `INSERT INTO decision_finding SELECT @to, finding_key, kind, indicator_id, member_digest FROM decision_finding WHERE decision_id = @from`,
  `INSERT INTO decision_member SELECT @to, fact_id, role FROM decision_member WHERE decision_id = @from`,
  `INSERT INTO decision_figure SELECT @to, finding_key, fact_id, figure FROM decision_figure WHERE decision_id = @from`,
  `INSERT INTO decision_indicator SELECT @to, indicator_id FROM decision_indicator WHERE decision_id = @from`,
  `INSERT INTO decision_replaced SELECT @to, @from, finding_key FROM decision_finding WHERE decision_id = @from`,
] as const;

export interface AnswerInput {
  readonly id: DecisionId;
  readonly answer: string;
  readonly who: string;
}

function insertRow(db: WriteDb, { id, answer, who }: AnswerInput): DecisionId {
  const sql = `INSERT INTO decision (${COPIED}, answer, who, recorded_at, supersedes, answers)
    SELECT ${COPIED}, ?, ?, ?, id, id FROM decision WHERE id = ?`;
  return Number(prepare(db, sql).run(answer, who, db.now(), id).lastInsertRowid) as DecisionId;
}

/** Notes what a query was answered, as a later entry: the query stays as it was asked. */
export function insertAnswer(db: WriteDb, input: AnswerInput): DecisionRow {
  return performAct(db, { who: input.who, action: 'answer' }, (act) => {
    const id = insertRow(db, input);
    for (const sql of PARTS) prepare(db, sql).run({ to: id, from: input.id });
    const after = { answers: input.id, answer: input.answer };
    recordChange(db, { ...act, entity: 'decision', entityId: id, before: null, after });
    refreshAfterDecision(db, id);
    return getDecision(db, id) as DecisionRow;
  });
}
