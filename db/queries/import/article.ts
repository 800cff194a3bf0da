import { createHash } from 'node:crypto';
import type { ArticleMeta, ArticlePart, SetAside } from '../../../electron/common/article.ts';
import { foldForSearch } from '../../../electron/common/foldText.ts';
import type { ArticleId, SourceId } from '../../../electron/common/ids.ts';
import type { Span } from '../../../electron/common/span.ts';
import type { TextMap } from '../../../electron/common/textMap.ts';
import { type Binding, prepare, type WriteDb } from '../../handle.ts';
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

const INSERT_ARTICLE = `INSERT INTO article (source_id, ordinal, title, subtitle, outlet, original_outlet, byline, editor,
  url, page, language, date, date_basis, date_reason, extent_start, extent_end, set_aside_count, unexplained_count,
  body_hash, fingerprint, echo_of, sort_title, sort_outlet)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_TEXT = `INSERT INTO article_text (article_id, body, map, parts, set_aside, unexplained)
  VALUES (?, ?, ?, ?, ?, ?)`;

/** In the order of INSERT_ARTICLE. */
function articleValues({ meta, ...input }: ArticleInsert): Binding[] {
  return [
    ...[input.sourceId, input.ordinal, meta.title, meta.subtitle, meta.outlet, meta.originalOutlet],
    ...[meta.byline, meta.editor, meta.url, meta.page, meta.language, meta.date, meta.dateBasis, meta.dateReason],
    ...[input.extent.start, input.extent.end, input.setAside.length, input.unexplained.length],
    ...[hashBody(input.body), input.fingerprint ?? null, input.echoOf ?? null],
    ...[makeSortKey(meta.title), makeSortKey(meta.outlet ?? '')],
  ];
}

/** Keeps an article with its text and makes it findable. Its facts follow by `insertFacts`. */
export function insertArticle(db: WriteDb, input: ArticleInsert): ArticleId {
  const id = Number(prepare(db, INSERT_ARTICLE).run(...articleValues(input)).lastInsertRowid) as ArticleId;
  const lists = [input.map, input.parts, input.setAside, input.unexplained].map((list) => JSON.stringify(list));
  prepare(db, INSERT_TEXT).run(id, input.body, ...lists);
  indexArticle(db, { id, title: input.meta.title, body: input.body });
  return id;
}

/** Puts an article into the search index, in place of what stood there. */
export function indexArticle(db: WriteDb, { id, title, body }: { id: ArticleId; title: string; body: string }): void {
  const sql = 'INSERT OR REPLACE INTO article_search (rowid, title, body) VALUES (?, ?, ?)';
  prepare(db, sql).run(id, indexTerms(title), indexTerms(body));
}
