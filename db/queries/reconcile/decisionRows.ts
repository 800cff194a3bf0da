import type { DecisionRow } from '../../../electron/common/findingRow.ts';
import type { DecisionId, FindingId, IndicatorId } from '../../../electron/common/ids.ts';
import type { FindingKind } from '../../../electron/common/vocabulary.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { getIndicator } from '../indicators.ts';
import { listDecisionMembers, listWithdrawn } from './rulings.ts';

const SELECT = `SELECT id, verdict, fact_id AS factId, facet, at, adopted_value AS adoptedValue,
  adopted_from AS adoptedFrom, asked_whom AS askedWhom, asked_on AS askedOn, answer, reason, who,
  recorded_at AS recordedAt, supersedes, indicator_id AS indicatorId, subject,
  EXISTS (SELECT 1 FROM finding f WHERE f.decision_id = decision.id AND f.state = 'stale') AS isStale
  FROM decision WHERE verdict IS NOT NULL`;

type DecisionRecord = Omit<DecisionRow, 'findings' | 'indicator' | 'members' | 'isWithdrawn' | 'isStale'> & {
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

function toRow(db: ReadDb, record: DecisionRecord, withdrawn: ReadonlySet<DecisionId>): DecisionRow {
  const { indicatorId, subject, supersedes, isStale, ...plain } = record;
  return {
    ...dropNulls(plain),
    ...{ subject, supersedes },
    findings: listFindings(db, record.id),
    indicator: indicatorId === null ? null : getIndicator(db, indicatorId),
    members: listDecisionMembers(db, record.id),
    isWithdrawn: withdrawn.has(record.id),
    isStale: isStale === 1,
  };
}

export function getDecision(db: ReadDb, id: DecisionId): DecisionRow | null {
  const record = prepare<DecisionRecord>(db, `${SELECT} AND id = ?`).get(id);
  return record ? toRow(db, record, listWithdrawn(db)) : null;
}

/** One page of the decisions, the newest first, withdrawn ones included and marked. */
export function pageDecisions(
  db: ReadDb,
  page: { offset: number; limit: number },
): { rows: DecisionRow[]; total: number } {
  const withdrawn = listWithdrawn(db);
  const { total } = prepare(db, 'SELECT count(*) AS total FROM decision WHERE verdict IS NOT NULL').get() as {
    total: number;
  };
  const records = prepare<DecisionRecord>(db, `${SELECT} ORDER BY id DESC LIMIT ? OFFSET ?`).all(
    page.limit,
    page.offset,
  );
  return { rows: records.map((record) => toRow(db, record, withdrawn)), total };
}

/** Decisions by newest first: those that name a finding, by its key or because it inherited one, or all. */
export function listDecisions(db: ReadDb, filter: { findingId?: FindingId } = {}): DecisionRow[] {
  const { findingId } = filter;
  const among =
    findingId === undefined
      ? ''
      : `AND (id IN (SELECT df.decision_id FROM decision_finding df
    JOIN finding f ON f.key = df.finding_key WHERE f.id = @findingId) OR id = (SELECT decision_id FROM finding WHERE id = @findingId))`;
  const withdrawn = listWithdrawn(db);
  const records = prepare<DecisionRecord>(db, `${SELECT} ${among} ORDER BY id DESC`);
  return records.all(...(findingId === undefined ? [] : [{ findingId }])).map((record) => toRow(db, record, withdrawn));
}
