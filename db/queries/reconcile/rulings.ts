import { createHash } from 'node:crypto';
import type { DecisionId, FactId, IndicatorId } from '../../../electron/common/ids.ts';
import type { FindingKind, Verdict } from '../../../electron/common/vocabulary.ts';
import { prepare, type ReadDb } from '../../handle.ts';

/** A decision as it stands for one finding key. */
export interface Ruling {
  readonly decisionId: DecisionId;
  readonly verdict: Verdict;
  readonly findingKey: string;
  readonly kind: FindingKind;
  readonly indicatorId: IndicatorId;
  readonly memberDigest: string;
}

/** Rows that are taken back, and not by a row that was taken back itself. Newest first, so that one pass settles each row. */
export function listWithdrawn(db: ReadDb): Set<DecisionId> {
  const sql = 'SELECT id, withdraws FROM decision WHERE withdraws IS NOT NULL ORDER BY id DESC';
  const withdrawn = new Set<DecisionId>();
  for (const row of prepare<{ id: DecisionId; withdraws: DecisionId }>(db, sql).all())
    if (!withdrawn.has(row.id)) withdrawn.add(row.withdraws);
  return withdrawn;
}

/** The latest decision in force for each finding key of some indicators, or of all. */
export function listRulings(db: ReadDb, indicatorIds?: readonly IndicatorId[]): Map<string, Ruling> {
  const among = indicatorIds ? 'WHERE df.indicator_id IN (SELECT value FROM json_each(?))' : '';
  const sql = `SELECT df.decision_id AS decisionId, d.verdict, df.finding_key AS findingKey, df.kind,
    df.indicator_id AS indicatorId, df.member_digest AS memberDigest
    FROM decision_finding df JOIN decision d ON d.id = df.decision_id ${among} ORDER BY df.decision_id`;
  const withdrawn = listWithdrawn(db);
  const rows = prepare<Ruling>(db, sql).all(...(indicatorIds ? [JSON.stringify(indicatorIds)] : []));
  return new Map(rows.filter((row) => !withdrawn.has(row.decisionId)).map((row) => [row.findingKey, row]));
}

const MEMBER_SQL = `SELECT f.value, f.high, f.unit, f.qualifier, f.measure, f.modality, f.period_kind, f.period_from,
  f.period_to, f.scope, f.indicator_id, f.subject_id FROM fact f WHERE f.id = ?`;

/** Changes when a fact joins or leaves, or when what a member says changes; reviewing a member does not matter. */
export function digestMembers(db: ReadDb, members: readonly FactId[]): string {
  const hash = createHash('sha256');
  const statement = prepare(db, MEMBER_SQL);
  for (const id of [...members].sort((a, b) => a - b)) hash.update(JSON.stringify([id, statement.get(id) ?? null]));
  return hash.digest('hex').slice(0, 32);
}

export function listDecisionMembers(db: ReadDb, id: DecisionId): FactId[] {
  const sql = 'SELECT fact_id AS factId FROM decision_member WHERE decision_id = ? ORDER BY fact_id';
  return prepare<{ factId: FactId }>(db, sql)
    .all(id)
    .map((row) => row.factId);
}

export function listFindingMembers(db: ReadDb, findingId: number): FactId[] {
  const sql = 'SELECT fact_id AS factId FROM finding_member WHERE finding_id = ? ORDER BY position';
  return prepare<{ factId: FactId }>(db, sql)
    .all(findingId)
    .map((row) => row.factId);
}
