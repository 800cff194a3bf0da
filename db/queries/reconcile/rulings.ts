import { createHash } from 'node:crypto';
import type { DecisionId, FactId, IndicatorId } from '../../../electron/common/ids.ts';
import type { FindingKind, Verdict } from '../../../electron/common/vocabulary.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { readKin } from './kin.ts';

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

const nameReplaced = (decisionId: DecisionId, findingKey: string): string => `${decisionId} ${findingKey}`;

/** Rulings that ended with a later decision, unless that was withdrawn. */
function listReplaced(db: ReadDb, withdrawn: ReadonlySet<DecisionId>): Set<string> {
  const sql = 'SELECT decision_id AS id, earlier_id AS earlier, finding_key AS findingKey FROM decision_replaced';
  const rows = prepare<{ id: DecisionId; earlier: DecisionId; findingKey: string }>(db, sql).all();
  return new Set(
    rows.filter(({ id }) => !withdrawn.has(id)).map(({ earlier, findingKey }) => nameReplaced(earlier, findingKey)),
  );
}

/** Also by key: what was decided while indicators were merged holds after they parted. Decisions are few, findings many. */
const OF_INDICATORS = `WHERE df.indicator_id IN (SELECT value FROM json_each(@ids))
  OR EXISTS (SELECT 1 FROM finding f WHERE f.key = df.finding_key AND f.indicator_id IN (SELECT value FROM json_each(@ids)))`;

/** The latest decision in force for each finding key of some indicators and their kin, or of all. */
export function listRulings(db: ReadDb, indicatorIds?: readonly IndicatorId[]): Map<string, Ruling> {
  const among = indicatorIds ? OF_INDICATORS : '';
  const sql = `SELECT df.decision_id AS decisionId, d.verdict, df.finding_key AS findingKey, df.kind,
    df.indicator_id AS indicatorId, df.member_digest AS memberDigest
    FROM decision_finding df JOIN decision d ON d.id = df.decision_id ${among} ORDER BY df.decision_id`;
  const withdrawn = listWithdrawn(db);
  const ids = indicatorIds && JSON.stringify(readKin(db).listWith(indicatorIds));
  const rows = prepare<Ruling>(db, sql).all(...(ids ? [{ ids }] : []));
  const replaced = listReplaced(db, withdrawn);
  const holds = ({ decisionId, findingKey }: Ruling): boolean =>
    !withdrawn.has(decisionId) && !replaced.has(nameReplaced(decisionId, findingKey));
  return new Map(rows.filter(holds).map((row) => [row.findingKey, row]));
}

/** The indicator as it was before any merge or split: neither makes another disagreement of the same members. */
/** Facts that a decision in force prefers, or has replace the others. */
export function listPreferred(db: ReadDb): Set<FactId> {
  const sql =
    "SELECT id, fact_id AS factId FROM decision WHERE verdict IN ('prefer', 'superseded') AND fact_id IS NOT NULL";
  const rows = prepare<{ id: DecisionId; factId: FactId }>(db, sql).all();
  if (rows.length === 0) return new Set();
  const inForce = new Set([...listRulings(db).values()].map(({ decisionId }) => decisionId));
  return new Set(rows.filter(({ id }) => inForce.has(id)).map(({ factId }) => factId));
}

const MEMBER_SQL = `SELECT f.value, f.high, f.unit, f.qualifier, f.measure, f.modality, f.period_kind, f.period_from,
  f.period_to, f.scope, coalesce(i.origin_id, i.id) AS indicator_id, f.subject_id
  FROM fact f JOIN indicator i ON i.id = coalesce(f.met_as, f.indicator_id) WHERE f.id = ?`;

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
