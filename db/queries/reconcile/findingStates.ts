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

function listFindings(db: ReadDb, indicatorIds: readonly IndicatorId[]): FindingKeyRow[] {
  const sql = `SELECT id, key, kind, indicator_id AS indicatorId, subject, state, decision_id AS decisionId FROM finding
    WHERE indicator_id IN (SELECT value FROM json_each(?))`;
  return prepare<FindingKeyRow>(db, sql).all(JSON.stringify(indicatorIds));
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

/** Indicators among these whose findings a decision may bear on. In a large project that is few. */
function listRuledAmong(db: ReadDb, ids: readonly IndicatorId[], { rulings, breaks, kin }: InForce): IndicatorId[] {
  if (rulings.size === 0 && breaks.length === 0) return [];
  const sql = 'SELECT indicator_id AS indicatorId FROM finding WHERE key IN (SELECT value FROM json_each(?))';
  const named = prepare<{ indicatorId: IndicatorId }>(db, sql).all(JSON.stringify([...rulings.keys()]));
  const heads = [...rulings.values(), ...breaks, ...named].map(({ indicatorId }) => kin.headOf(indicatorId));
  const ruled = new Set(heads);
  return ids.filter((id) => ruled.has(kin.headOf(id)));
}

const REOPEN = `UPDATE finding SET state = 'open', decision_id = NULL WHERE decision_id IS NOT NULL
  AND indicator_id IN (SELECT value FROM json_each(?))`;

function settleAll(db: WriteDb, ids: readonly IndicatorId[], inForce: InForce): void {
  const findings = listFindings(db, ids);
  const keys = new Set(findings.map(({ key }) => key));
  const orphans = [...inForce.rulings.values()].filter(({ findingKey }) => !keys.has(findingKey));
  const update = prepare(db, 'UPDATE finding SET state = ?, decision_id = ? WHERE id = ?');
  for (const finding of findings) {
    const next = settle(db, finding, { ...inForce, orphans });
    if (next.state !== finding.state || next.decisionId !== finding.decisionId)
      update.run(next.state, next.decisionId, finding.id);
  }
}

/** Works out the states of the findings of some indicators from the decisions in force. */
export function refreshStates(db: WriteDb, indicatorIds: readonly IndicatorId[]): void {
  const kin = readKin(db);
  const rulings = listRulings(db, indicatorIds);
  const breaks = listSeriesBreaks(db).map((one) => ({ ...one, indicatorId: kin.headOf(one.indicatorId) }));
  const inForce: InForce = { rulings, breaks, kin, orphans: [] };
  const ids = kin.listWith(indicatorIds);
  const ruled = listRuledAmong(db, ids, inForce);
  const ruledIds = new Set(ruled);
  const others = ids.filter((id) => !ruledIds.has(id));
  prepare(db, REOPEN).run(JSON.stringify(others));
  if (ruled.length > 0) settleAll(db, ruled, inForce);
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
