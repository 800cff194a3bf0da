import type { ArticleId } from '../electron/common/ids.ts';
import { prepare, type ReadDb } from './handle.ts';
import { makeQuery } from './searchTerms.ts';

const FIND = `SELECT a.id FROM article_search JOIN article a ON a.id = article_search.rowid
  WHERE article_search MATCH ? AND a.trashed_at IS NULL ORDER BY article_search.rowid DESC LIMIT ?`;

/**
 * Articles that hold every word of `text`, in either script, width and case; two Chinese characters are a word.
 * Those with all words in the title come first, then the last imported.
 */
export function searchArticles(db: ReadDb, text: string, limit: number): ArticleId[] {
  const query = makeQuery(text);
  if (query === null) return [];
  const find = prepare<{ id: ArticleId }>(db, FIND);
  const [titled, all] = [find.all(`title : (${query})`, limit), find.all(query, limit)];
  return [...new Set([...titled, ...all].map(({ id }) => id))].slice(0, limit);
}
