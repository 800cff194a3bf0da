import type { IndicatorRef } from '../../../electron/common/factRow.ts';
import type { DecisionRow } from '../../../electron/common/findingRow.ts';
import type { DecisionId, FactId, FindingId, IndicatorId } from '../../../electron/common/ids.ts';
import { listMemberChanges } from '../../../electron/common/memberFigure.ts';
import type { Message } from '../../../electron/common/message.ts';
import type { FindingKind } from '../../../electron/common/vocabulary.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { findHolder, listHolders } from '../../merging.ts';
import { getIndicator } from '../indicators.ts';
import { kinSql } from './kin.ts';
import { readGoneSides, readSides } from './memberFigures.ts';
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

interface FindingRecord {
  readonly id: FindingId | null;
  readonly key: string;
  readonly kind: FindingKind;
  readonly sentence: string | null;
}

/** The findings it named, each as it is now: under another key where a fact joined or left, and none where it is gone. */
const FINDINGS_SQL = `SELECT coalesce(f.id, heir.id) AS id, df.finding_key AS key, df.kind,
  coalesce(f.sentence, heir.sentence) AS sentence FROM decision_finding df
  LEFT JOIN finding f ON f.key = df.finding_key
  LEFT JOIN finding heir ON heir.id = (SELECT min(h.id) FROM finding h WHERE f.id IS NULL AND h.decision_id = @id
    AND h.kind = df.kind AND h.indicator_id IN ${kinSql('df.indicator_id')}) WHERE df.decision_id = @id ORDER BY df.finding_key`;

function listFindings(db: ReadDb, id: DecisionId): DecisionRow['findings'] {
  return prepare<FindingRecord>(db, FINDINGS_SQL)
    .all({ id })
    .map(({ sentence, ...row }) => ({ ...row, sentence: sentence === null ? null : JSON.parse(sentence) }));
}

/** Fields that a verdict does not use are absent, not null. */
function dropNulls<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}

/** The indicators a decision holds for: those of its findings, and those it was extended to. */
function listIndicators(db: ReadDb, id: DecisionId): IndicatorRef[] {
  const sql = `SELECT indicator_id AS id FROM decision_finding WHERE decision_id = @id
    UNION SELECT indicator_id FROM decision_indicator WHERE decision_id = @id ORDER BY 1`;
  const ids = prepare<{ id: IndicatorId }>(db, sql).all({ id });
  return listHolders(
    db,
    ids.map((row) => row.id),
  ).flatMap((holder) => getIndicator(db, holder) ?? []);
}

const STALE_SQL = "SELECT id, key FROM finding WHERE decision_id = ? AND state = 'stale' ORDER BY id";

/** Findings that are gone, and that none took the place of. */
const GONE_SQL = `SELECT df.finding_key AS findingKey FROM decision_finding df WHERE df.decision_id = @id
  AND NOT EXISTS (SELECT 1 FROM finding f WHERE f.key = df.finding_key)
  AND NOT EXISTS (SELECT 1 FROM finding h WHERE h.decision_id = @id AND h.kind = df.kind
    AND h.indicator_id IN ${kinSql('df.indicator_id')})`;

/** A trouble that was dismissed and is gone is settled: nobody needs to look at it again. */
const listGone = (db: ReadDb, { id, verdict }: Pick<DecisionRecord, 'id' | 'verdict'>): string[] =>
  verdict === 'dismiss'
    ? []
    : prepare<{ findingKey: string }>(db, GONE_SQL)
        .all({ id })
        .map(({ findingKey }) => findingKey);

const GONE: Message = { code: 'reconcile:change.questionGone', params: {} };

/** What changed under a stale decision, finding by finding; the same change is told once. */
function listChanges(db: ReadDb, id: DecisionId, gone: readonly string[]): Message[] {
  const stale = prepare<{ id: FindingId; key: string }>(db, STALE_SQL).all(id);
  const sides = [
    ...stale.map((finding) => readSides(db, finding, id)),
    ...gone.map((key) => readGoneSides(db, id, key)),
  ];
  const changes = [...sides.flatMap((one) => (one ? listMemberChanges(one) : [])), ...(gone.length > 0 ? [GONE] : [])];
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
  const gone = facts ? listGone(db, record) : [];
  const isOld = isStale === 1 || gone.length > 0;
  return {
    ...dropNulls(plain),
    ...{ subject, supersedes, answers },
    findings: listFindings(db, record.id),
    indicator: indicatorId === null ? null : getIndicator(db, findHolder(db, indicatorId)),
    indicators: listIndicators(db, record.id),
    members: facts ? [...facts].sort((a, b) => a - b) : listDecisionMembers(db, record.id),
    isWithdrawn,
    isSuperseded: !isWithdrawn && facts === undefined,
    isStale: isOld,
    changes: isOld ? listChanges(db, record.id, gone) : [],
  };
}

export function getDecision(db: ReadDb, id: DecisionId): DecisionRow | null {
  const record = prepare<DecisionRecord>(db, `${SELECT} AND id = ?`).get(id);
  return record ? toRow(db, record, readGround(db)) : null;
}

/** Those that name it, the one it took over, and all whose place these took when it had other members. */
const OF_FINDING = `AND id IN (WITH RECURSIVE line (id) AS (
    SELECT df.decision_id FROM decision_finding df JOIN finding f ON f.key = df.finding_key WHERE f.id = @id
    UNION SELECT decision_id FROM finding WHERE id = @id AND decision_id IS NOT NULL
    UNION SELECT r.earlier_id FROM decision_replaced r JOIN line ON line.id = r.decision_id) SELECT id FROM line)`;
const ALIKE = `AND id IN (SELECT df.decision_id FROM decision_finding df JOIN decision d ON d.id = df.decision_id
    JOIN finding f ON f.kind = df.kind AND (df.indicator_id IN ${kinSql('f.indicator_id')} OR f.subject = d.subject)
    WHERE f.id = @id)`;

/** Decisions by newest first: those on a finding, by its key or because it inherited one; those on the like of one; or all. */
export function listDecisions(
  db: ReadDb,
  filter: { findingId?: FindingId } | { alike: FindingId } = {},
): DecisionRow[] {
  const isAlike = 'alike' in filter;
  const id = isAlike ? filter.alike : filter.findingId;
  const among = id === undefined ? '' : isAlike ? ALIKE : OF_FINDING;
  const ground = readGround(db);
  const records = prepare<DecisionRecord>(db, `${SELECT} ${among} ORDER BY id DESC`);
  return records.all(...(id === undefined ? [] : [{ id }])).map((record) => toRow(db, record, ground));
}
