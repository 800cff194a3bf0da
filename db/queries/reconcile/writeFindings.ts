import type { FindingId } from '../../../electron/common/ids.ts';
import { prepare, type WriteDb } from '../../handle.ts';
import type { FindingsChange, FindingValues } from './diffFindings.ts';
import { refreshStates, refreshTroubles } from './findingStates.ts';

/** A key that another scope's finding holds moves here with its id. */
const UPSERT = `INSERT INTO finding (key, kind, family, indicator_id, subject, facets, sentence, severity, scope, state)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open') ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, family = excluded.family,
  indicator_id = excluded.indicator_id, subject = excluded.subject, facets = excluded.facets,
  sentence = excluded.sentence, severity = excluded.severity, scope = excluded.scope RETURNING id`;
const ADD_MEMBERS = 'INSERT INTO finding_member (finding_id, fact_id, position) SELECT ?, value, key FROM json_each(?)';

/** Members go in by one statement: called for each, SQLite would spend most of a whole run on being called. */
function writeFinding(db: WriteDb, { columns, members }: FindingValues, lastId: number): void {
  const { id } = prepare<{ id: FindingId }>(db, UPSERT).get(...columns) as { id: FindingId };
  if (id <= lastId) prepare(db, 'DELETE FROM finding_member WHERE finding_id = ?').run(id);
  prepare(db, ADD_MEMBERS).run(id, members);
}

/** Facts whose marks are brought up to date at one go. */
const FACTS_AT_ONCE = 50;

/**
 * Writes what changed, step by step: the caller may commit and let others write between any two. Until the last step
 * findings may stand beside those that they replace, and marks on facts lag behind.
 */
export function* writeFindings(db: WriteDb, change: FindingsChange): Generator<void> {
  const { added, removed, indicatorIds, troubled } = change;
  const remove = prepare(db, 'DELETE FROM finding WHERE id = ? AND scope = ?');
  for (const { id, scope } of removed) {
    remove.run(id, scope);
    yield;
  }
  const lastId = prepare<{ id: number | null }>(db, 'SELECT max(id) AS id FROM finding').get()?.id ?? 0;
  for (const values of added) {
    writeFinding(db, values, lastId);
    yield;
  }
  refreshStates(db, indicatorIds);
  for (let at = 0; at < troubled.length; at += FACTS_AT_ONCE) {
    yield;
    refreshTroubles(db, troubled.slice(at, at + FACTS_AT_ONCE));
  }
}
