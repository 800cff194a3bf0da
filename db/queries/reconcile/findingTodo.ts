import { type FindingRun, nameRun, parseRun } from '../../../electron/common/findingRun.ts';
import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';

/** One entry of the list, as it was when it was read. */
export interface DueScope {
  readonly scope: string;
  /** Grows with every change until the entry is taken off. */
  readonly changes: number;
  readonly run?: FindingRun;
}

export interface DueRun extends DueScope {
  readonly run: FindingRun;
}

/** What changed since the findings were last computed; kept by triggers, and by the one writer of new facts. */
export interface FindingTodo {
  /** Names of `FindingScope`, as the raw units and nouns of facts; `all` where everything is to be computed again. */
  readonly scopes: readonly DueScope[];
  /** What is left of a run over everything. */
  readonly runs: readonly DueRun[];
}

/** What may be in trouble comes first. */
const ORDER: readonly FindingRun['of'][] = ['everything', 'indicators', 'numbers', 'nouns', 'articles'];

const READ_CHANGES = 'SELECT total(changes) AS changes FROM finding_todo';

export const countFindingChanges = (db: ReadDb): number =>
  prepare<{ changes: number }>(db, READ_CHANGES).get()?.changes ?? 0;

export function readFindingTodo(db: ReadDb): FindingTodo {
  const rows = prepare<DueScope>(db, 'SELECT scope, changes FROM finding_todo').all();
  const named = rows.map((row) => ({ ...row, run: parseRun(row.scope) }));
  const runs = named.flatMap(({ run, ...row }) => (run ? [{ ...row, run }] : []));
  return {
    scopes: named.flatMap(({ run, ...row }) => (run ? [] : [row])),
    runs: runs.sort((a, b) => ORDER.indexOf(a.run.of) - ORDER.indexOf(b.run.of)),
  };
}

const NOTE = 'INSERT OR IGNORE INTO finding_todo (scope, changes) VALUES (?, 1)';

/** From here on one run over everything costs less than many small ones. */
const MOST_SCOPES = 2_000;

/**
 * Makes a run of what is to be computed from nothing. Triggers only count once `all` is noted: what changes from now on
 * is noted by name again, and is answered besides the run. Answers whether there was cause.
 */
export function beginRunWhereDue(db: WriteDb): boolean {
  const counts = `SELECT count(*) FILTER (WHERE scope NOT GLOB 'run:*') AS scopes, total(scope = 'all') AS alls FROM finding_todo`;
  const { scopes = 0, alls = 0 } = prepare<{ scopes: number; alls: number }>(db, counts).get() ?? {};
  if (alls === 0 && scopes <= MOST_SCOPES) return false;
  emptyFindingTodo(db);
  prepare(db, NOTE).run(nameRun({ of: 'everything' }));
  return true;
}

/** Takes off what was answered, unless it changed since; `next` comes in its place. */
export function settleFindingTodo(db: WriteDb, answered: readonly DueScope[], next: readonly FindingRun[] = []): void {
  const remove = prepare(db, 'DELETE FROM finding_todo WHERE scope = @scope AND changes = @changes');
  for (const { scope, changes } of answered) remove.run({ scope, changes });
  for (const run of next) prepare(db, NOTE).run(nameRun(run));
}

/** Whether a run over everything is owed, begun or not. */
export const isFindingRunDue = (db: ReadDb): boolean =>
  prepare(db, "SELECT 1 FROM finding_todo WHERE scope = 'all' OR scope GLOB 'run:*' LIMIT 1").get() !== undefined;

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
