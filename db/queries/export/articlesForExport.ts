import type { ArticleForExport } from '../../../electron/common/forExport.ts';
import type { ArticleId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { getArticleRows, pageArticles } from '../articles/pageArticles.ts';

const HASH_SQL = 'SELECT s.sha256 FROM article a JOIN source s ON s.id = a.source_id WHERE a.id = ?';

function withHashes(db: ReadDb, rows: ReturnType<typeof pageArticles>['rows']): ArticleForExport[] {
  const hash = prepare<{ sha256: string }>(db, HASH_SQL);
  return rows.map((row) => ({ ...row, sha256: hash.get(row.id)?.sha256 ?? '' }));
}

/** Rows read at a time. */
const PAGE = 500;

/** Articles that are not in the trash, in the order of their coming in: those that a text finds, or all. */
export function* pageArticlesForExport(db: ReadDb, text: string | undefined): Generator<ArticleForExport[]> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = pageArticles(db, { offset, limit: PAGE, text });
    if (rows.length > 0) yield withHashes(db, rows);
    if (rows.length < PAGE) return;
  }
}

export const countArticlesForExport = (db: ReadDb, text: string | undefined): number =>
  pageArticles(db, { offset: 0, limit: 1, text }).total;

/** Some articles by id, in the order of the ids; trashed ones too, since a file that cites one must name it. */
export function getArticlesForExport(db: ReadDb, ids: readonly ArticleId[]): ArticleForExport[] {
  return withHashes(db, getArticleRows(db, ids));
}
