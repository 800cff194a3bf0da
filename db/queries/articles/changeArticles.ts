import type { ArticlePatch } from '../../../electron/common/articleRow.ts';
import type { ArticleId } from '../../../electron/common/ids.ts';
import { readColumns, writeColumns } from '../../entities.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { type Act, changeEntity, performAct } from '../../history.ts';
import type { article } from '../../schema/article.ts';
import type { Columns } from '../../tableRows.ts';
import type { Person } from '../review/changeFacts.ts';

/** A date that a person sets is given; taking it away makes it unknown. */
function patchColumns(patch: ArticlePatch): Columns {
  if (patch.date === undefined) return patch;
  return { ...patch, dateBasis: patch.date === null ? 'unknown' : 'given', dateReason: null };
}

const MARK_GIVEN = `UPDATE article SET given = (SELECT json_group_array(value) FROM (
  SELECT value FROM json_each(given) UNION SELECT value FROM json_each(?))) WHERE id = ?`;

/** A new reading of the file leaves what a person set. */
function changeMeta(db: WriteDb, act: Act, { id, patch }: { id: ArticleId; patch: ArticlePatch }): boolean {
  prepare(db, MARK_GIVEN).run(JSON.stringify(Object.keys(patch)), id);
  return changeEntity(db, act, { entity: 'article', entityId: id, columns: patchColumns(patch) });
}

/** Sets fields of an article as a person wants them. Periods that hang on its date are the caller's to work out again. */
export function editArticle(db: WriteDb, input: Person & { id: ArticleId; patch: ArticlePatch }): boolean {
  return performAct(db, { ...input, action: 'edit' }, (act) => changeMeta(db, act, input));
}

/** Says that every figure of an article is settled, or takes that back. */
export function completeArticle(db: WriteDb, input: Person & { id: ArticleId; isComplete: boolean }): boolean {
  const { id, isComplete } = input;
  const current = readColumns(db, { entity: 'article', entityId: id, keys: ['completedAt'] });
  if (Boolean(current?.completedAt) === isComplete) return false;
  return performAct(db, { ...input, action: isComplete ? 'complete' : 'reopen' }, (act) =>
    changeEntity(db, act, {
      entity: 'article',
      entityId: id,
      columns: { completedAt: isComplete ? db.now() : null },
    }),
  );
}

/** The same for many as one step. Answers those that were not so already. */
export function editArticles(
  db: WriteDb,
  input: Person & { edits: readonly { id: ArticleId; patch: ArticlePatch }[] },
): ArticleId[] {
  return performAct(db, { ...input, action: 'edit' }, (act) =>
    input.edits.flatMap(({ id, patch }) => (changeMeta(db, act, { id, patch }) ? [id] : [])),
  );
}

/** Puts an article into the trash; its facts go with it and come back with it. */
export function trashArticle(db: WriteDb, input: Person & { id: ArticleId }): boolean {
  return performAct(db, { ...input, action: 'trash' }, (act) =>
    changeEntity(db, act, { entity: 'article', entityId: input.id, columns: { trashedAt: db.now() } }),
  );
}

/** Sets columns without history: for work of the program. */
export function updateArticle(
  db: WriteDb,
  id: ArticleId,
  columns: Partial<Omit<typeof article.$inferInsert, 'id' | 'sourceId' | 'sortTitle' | 'sortOutlet'>>,
): void {
  writeColumns(db, { entity: 'article', entityId: id, columns });
}

export interface EchoCandidate {
  readonly id: ArticleId;
  readonly fingerprint: string;
  readonly echoOf: ArticleId | null;
}

/** Every article in use that has a fingerprint, oldest first: what an index of near copies is filled from. */
export function listEchoCandidates(db: ReadDb): EchoCandidate[] {
  const sql = `SELECT id, fingerprint, echo_of AS echoOf FROM article
    WHERE fingerprint IS NOT NULL AND trashed_at IS NULL ORDER BY id`;
  return prepare<EchoCandidate>(db, sql).all();
}
