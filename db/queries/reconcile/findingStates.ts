import type { FactId, FindingId, IndicatorId } from '../../../electron/common/ids.ts';
import type { FindingKind, FindingState } from '../../../electron/common/vocabulary.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { type Kin, readKin } from './kin.ts';
import { digestMembers, listDecisionMembers, listFindingMembers, listRulings, type Ruling } from './rulings.ts';
import { findCoveringBreak, listSeriesBreaks, type SeriesBreak } from './seriesBreaks.ts';

interface FindingKeyRow {
  readonly id: FindingId;
  readonly key: string;
  readonly kind: FindingKind;
  readonly indicatorId: IndicatorId;
  readonly subject: string | null;
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
function findOrphanedRuling(
  db: ReadDb,
  finding: Pick<FindingKeyRow, 'id' | 'kind' | 'indicatorId'>,
  { orphans, kin: { headOf } }: Pick<InForce, 'orphans' | 'kin'>,
): Ruling | undefined {
  const candidates = orphans.filter(
    ({ kind, indicatorId }) => kind === finding.kind && headOf(indicatorId) === headOf(finding.indicatorId),
  );
  if (candidates.length === 0) return undefined;
  const members = new Set(listFindingMembers(db, finding.id));
  const countShared = (ruling: Ruling): number =>
    listDecisionMembers(db, ruling.decisionId).filter((id) => members.has(id)).length;
  return candidates.findLast((ruling) => countShared(ruling) >= LEAST_SHARED);
}

function listFindings(db: ReadDb, indicatorIds?: readonly IndicatorId[]): FindingKeyRow[] {
  const among = indicatorIds ? 'WHERE indicator_id IN (SELECT value FROM json_each(?))' : '';
  const sql = `SELECT id, key, kind, indicator_id AS indicatorId, subject, state, decision_id AS decisionId FROM finding ${among}`;
  return prepare<FindingKeyRow>(db, sql).all(...(indicatorIds ? [JSON.stringify(indicatorIds)] : []));
}

interface InForce {
  readonly rulings: ReadonlyMap<string, Ruling>;
  /** Rulings whose finding is gone. */
  readonly orphans: readonly Ruling[];
  readonly breaks: readonly SeriesBreak[];
  readonly kin: Kin;
}

function settle(db: ReadDb, finding: FindingKeyRow, inForce: InForce) {
  const { rulings, orphans, breaks } = inForce;
  const own = rulings.get(finding.key);
  if (own) return { state: stateUnder(db, own, listFindingMembers(db, finding.id)), decisionId: own.decisionId };
  const inherited = orphans.length > 0 ? findOrphanedRuling(db, finding, inForce) : undefined;
  if (inherited) return { state: 'stale', decisionId: inherited.decisionId } as const;
  const answered = findCoveringBreak(db, { ...finding, indicatorId: inForce.kin.headOf(finding.indicatorId) }, breaks);
  if (answered) return { state: 'decided', decisionId: answered } as const;
  return { state: 'open', decisionId: null } as const;
}

/** The rulings that a new decision on a finding ends: its own, or the one it took over from a finding that is gone. */
export function listRulingsOn(
  db: ReadDb,
  finding: Pick<FindingKeyRow, 'id' | 'key' | 'kind' | 'indicatorId'>,
): Ruling[] {
  const kin = readKin(db);
  const rulings = listRulings(db, [finding.indicatorId]);
  const keys = new Set(listFindings(db, kin.listWith([finding.indicatorId])).map(({ key }) => key));
  const orphans = [...rulings.values()].filter(({ findingKey }) => !keys.has(findingKey));
  const own = rulings.get(finding.key) ?? findOrphanedRuling(db, finding, { orphans, kin });
  return own ? [own] : [];
}

/** Works out the states of the findings of some indicators, or of all, from the decisions in force. */
export function refreshStates(db: WriteDb, indicatorIds?: readonly IndicatorId[]): void {
  const kin = readKin(db);
  const rulings = listRulings(db, indicatorIds);
  const findings = listFindings(db, indicatorIds && kin.listWith(indicatorIds));
  const keys = new Set(findings.map(({ key }) => key));
  const orphans = [...rulings.values()].filter(({ findingKey }) => !keys.has(findingKey));
  const breaks = listSeriesBreaks(db).map((one) => ({ ...one, indicatorId: kin.headOf(one.indicatorId) }));
  const inForce = { rulings, orphans, breaks, kin };
  const update = prepare(db, 'UPDATE finding SET state = ?, decision_id = ? WHERE id = ?');
  for (const finding of findings) {
    const next = settle(db, finding, inForce);
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

const TROUBLED = `SELECT m.fact_id AS id, count(*) AS n FROM finding f CROSS JOIN finding_member m ON m.finding_id = f.id
  WHERE f.family = 'trouble' AND f.state IN ('open', 'stale') GROUP BY m.fact_id`;

/** The same for every fact at once: one by one a large project would take longer than its checks. */
export function refreshAllTroubles(db: WriteDb): void {
  prepare(db, `UPDATE fact SET troubles = 0 WHERE troubles <> 0 AND id NOT IN (SELECT id FROM (${TROUBLED}))`).run();
  prepare(
    db,
    `UPDATE fact SET troubles = t.n FROM (${TROUBLED}) t WHERE fact.id = t.id AND fact.troubles <> t.n`,
  ).run();
}
