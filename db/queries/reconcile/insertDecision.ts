import type { DecisionInput, DecisionRow, FindingRow } from '../../../electron/common/findingRow.ts';
import type { DecisionId, FactId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { performAct, recordChange } from '../../history.ts';
import { refreshAfterDecision } from './decisionEffects.ts';
import { getDecision } from './decisionRows.ts';
import { getFinding } from './findingRows.ts';
import { digestMembers, listRulings } from './rulings.ts';

const INSERT = `INSERT INTO decision (verdict, fact_id, facet, at, adopted_value, adopted_from, asked_whom, asked_on,
  answer, reason, who, recorded_at, supersedes, indicator_id, subject) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Copies and confirmations of the preferred figure say the same; taking them out of use would say they were wrong. */
function saysOtherwise(db: ReadDb, preferred: FactId, id: FactId): boolean {
  const figure = prepare(db, 'SELECT value, high, unit, qualifier FROM fact WHERE id = ?');
  return JSON.stringify(figure.get(id)) !== JSON.stringify(figure.get(preferred));
}

/** Facts that a verdict takes out of use: those that say otherwise than the preferred one, or the one that is wrong. */
function listDeprecated(db: ReadDb, input: DecisionInput, members: readonly FactId[]): FactId[] {
  const { factId } = input;
  if (factId === undefined) return [];
  if (input.verdict === 'source-error') return [factId];
  if (input.verdict === 'prefer' || input.verdict === 'superseded')
    return members.filter((id) => saysOtherwise(db, factId, id));
  return [];
}

/** The decision in force on any of these findings, the newest of them. */
function findSuperseded(db: WriteDb, findings: readonly FindingRow[]): DecisionId | null {
  const rulings = listRulings(
    db,
    findings.map(({ indicatorId }) => indicatorId),
  );
  const ids = findings.flatMap(({ key }) => rulings.get(key)?.decisionId ?? []);
  return ids.length === 0 ? null : (Math.max(...ids) as DecisionId);
}

function insertRow(db: WriteDb, input: DecisionInput & { who: string }, findings: readonly FindingRow[]): DecisionId {
  const [first] = findings;
  const isOneIndicator = findings.every(({ indicatorId }) => indicatorId === first?.indicatorId);
  const isOneSubject = findings.every(({ subject }) => subject === first?.subject);
  const result = prepare(db, INSERT).run(
    ...[input.verdict, input.factId ?? null, input.facet ?? null, input.at ?? null],
    ...[input.adoptedValue ?? null, input.adoptedFrom ?? null],
    ...[input.askedWhom ?? null, input.askedOn ?? null, input.answer ?? null],
    ...[input.reason, input.who, db.now(), findSuperseded(db, findings)],
    ...[isOneIndicator ? (first?.indicatorId ?? null) : null, isOneSubject ? (first?.subject ?? null) : null],
  );
  return Number(result.lastInsertRowid) as DecisionId;
}

function insertParts(
  db: WriteDb,
  id: DecisionId,
  findings: readonly FindingRow[],
  deprecated: readonly FactId[],
): FactId[] {
  const insertFinding = prepare(db, 'INSERT INTO decision_finding VALUES (?, ?, ?, ?, ?)');
  for (const { key, kind, indicatorId, members } of findings)
    insertFinding.run(id, key, kind, indicatorId, digestMembers(db, members));
  const members = [...new Set([...findings.flatMap((finding) => finding.members), ...deprecated])];
  const insertMember = prepare(db, 'INSERT INTO decision_member VALUES (?, ?, ?)');
  for (const factId of members) insertMember.run(id, factId, deprecated.includes(factId) ? 'deprecated' : 'member');
  return members;
}

/**
 * Records what an analyst ruled on findings, with its history row. Findings that are gone meanwhile make it throw.
 * Each finding keeps the digest of its members: when that changes the decision is stale.
 */
export function insertDecision(db: WriteDb, input: DecisionInput & { who: string }): DecisionRow {
  return performAct(db, { who: input.who, action: 'decide', reason: input.reason }, (act) => {
    const findings = input.findingIds.map((id) => {
      const finding = getFinding(db, id);
      if (!finding) throw new Error(`there is no finding ${id}`);
      return finding;
    });
    const deprecated = listDeprecated(db, input, [...new Set(findings.flatMap(({ members }) => members))]);
    const id = insertRow(db, input, findings);
    insertParts(db, id, findings, deprecated);
    const after = {
      verdict: input.verdict,
      factId: input.factId,
      facet: input.facet,
      findings: findings.map(({ key }) => key),
    };
    recordChange(db, { ...act, entity: 'decision', entityId: id, before: null, after });
    refreshAfterDecision(db, id);
    return getDecision(db, id) as DecisionRow;
  });
}
