import { foldForSearch } from '../../../electron/common/foldText.ts';
import type { ArticleId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { makeQuery } from '../../searchTerms.ts';

const INDEXED = `SELECT a.id, t.body FROM article_search JOIN article a ON a.id = article_search.rowid
  JOIN article_text t ON t.article_id = a.id WHERE article_search MATCH ?`;
const EVERY = 'SELECT article_id AS id, body FROM article_text';
const NAMED =
  'SELECT DISTINCT article_id AS id FROM fact WHERE indicator_id = (SELECT id FROM indicator WHERE key = ?)';

type TextRow = { id: ArticleId; body: string };

/**
 * Articles whose folded body holds one of these words, those in the trash as well: they may come back. The search index
 * narrows; the body decides. Signs that the index does not know (%, $) are looked for in every body.
 */
export function listArticlesWithWords(db: ReadDb, words: Iterable<string>): Set<ArticleId> {
  const found = new Set<ArticleId>();
  for (const word of new Set([...words].map((each) => foldForSearch(each.trim())))) {
    if (word === '') continue;
    const query = makeQuery(word);
    const rows = query === null ? prepare<TextRow>(db, EVERY).iterate() : prepare<TextRow>(db, INDEXED).iterate(query);
    for (const { id, body } of rows) if (!found.has(id) && foldForSearch(body).includes(word)) found.add(id);
  }
  return found;
}

/** Articles with facts of an indicator. */
export const listArticlesOfIndicator = (db: ReadDb, key: string): ArticleId[] =>
  prepare<{ id: ArticleId }>(db, NAMED)
    .all(key)
    .map(({ id }) => id);
