import type { FactFilter } from '../../../electron/common/factRow.ts';
import { foldForSearch } from '../../../electron/common/foldText.ts';
import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import { createMatcher, hasPhrase, withoutExcludedPhrases } from '../../../electron/common/matchSearch.ts';
import { parseSearch, type SearchNode } from '../../../electron/common/searchQuery.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { followMerges } from '../../merging.ts';
import { writeLooseSearch } from '../../searchTerms.ts';
import { NAMED } from './factFilter.ts';
import { rememberGrowing } from './growingList.ts';

interface Candidate {
  readonly id: FactId;
  readonly articleId: ArticleId;
  readonly start: number;
  readonly end: number;
}

/** By id, and so by article: most bodies are read once. */
const CANDIDATES = `SELECT f.id, f.article_id AS articleId, e.sentence_start AS start, e.sentence_end AS end
  FROM fact_search s CROSS JOIN fact f INDEXED BY fact_by_id ON f.id = s.rowid
  CROSS JOIN fact_evidence e ON e.fact_id = f.id
  WHERE s.fact_search MATCH ? AND s.rowid > ?`;

const QUOTES = /["“”「」]/gu;

/** A name may be quoted as well; it is looked up as it stands. */
function listNamed(db: ReadDb, text: string, after: number): FactId[] {
  const folded = foldForSearch(text.replaceAll(QUOTES, '').trim());
  return prepare<{ id: FactId }>(db, NAMED)
    .all(folded, folded)
    .flatMap(({ id }) => (id > after ? id : []));
}

/** Facts behind an id whose sentence says it. */
function listSaid(db: ReadDb, node: SearchNode, after: number): FactId[] {
  const matches = createMatcher(node);
  const read = prepare<{ body: string }>(db, 'SELECT body FROM article_text WHERE article_id = ?');
  const ids: FactId[] = [];
  let [articleId, body]: [ArticleId | null, string] = [null, ''];
  for (const { id, start, end, ...at } of prepare<Candidate>(db, CANDIDATES).all(
    writeLooseSearch(withoutExcludedPhrases(node)),
    after,
  )) {
    if (at.articleId !== articleId) [articleId, body] = [at.articleId, read.get(at.articleId)?.body ?? ''];
    if (matches(body.slice(start, end))) ids.push(id);
  }
  return ids;
}

/** The index of sentences keeps no places: where words must stand together, what it finds is read over. */
function settlePhrases(db: ReadDb, filter: FactFilter): FactFilter {
  const node = parseSearch(filter.text ?? '');
  if (!node || !hasPhrase(node)) return filter;
  const { text, ids, ...rest } = filter;
  const list = (after: number): FactId[] => [...listSaid(db, node, after), ...listNamed(db, text ?? '', after)];
  const said = rememberGrowing(db, `said ${text}`, list) as FactId[];
  const wanted = ids && new Set(ids);
  return { ...rest, ids: wanted ? said.filter((id) => wanted.has(id)) : said };
}

/** A filter as the facts of this project answer it: merged indicators followed, phrases found. */
export const settleFilter = (db: ReadDb, filter: FactFilter): FactFilter => settlePhrases(db, followMerges(db, filter));
