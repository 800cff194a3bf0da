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
  /** Names of the fields that a person set. */
  readonly given?: readonly string[];
  /** What near copies are compared by; any text, opaque to the database. */
  readonly fingerprint?: string | null;
  readonly echoOf?: ArticleId | null;
}

/** Equal for texts that differ in script, width, case and white space only. */
export const hashBody = (body: string): string =>
  createHash('sha256').update(foldForSearch(body).replaceAll(/\s+/g, '')).digest('hex');

const INSERT_ARTICLE = `INSERT INTO article (source_id, ordinal, title, subtitle, outlet, original_outlet, byline, editor,
  url, page, language, date, date_basis, date_reason, extent_start, extent_end, set_aside_count, unexplained_count,
  body_hash, given, fingerprint, echo_of, sort_title, sort_outlet)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_TEXT = `INSERT INTO article_text (article_id, body, map, parts, set_aside, unexplained)
  VALUES (?, ?, ?, ?, ?, ?)`;

/** An article worked out to what its rows hold; made where there is time, so that the writer only writes. */
export interface PreparedArticle {
  readonly title: string;
  /** In the order of INSERT_ARTICLE, from `title` to `given`. */
  readonly values: readonly Binding[];
  readonly sortKeys: readonly [title: string, outlet: string];
  readonly fingerprint: string | null;
  /** In the order of INSERT_TEXT, from `body`. */
  readonly texts: readonly string[];
  readonly terms: SearchTerms;
}
type SearchTerms = { readonly title: string; readonly body: string };

interface Placement {
  readonly sourceId: SourceId;
  readonly ordinal: number;
  readonly echoOf?: ArticleId | null | undefined;
}

/** Everything about an article that needs no database. Pure. */
export function prepareArticle(input: Omit<ArticleInsert, keyof Placement>): PreparedArticle {
  const { meta, body, map, parts, setAside, unexplained, extent } = input;
  return {
    title: meta.title,
    values: [
      ...[meta.title, meta.subtitle, meta.outlet, meta.originalOutlet, meta.byline, meta.editor],
      ...[meta.url, meta.page, meta.language, meta.date, meta.dateBasis, meta.dateReason],
      ...[extent.start, extent.end, setAside.length, unexplained.length, hashBody(body)],
      JSON.stringify(input.given ?? []),
    ],
    sortKeys: [makeSortKey(meta.title), makeSortKey(meta.outlet ?? '')],
    fingerprint: input.fingerprint ?? null,
    texts: [body, ...[map, parts, setAside, unexplained].map((list) => JSON.stringify(list))],
    terms: { title: indexTerms(meta.title), body: indexTerms(body) },
  };
}

/** Keeps an article with its text and makes it findable. Its facts follow by `writeFacts`. */
export function writeArticle(db: WriteDb, article: PreparedArticle & Placement): ArticleId {
  const { sourceId, ordinal, values, fingerprint, echoOf = null, sortKeys, texts, terms } = article;
  const row = prepare(db, INSERT_ARTICLE).run(sourceId, ordinal, ...values, fingerprint, echoOf, ...sortKeys);
  const id = Number(row.lastInsertRowid) as ArticleId;
  prepare(db, INSERT_TEXT).run(id, ...texts);
  writeTerms(db, id, terms);
  return id;
}

const COLUMNS = INSERT_ARTICLE.slice(INSERT_ARTICLE.indexOf('title'), INSERT_ARTICLE.indexOf(', fingerprint'));
const UPDATE_ARTICLE = `UPDATE article SET ${COLUMNS.replaceAll(',', ' = ?,')} = ?, fingerprint = ?, sort_title = ?,
  sort_outlet = ? WHERE id = ?`;
const UPDATE_TEXT = `UPDATE article_text SET body = ?, map = ?, parts = ?, set_aside = ?, unexplained = ?
  WHERE article_id = ?`;

/** Puts a new reading in the place of an article's text; its id, its place in the file and what it echoes stay. */
export function rewriteArticle(db: WriteDb, id: ArticleId, article: PreparedArticle): void {
  const { values, fingerprint, sortKeys, texts, terms } = article;
  prepare(db, UPDATE_ARTICLE).run(...values, fingerprint, ...sortKeys, id);
  prepare(db, UPDATE_TEXT).run(...texts, id);
  writeTerms(db, id, terms);
}

export function insertArticle(db: WriteDb, input: ArticleInsert): ArticleId {
  const { sourceId, ordinal, echoOf } = input;
  return writeArticle(db, { ...prepareArticle(input), sourceId, ordinal, echoOf });
}

function writeTerms(db: WriteDb, id: ArticleId, { title, body }: SearchTerms): void {
  prepare(db, 'INSERT OR REPLACE INTO article_search (rowid, title, body) VALUES (?, ?, ?)').run(id, title, body);
}

/** Puts an article into the search index, in place of what stood there. */
export function indexArticle(db: WriteDb, { id, title, body }: { id: ArticleId; title: string; body: string }): void {
  writeTerms(db, id, { title: indexTerms(title), body: indexTerms(body) });
}
