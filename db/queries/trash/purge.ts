import type { Entity } from '../../../electron/common/historyRow.ts';
import type { Trashable, TrashItem } from '../../../electron/common/trash.ts';
import { type Binding, prepare, type WriteDb } from '../../handle.ts';
import { type Act, performAct, recordChange } from '../../history.ts';
import type { Person } from '../review/changeFacts.ts';

const GUARD = `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'history_no_update'`;
const EMPTY = 'UPDATE history SET before = NULL, after = NULL WHERE entity = ? AND entity_id = ?';

/**
 * Takes the words out of the history of what is purged: that it was changed, when and by whom, stays. Only here is the
 * guard of the history put aside, within the one transaction.
 */
function emptyHistory(db: WriteDb, rows: readonly (readonly [Entity, number])[]): void {
  const guard = prepare<{ name: string; sql: string }>(db, GUARD).get();
  if (!guard) throw new Error('the history has no guard');
  db.sqlite.exec(`DROP TRIGGER ${guard.name}`);
  for (const [entity, id] of rows) prepare(db, EMPTY).run(entity, id);
  db.sqlite.exec(guard.sql);
}

const listIds = (db: WriteDb, sql: string, id: number): number[] =>
  prepare<{ id: number }>(db, sql)
    .all(id)
    .map((row) => row.id);

const run = (db: WriteDb, sql: string, ...bindings: Binding[]): unknown => prepare(db, sql).run(...bindings);

type Gone = [Entity, number];

function purgeAnnotation(db: WriteDb, id: number): Gone[] {
  run(db, 'DELETE FROM annotation_search WHERE rowid = ?', id);
  run(db, 'DELETE FROM annotation WHERE id = ?', id);
  return [['annotation', id]];
}

function purgeFact(db: WriteDb, id: number): Gone[] {
  const notes = listIds(db, 'SELECT id FROM annotation WHERE fact_id = ?', id);
  const gone = notes.flatMap((note) => purgeAnnotation(db, note));
  run(db, 'DELETE FROM fact_search WHERE rowid = ?', id);
  run(db, 'DELETE FROM fact WHERE id = ?', id);
  return [...gone, ['fact', id]];
}

/** The file goes with its last article. */
const DROP_SOURCE = `DELETE FROM source WHERE id = @source AND NOT EXISTS (SELECT 1 FROM article WHERE source_id = @source)`;

function purgeArticle(db: WriteDb, id: number): Gone[] {
  const gone = [
    ...listIds(db, 'SELECT id FROM annotation WHERE article_id = ?', id).flatMap((one) => purgeAnnotation(db, one)),
    ...listIds(db, 'SELECT id FROM fact WHERE article_id = ?', id).flatMap((one) => purgeFact(db, one)),
  ];
  const source = prepare<{ source: number }>(db, 'SELECT source_id AS source FROM article WHERE id = ?').get(
    id,
  )?.source;
  run(db, 'UPDATE article SET echo_of = NULL WHERE echo_of = ?', id);
  run(db, 'DELETE FROM article_search WHERE rowid = ?', id);
  run(db, 'DELETE FROM article_text WHERE article_id = ?', id);
  run(db, 'DELETE FROM article WHERE id = ?', id);
  if (source !== undefined) prepare(db, DROP_SOURCE).run({ source });
  return [...gone, ['article', id]];
}

function purgeRow(table: 'chart' | 'tag') {
  return (db: WriteDb, id: number): Gone[] => {
    run(db, `DELETE FROM ${table} WHERE id = ?`, id);
    return [[table, id]];
  };
}

const PURGE: Record<Trashable, (db: WriteDb, id: number) => Gone[]> = {
  article: purgeArticle,
  fact: purgeFact,
  annotation: purgeAnnotation,
  chart: purgeRow('chart'),
  tag: purgeRow('tag'),
};

function purgeOne(db: WriteDb, act: Act, { entity, id }: TrashItem): Gone[] {
  const isTrashed = prepare(db, `SELECT 1 AS n FROM ${entity} WHERE id = ? AND trashed_at IS NOT NULL`).get(id);
  if (!isTrashed) return [];
  const gone = PURGE[entity](db, id);
  recordChange(db, { ...act, entity, entityId: id, before: null, after: null });
  return gone;
}

/**
 * Deletes for good what lies in the trash: rows, words in the index, source bytes, and what the history quoted of them.
 * Nothing that is in use is touched; what was published or exported keeps what it says. Answers how many went. Freed
 * pages are overwritten with zeros; the indexes are cleared by `clearIndexes`.
 */
export function purge(db: WriteDb, input: Person & { readonly items: readonly TrashItem[] }): number {
  db.sqlite.pragma('secure_delete = ON');
  return performAct(db, { ...input, action: 'purge' }, (act) => {
    const all = input.items.map((item) => purgeOne(db, act, item));
    const gone = all.flat();
    if (gone.length > 0) emptyHistory(db, gone);
    return all.filter((rows) => rows.length > 0).length;
  });
}

const INDEXES = ['article_search', 'fact_search', 'annotation_search'] as const;
/** Pages of an index that one step writes: some milliseconds. */
const STEP_PAGES = 64;

/**
 * Deleted words stay in a full-text index until its parts are merged. Each `next` merges some pages, so that the caller
 * can give way; see "merge" in the documentation of FTS5.
 */
export function* clearIndexes(db: WriteDb): Generator<void> {
  for (const index of INDEXES) {
    const merge = prepare(db, `INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?)`);
    const changes = (): number => (prepare<{ n: number }>(db, 'SELECT total_changes() AS n').get() as { n: number }).n;
    for (let pages = -STEP_PAGES; ; pages = STEP_PAGES) {
      const before = changes();
      merge.run(pages);
      if (changes() - before < 2) break;
      yield;
    }
  }
  db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
}
