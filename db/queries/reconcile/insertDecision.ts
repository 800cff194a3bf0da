import type { DecisionInput, DecisionRow, FindingRow } from '../../../electron/common/findingRow.ts';
import type { DecisionId, FactId, IndicatorId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { performAct, recordChange } from '../../history.ts';
import type { Columns } from '../../tableRows.ts';
import { refreshAfterDecision } from './decisionEffects.ts';
import { getDecision } from './decisionRows.ts';
import { getFinding } from './findingRows.ts';
import { listRulingsOn } from './findingStates.ts';
import { insertFigures, insertSides, nameSeriesKey } from './memberFigures.ts';
import { digestMembers, type Ruling } from './rulings.ts';

const INSERT = `INSERT INTO decision (verdict, fact_id, facet, at, adopted_value, adopted_from, asked_whom, asked_on,
  answer, reason, who, recorded_at, supersedes, indicator_id, subject) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Copies and confirmations of the preferred figure say the same; taking them out of use would say they were wrong. */
function saysOtherwise(db: ReadDb, preferred: FactId, id: FactId): boolean {
  const figure = prepare(db, 'SELECT value, high, unit, qualifier FROM fact WHERE id = ?');
  return JSON.stringify(figure.get(id)) !== JSON.stringify(figure.get(preferred));
}

/** Facts that a verdict takes out of use: those that say otherwise than the preferred one, or the one that is wrong. */
function listDeprecated(db: ReadDb, input: RecordedInput, members: readonly FactId[]): FactId[] {
  const { factId } = input;
  if (factId === undefined) return [];
  if (input.verdict === 'source-error') return [factId];
  if (input.verdict === 'prefer' || input.verdict === 'superseded')
    return members.filter((id) => saysOtherwise(db, factId, id));
  return [];
}

/** Rulings that end with a decision on these findings. */
const listEnded = (db: WriteDb, findings: readonly FindingRow[]): Ruling[] =>
  findings.flatMap((finding) => listRulingsOn(db, finding));

/** The newest of the decisions that this one takes the place of. */
const newestOf = (ended: readonly Ruling[]): DecisionId | null =>
  ended.length === 0 ? null : (Math.max(...ended.map(({ decisionId }) => decisionId)) as DecisionId);

interface Grounds {
  readonly findings: readonly FindingRow[];
  readonly ended: readonly Ruling[];
  readonly also: readonly AlsoCovered[];
}

function insertRow(db: WriteDb, input: RecordedInput, { findings, ended, also }: Grounds): DecisionId {
  const [first] = findings;
  const isOneIndicator = also.length === 0 && findings.every(({ indicatorId }) => indicatorId === first?.indicatorId);
  const isOneSubject = findings.every(({ subject }) => subject === first?.subject);
  const result = prepare(db, INSERT).run(
    ...[input.verdict, input.factId ?? null, input.facet ?? null, input.at ?? null],
    ...[input.adoptedValue ?? null, input.adoptedFrom ?? null],
    ...[input.askedWhom ?? null, input.askedOn ?? null, input.answer ?? null],
    ...[input.reason, input.who, db.now(), newestOf(ended)],
    ...[isOneIndicator ? (first?.indicatorId ?? null) : null, isOneSubject ? (first?.subject ?? null) : null],
  );
  return Number(result.lastInsertRowid) as DecisionId;
}

function insertMembers(db: WriteDb, id: DecisionId, members: Iterable<FactId>, deprecated: readonly FactId[]): void {
  const insert = prepare(db, 'INSERT INTO decision_member VALUES (?, ?, ?)');
  for (const factId of new Set([...members, ...deprecated]))
    insert.run(id, factId, deprecated.includes(factId) ? 'deprecated' : 'member');
}

function insertFindings(db: WriteDb, id: DecisionId, findings: readonly FindingRow[]): void {
  const insert = prepare(db, 'INSERT INTO decision_finding VALUES (?, ?, ?, ?, ?)');
  for (const { key, kind, indicatorId, members } of findings) {
    insert.run(id, key, kind, indicatorId, digestMembers(db, members));
    insertSides(db, { decisionId: id, findingKey: key, members });
  }
}

/** The series of another indicator that a break holds for, with what its figures say. */
function insertAlso(db: WriteDb, id: DecisionId, also: readonly AlsoCovered[]): void {
  const insert = prepare(db, 'INSERT INTO decision_indicator VALUES (?, ?)');
  for (const { indicatorId, members } of also) {
    insert.run(id, indicatorId);
    insertFigures(db, { decisionId: id, findingKey: nameSeriesKey(indicatorId), members });
  }
}

export function insertReplaced(db: WriteDb, id: DecisionId, ended: readonly Ruling[]): void {
  const insert = prepare(db, 'INSERT OR IGNORE INTO decision_replaced VALUES (?, ?, ?)');
  for (const { decisionId, findingKey } of ended) insert.run(id, decisionId, findingKey);
}

/** An indicator that a decision covers without a finding of its own, and its figures beside those of the findings. */
export interface AlsoCovered {
  readonly indicatorId: IndicatorId;
  readonly members: readonly FactId[];
}
type RecordedInput = Omit<DecisionInput, 'alsoIndicatorIds'> & { readonly who: string };

function findAll(db: WriteDb, { findingIds }: RecordedInput): FindingRow[] {
  return findingIds.map((id) => {
    const finding = getFinding(db, id);
    if (!finding) throw new Error(`there is no finding ${id}`);
    return finding;
  });
}

function describe(input: RecordedInput, findings: readonly FindingRow[]): Columns {
  const { verdict, factId, facet } = input;
  return { verdict, factId, facet, findings: findings.map(({ key }) => key) };
}

/**
 * Records what an analyst ruled on findings, with its history row. Findings that are gone meanwhile make it throw.
 * Each finding keeps the digest of its members: when that changes the decision is stale.
 */
export function insertDecision(db: WriteDb, input: RecordedInput, also: readonly AlsoCovered[] = []): DecisionRow {
  return performAct(db, { who: input.who, action: 'decide', reason: input.reason }, (act) => {
    const findings = findAll(db, input);
    const ended = listEnded(db, findings);
    const members = [...findings, ...also].flatMap((one) => one.members);
    const id = insertRow(db, input, { findings, ended, also });
    insertFindings(db, id, findings);
    insertAlso(db, id, also);
    insertReplaced(db, id, ended);
    insertMembers(db, id, members, listDeprecated(db, input, [...new Set(members)]));
    recordChange(db, { ...act, entity: 'decision', entityId: id, before: null, after: describe(input, findings) });
    refreshAfterDecision(db, id);
    return getDecision(db, id) as DecisionRow;
  });
}
