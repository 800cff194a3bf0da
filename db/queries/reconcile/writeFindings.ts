import type { FactId, FindingId } from '../../../electron/common/ids.ts';
import { prepare, type WriteDb } from '../../handle.ts';
import type { FindingsChange, FindingValues } from './diffFindings.ts';
import { refreshStates, refreshTroubles } from './findingStates.ts';

/** A key that another scope's finding holds moves here with its id. */
const UPSERT = `INSERT INTO finding (key, kind, family, indicator_id, subject, facets, sentence, severity, scope, state)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open') ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, family = excluded.family,
  indicator_id = excluded.indicator_id, subject = excluded.subject, facets = excluded.facets,
  sentence = excluded.sentence, severity = excluded.severity, scope = excluded.scope RETURNING id`;
const ADD_MEMBERS = 'INSERT INTO finding_member (finding_id, fact_id, position) SELECT ?, value, key FROM json_each(?)';

type MemberRow = readonly [FindingId, FactId, position: number];

/** A finding that stood before keeps its id, and changes with its members. Answers the id of one whose members are still to come. */
function writeFinding(db: WriteDb, { columns, members }: FindingValues, lastId: number): FindingId | null {
  const { id } = prepare<{ id: FindingId }>(db, UPSERT).get(...columns) as { id: FindingId };
  if (id > lastId) return id;
  prepare(db, 'DELETE FROM finding_member WHERE finding_id = ?').run(id);
  prepare(db, ADD_MEMBERS).run(id, members);
  return null;
}

/** Members of one statement: called for each, SQLite would spend most of a whole run on being called. */
const MEMBERS_AT_ONCE = 100;
const insertRows = (count: number): string =>
  `INSERT INTO finding_member (finding_id, fact_id, position) VALUES ${Array(count).fill('(?, ?, ?)').join(', ')}`;

/**
 * By fact: what stands at one place of the index of facts, and of the facts that it refers to, is touched once. Members of
 * one finding are all over the project, and would leave no page of that index as it was in any slice.
 */
function* writeMembers(db: WriteDb, members: MemberRow[]): Generator<void> {
  members.sort(([, a], [, b]) => a - b);
  const whole = members.length - (members.length % MEMBERS_AT_ONCE);
  for (let at = 0; at < whole; at += MEMBERS_AT_ONCE) {
    prepare(db, insertRows(MEMBERS_AT_ONCE)).run(...members.slice(at, at + MEMBERS_AT_ONCE).flat());
    yield;
  }
  for (const row of members.slice(whole)) prepare(db, insertRows(1)).run(...row);
}

/** Facts whose marks are brought up to date at one go. */
const FACTS_AT_ONCE = 50;

/**
 * Writes what changed, step by step: the caller may commit and let others write between any two. Until the last step
 * findings may stand beside those that they replace, new ones may have no members yet, and marks on facts lag behind.
 */
export function* writeFindings(db: WriteDb, change: FindingsChange): Generator<void> {
  const { added, removed, indicatorIds, troubled } = change;
  const remove = prepare(db, 'DELETE FROM finding WHERE id = ? AND scope = ?');
  for (const { id, scope } of removed) {
    remove.run(id, scope);
    yield;
  }
  const lastId = prepare<{ id: number | null }>(db, 'SELECT max(id) AS id FROM finding').get()?.id ?? 0;
  const members: MemberRow[] = [];
  for (const values of added) {
    const id = writeFinding(db, values, lastId);
    if (id !== null)
      for (const [at, fact] of (JSON.parse(values.members) as FactId[]).entries()) members.push([id, fact, at]);
    yield;
  }
  yield* writeMembers(db, members);
  refreshStates(db, indicatorIds);
  for (let at = 0; at < troubled.length; at += FACTS_AT_ONCE) {
    yield;
    refreshTroubles(db, troubled.slice(at, at + FACTS_AT_ONCE));
  }
}
