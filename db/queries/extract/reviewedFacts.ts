import type { FactDetail } from '../../../electron/common/factRow.ts';
import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { getFactDetails } from '../review/factDetail.ts';

const COMPLETE = `SELECT id FROM article INDEXED BY article_complete
  WHERE completed_at IS NOT NULL AND trashed_at IS NULL ORDER BY id`;

/** Articles whose figures a person said are all settled, in order. */
export const listCompleteArticles = (db: ReadDb): ArticleId[] =>
  prepare<{ id: ArticleId }>(db, COMPLETE)
    .all()
    .map(({ id }) => id);

/** Articles that these facts are of. */
export const listArticlesOfFacts = (db: ReadDb, ids: readonly number[]): ArticleId[] =>
  prepare<{ id: ArticleId }>(
    db,
    'SELECT DISTINCT article_id AS id FROM fact WHERE id IN (SELECT value FROM json_each(?))',
  )
    .all(JSON.stringify(ids))
    .map(({ id }) => id);

/** Every fact of an article that is not in the trash, by place. */
export function listArticleFacts(db: ReadDb, id: ArticleId): FactDetail[] {
  const sql = 'SELECT id FROM fact WHERE article_id = ? AND trashed_at IS NULL ORDER BY body_start, id';
  const ids = prepare<{ id: FactId }>(db, sql)
    .all(id)
    .map((row) => row.id);
  return getFactDetails(db, ids);
}
