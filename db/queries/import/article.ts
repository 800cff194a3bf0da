import { createHash } from 'node:crypto';
import type { ArticleMeta, ArticlePart, SetAside } from '../../../electron/common/article.ts';
import { foldForSearch } from '../../../electron/common/foldText.ts';
import type { ArticleId, SourceId } from '../../../electron/common/ids.ts';
import type { Span } from '../../../electron/common/span.ts';
import type { TextMap } from '../../../electron/common/textMap.ts';
import { prepare, type WriteDb } from '../../handle.ts';
import { article, articleText } from '../../schema/article.ts';
import { indexTerms } from '../../searchTerms.ts';
import { makeSortKey } from '../../sortKey.ts';

export interface ArticleInsert {
  readonly sourceId: SourceId;
  readonly ordinal: number;
  readonly meta: ArticleMeta;
  readonly body: string;
  readonly map: TextMap;
  readonly parts: readonly ArticlePart[];
  readonly extent: Span;
  readonly setAside: readonly SetAside[];
  readonly unexplained: readonly Span[];
  /** What near copies are compared by; any text, opaque to the database. */
  readonly fingerprint?: string | null;
  readonly echoOf?: ArticleId | null;
}

/** Equal for texts that differ in script, width, case and white space only. */
export const hashBody = (body: string): string =>
  createHash('sha256').update(foldForSearch(body).replaceAll(/\s+/g, '')).digest('hex');

function metaColumns(input: ArticleInsert): typeof article.$inferInsert {
  return {
    ...input.meta,
    sourceId: input.sourceId,
    ordinal: input.ordinal,
    extentStart: input.extent.start,
    extentEnd: input.extent.end,
    setAsideCount: input.setAside.length,
    unexplainedCount: input.unexplained.length,
    bodyHash: hashBody(input.body),
    fingerprint: input.fingerprint ?? null,
    echoOf: input.echoOf ?? null,
    sortTitle: makeSortKey(input.meta.title),
    sortOutlet: makeSortKey(input.meta.outlet ?? ''),
  };
}

/** Keeps an article with its text and makes it findable. Its facts follow by `insertFacts`. */
export function insertArticle(db: WriteDb, input: ArticleInsert): ArticleId {
  const [row] = db.orm.insert(article).values(metaColumns(input)).returning({ id: article.id }).all();
  const { id } = row as { id: ArticleId };
  const { body, map, parts, setAside, unexplained } = input;
  db.orm.insert(articleText).values({ articleId: id, body, map, parts, setAside, unexplained }).run();
  indexArticle(db, { id, title: input.meta.title, body });
  return id;
}

/** Puts an article into the search index, in place of what stood there. */
export function indexArticle(db: WriteDb, { id, title, body }: { id: ArticleId; title: string; body: string }): void {
  const sql = 'INSERT OR REPLACE INTO article_search (rowid, title, body) VALUES (?, ?, ?)';
  prepare(db, sql).run(id, indexTerms(title), indexTerms(body));
}
