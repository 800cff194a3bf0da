import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';

/** What changed since the findings were last computed; kept by triggers, and by the one writer of new facts. */
export interface FindingTodo {
  /** Names of `FindingScope`, as the raw units and nouns of facts; `all` where everything is to be computed again. */
  readonly scopes: readonly string[];
  /** Grows with every change until the list is emptied. */
  readonly changes: number;
}

const READ_CHANGES = 'SELECT total(changes) AS changes FROM finding_todo';

export const countFindingChanges = (db: ReadDb): number =>
  prepare<{ changes: number }>(db, READ_CHANGES).get()?.changes ?? 0;

export function readFindingTodo(db: ReadDb): FindingTodo {
  const rows = prepare<{ scope: string }>(db, 'SELECT scope FROM finding_todo').all();
  return { scopes: rows.map(({ scope }) => scope), changes: countFindingChanges(db) };
}

const NOTE_ADDED = `INSERT INTO finding_todo (scope, changes)
  SELECT scope, 1 FROM (
    SELECT 'indicator:' || indicator_id AS scope FROM fact WHERE article_id = @articleId AND id >= @first
    UNION SELECT 'article:' || @articleId
    UNION SELECT 'number:' || unit || '|' || value FROM fact WHERE article_id = @articleId AND id >= @first
    UNION SELECT 'noun:' || unit || '|' || noun FROM fact WHERE article_id = @articleId AND id >= @first AND noun IS NOT NULL
  ) WHERE true ON CONFLICT (scope) DO UPDATE SET changes = changes + 1`;
const NOTE_IN_ALL = `UPDATE finding_todo SET changes = changes + 1 WHERE scope = 'all'`;

/** New facts of one article, from the first of their ids on. In the words of migration 6, whose triggers note changes. */
export function noteAddedFacts(db: WriteDb, added: { articleId: ArticleId; first: FactId }): void {
  if (prepare(db, NOTE_IN_ALL).run().changes === 0) prepare(db, NOTE_ADDED).run(added);
}

/** Has all findings computed again: for work that touches so much that it would come to that anyway. */
export function noteAllFindings(db: WriteDb): void {
  const sql = `INSERT INTO finding_todo (scope, changes) VALUES ('all', 1)
    ON CONFLICT (scope) DO UPDATE SET changes = changes + 1`;
  prepare(db, sql).run();
}

export function emptyFindingTodo(db: WriteDb): void {
  prepare(db, 'DELETE FROM finding_todo').run();
}
