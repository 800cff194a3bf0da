import type { IndicatorRef } from '../../../electron/common/factRow.ts';
import type { DecisionRow } from '../../../electron/common/findingRow.ts';
import type { DecisionId, FactId, FindingId, IndicatorId } from '../../../electron/common/ids.ts';
import { listMemberChanges } from '../../../electron/common/memberFigure.ts';
import type { Message } from '../../../electron/common/message.ts';
import type { FindingKind } from '../../../electron/common/vocabulary.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { findHolder } from '../../merging.ts';
import { getIndicator } from '../indicators.ts';
import { readSides } from './memberFigures.ts';
import { listRuled } from './ruledFacts.ts';
import { listDecisionMembers, listWithdrawn } from './rulings.ts';

const SELECT = `SELECT id, verdict, fact_id AS factId, facet, at, adopted_value AS adoptedValue,
  adopted_from AS adoptedFrom, asked_whom AS askedWhom, asked_on AS askedOn, answer, reason, who,
  recorded_at AS recordedAt, supersedes, answers, indicator_id AS indicatorId, subject,
  EXISTS (SELECT 1 FROM finding f WHERE f.decision_id = decision.id AND f.state = 'stale') AS isStale
  FROM decision WHERE verdict IS NOT NULL`;

type Computed = 'findings' | 'indicator' | 'indicators' | 'members' | 'isWithdrawn' | 'isSuperseded' | 'changes';
type DecisionRecord = Omit<DecisionRow, Computed | 'isStale'> & {
  readonly indicatorId: IndicatorId | null;
  readonly isStale: number;
};

function listFindings(db: ReadDb, id: DecisionId): DecisionRow['findings'] {
  const sql = `SELECT f.id, df.finding_key AS key, df.kind FROM decision_finding df
    LEFT JOIN finding f ON f.key = df.finding_key WHERE df.decision_id = ? ORDER BY df.finding_key`;
  return prepare<{ id: FindingId | null; key: string; kind: FindingKind }>(db, sql).all(id);
}

/** Fields that a verdict does not use are absent, not null. */
function dropNulls<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}

/** The indicators a decision holds for: those of its findings, and those it was extended to. */
function listIndicators(db: ReadDb, id: DecisionId): IndicatorRef[] {
  const sql = `SELECT indicator_id AS id FROM decision_finding WHERE decision_id = @id
    UNION SELECT indicator_id FROM decision_indicator WHERE decision_id = @id ORDER BY 1`;
  return prepare<{ id: IndicatorId }>(db, sql)
    .all({ id })
    .flatMap((row) => getIndicator(db, row.id) ?? []);
}

const STALE_SQL = "SELECT id, key FROM finding WHERE decision_id = ? AND state = 'stale' ORDER BY id";

/** What changed under a stale decision, finding by finding; the same change is told once. */
function listChanges(db: ReadDb, id: DecisionId): Message[] {
  const stale = prepare<{ id: FindingId; key: string }>(db, STALE_SQL).all(id);
  const changes = stale.flatMap((finding) => {
    const sides = readSides(db, finding, id);
    return sides ? listMemberChanges(sides) : [];
  });
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}

/** What decisions share: read once for a list of them. */
interface Ground {
  readonly withdrawn: ReadonlySet<DecisionId>;
  readonly ruled: ReadonlyMap<DecisionId, ReadonlySet<FactId>>;
}

const readGround = (db: ReadDb): Ground => ({ withdrawn: listWithdrawn(db), ruled: listRuled(db) });

function toRow(db: ReadDb, record: DecisionRecord, { withdrawn, ruled }: Ground): DecisionRow {
  const { indicatorId, subject, supersedes, answers, isStale, ...plain } = record;
  const isWithdrawn = withdrawn.has(record.id);
  const facts = ruled.get(record.id);
  return {
    ...dropNulls(plain),
    ...{ subject, supersedes, answers },
    findings: listFindings(db, record.id),
    indicator: indicatorId === null ? null : getIndicator(db, findHolder(db, indicatorId)),
    indicators: listIndicators(db, record.id),
    members: facts ? [...facts].sort((a, b) => a - b) : listDecisionMembers(db, record.id),
    isWithdrawn,
    isSuperseded: !isWithdrawn && facts === undefined,
    isStale: isStale === 1,
    changes: isStale === 1 ? listChanges(db, record.id) : [],
  };
}

export function getDecision(db: ReadDb, id: DecisionId): DecisionRow | null {
  const record = prepare<DecisionRecord>(db, `${SELECT} AND id = ?`).get(id);
  return record ? toRow(db, record, readGround(db)) : null;
}

/** Decisions by newest first: those that name a finding, by its key or because it inherited one, or all. */
export function listDecisions(db: ReadDb, filter: { findingId?: FindingId } = {}): DecisionRow[] {
  const { findingId } = filter;
  const among =
    findingId === undefined
      ? ''
      : `AND (id IN (SELECT df.decision_id FROM decision_finding df
    JOIN finding f ON f.key = df.finding_key WHERE f.id = @findingId) OR id = (SELECT decision_id FROM finding WHERE id = @findingId))`;
  const ground = readGround(db);
  const records = prepare<DecisionRecord>(db, `${SELECT} ${among} ORDER BY id DESC`);
  return records.all(...(findingId === undefined ? [] : [{ findingId }])).map((record) => toRow(db, record, ground));
}
