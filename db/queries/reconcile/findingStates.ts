import type { FactId, FindingId, IndicatorId } from '../../../electron/common/ids.ts';
import type { FindingKind, FindingState } from '../../../electron/common/vocabulary.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { digestMembers, listDecisionMembers, listFindingMembers, listRulings, type Ruling } from './rulings.ts';

interface FindingKeyRow {
  readonly id: FindingId;
  readonly key: string;
  readonly kind: FindingKind;
  readonly indicatorId: IndicatorId;
  readonly state: FindingState;
  readonly decisionId: number | null;
}

function stateUnder(db: ReadDb, ruling: Ruling, members: readonly FactId[]): FindingState {
  if (ruling.memberDigest !== digestMembers(db, members)) return 'stale';
  return ruling.verdict === 'dismiss' ? 'dismissed' : 'decided';
}

/** Two shared members make it the same disagreement; one would tie every pair of a group to every other. */
const LEAST_SHARED = 2;

/** A ruling whose finding is gone, because a fact joined or left, goes on with the finding that took its place. */
function findOrphanedRuling(db: ReadDb, finding: FindingKeyRow, orphans: readonly Ruling[]): Ruling | undefined {
  const candidates = orphans.filter(
    ({ kind, indicatorId }) => kind === finding.kind && indicatorId === finding.indicatorId,
  );
  if (candidates.length === 0) return undefined;
  const members = new Set(listFindingMembers(db, finding.id));
  const countShared = (ruling: Ruling): number =>
    listDecisionMembers(db, ruling.decisionId).filter((id) => members.has(id)).length;
  return candidates.findLast((ruling) => countShared(ruling) >= LEAST_SHARED);
}

function listFindings(db: ReadDb, indicatorIds?: readonly IndicatorId[]): FindingKeyRow[] {
  const among = indicatorIds ? 'WHERE indicator_id IN (SELECT value FROM json_each(?))' : '';
  const sql = `SELECT id, key, kind, indicator_id AS indicatorId, state, decision_id AS decisionId FROM finding ${among}`;
  return prepare<FindingKeyRow>(db, sql).all(...(indicatorIds ? [JSON.stringify(indicatorIds)] : []));
}

function settle(db: ReadDb, finding: FindingKeyRow, rulings: Map<string, Ruling>, orphans: readonly Ruling[]) {
  const own = rulings.get(finding.key);
  if (own) return { state: stateUnder(db, own, listFindingMembers(db, finding.id)), decisionId: own.decisionId };
  const inherited = orphans.length > 0 ? findOrphanedRuling(db, finding, orphans) : undefined;
  if (inherited) return { state: 'stale', decisionId: inherited.decisionId } as const;
  return { state: 'open', decisionId: null } as const;
}

/** Works out the states of the findings of some indicators, or of all, from the decisions in force. */
export function refreshStates(db: WriteDb, indicatorIds?: readonly IndicatorId[]): void {
  const rulings = listRulings(db, indicatorIds);
  const findings = listFindings(db, indicatorIds);
  const keys = new Set(findings.map(({ key }) => key));
  const orphans = [...rulings.values()].filter(({ findingKey }) => !keys.has(findingKey));
  const update = prepare(db, 'UPDATE finding SET state = ?, decision_id = ? WHERE id = ?');
  for (const finding of findings) {
    const next = settle(db, finding, rulings, orphans);
    if (next.state !== finding.state || next.decisionId !== finding.decisionId)
      update.run(next.state, next.decisionId, finding.id);
  }
}

/** Brings `fact.troubles` up to date for facts whose findings changed. */
export function refreshTroubles(db: WriteDb, factIds: Iterable<FactId>): void {
  // CROSS JOIN: left to itself SQLite walks all findings in trouble for each fact.
  const count = prepare<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM finding_member m CROSS JOIN finding f ON f.id = m.finding_id
     WHERE m.fact_id = ? AND f.family = 'trouble' AND f.state IN ('open', 'stale')`,
  );
  const update = prepare(db, 'UPDATE fact SET troubles = @n WHERE id = @id AND troubles <> @n');
  for (const id of factIds) update.run({ n: count.get(id)?.n ?? 0, id });
}
