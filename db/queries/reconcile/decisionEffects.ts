import type { DecisionId, FactId, IndicatorId } from '../../../electron/common/ids.ts';
import { prepare, type WriteDb } from '../../handle.ts';
import { refreshStates, refreshTroubles } from './findingStates.ts';
import { listRuled } from './ruledFacts.ts';
import { listDecisionMembers } from './rulings.ts';

/** A fact is out of use under the newest decision that says so and still rules a finding of that fact. */
function refreshDeprecations(db: WriteDb, factIds: readonly FactId[]): void {
  const ruling = listRuled(db);
  const sql =
    "SELECT decision_id AS id FROM decision_member WHERE fact_id = ? AND role = 'deprecated' ORDER BY decision_id DESC";
  const list = prepare<{ id: DecisionId }>(db, sql);
  const update = prepare(db, 'UPDATE fact SET deprecated_by = @by WHERE id = @id AND deprecated_by IS NOT @by');
  for (const id of factIds) update.run({ by: list.all(id).find((row) => ruling.get(row.id)?.has(id))?.id ?? null, id });
}

function listIndicators(db: WriteDb, id: DecisionId): IndicatorId[] {
  const sql = `SELECT indicator_id AS id FROM decision_finding WHERE decision_id = @id
    UNION SELECT indicator_id FROM decision_indicator WHERE decision_id = @id
    UNION SELECT f.indicator_id FROM decision_finding df JOIN finding f ON f.key = df.finding_key WHERE df.decision_id = @id`;
  return prepare<{ id: IndicatorId }>(db, sql)
    .all({ id })
    .map((row) => row.id);
}

/** Members of decisions on the same findings: what the decision takes over from them changes too. */
function listTouchedFacts(db: WriteDb, id: DecisionId): FactId[] {
  const sql = `SELECT DISTINCT m.fact_id AS factId FROM decision_finding a JOIN decision_finding b ON b.finding_key = a.finding_key
    JOIN decision_member m ON m.decision_id = b.decision_id WHERE a.decision_id = ?`;
  const others = prepare<{ factId: FactId }>(db, sql)
    .all(id)
    .map((row) => row.factId);
  return [...new Set([...listDecisionMembers(db, id), ...listReplacedMembers(db, id), ...others])];
}

/** Members of the decisions whose place it took under another key. */
function listReplacedMembers(db: WriteDb, id: DecisionId): FactId[] {
  const sql = 'SELECT DISTINCT earlier_id AS id FROM decision_replaced WHERE decision_id = ?';
  return prepare<{ id: DecisionId }>(db, sql)
    .all(id)
    .flatMap((row) => listDecisionMembers(db, row.id));
}

function listMembersOfTheirFindings(db: WriteDb, indicatorIds: readonly IndicatorId[]): FactId[] {
  const sql = `SELECT DISTINCT m.fact_id AS id FROM finding f INDEXED BY finding_by_indicator
    CROSS JOIN finding_member m ON m.finding_id = f.id
    WHERE f.family = 'trouble' AND f.decision_id IS NOT NULL
    AND f.indicator_id IN (SELECT value FROM json_each(?))`;
  return prepare<{ id: FactId }>(db, sql)
    .all(JSON.stringify(indicatorIds))
    .map((row) => row.id);
}

/** Brings findings and facts in line after a decision was recorded, withdrawn or put in force again. */
export function refreshAfterDecision(db: WriteDb, id: DecisionId): void {
  const facts = listTouchedFacts(db, id);
  const indicatorIds = listIndicators(db, id);
  refreshStates(db, indicatorIds);
  refreshDeprecations(db, facts);
  refreshTroubles(db, new Set([...facts, ...listMembersOfTheirFindings(db, indicatorIds)]));
}
