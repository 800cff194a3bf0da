import type { ArticleRow } from '../../../electron/common/articleRow.ts';
import { foldForSearch } from '../../../electron/common/foldText.ts';
import type { ArticleId } from '../../../electron/common/ids.ts';
import { SHELF_SQL, UNREVIEWED_SQL } from '../../facetCode.ts';
import { type Binding, prepare, type ReadDb } from '../../handle.ts';
import { makeSearch } from '../../searchTerms.ts';
import { SELECT_ARTICLES } from './articleRows.ts';

const SORTS = {
  date: 'a.date',
  title: 'a.sort_title',
  outlet: 'a.sort_outlet',
  fileName: 'src.file_name',
  importedAt: 'src.imported_at',
  taken: `(SELECT count(*) FROM fact f WHERE f.article_id = a.id AND ${SHELF_SQL.show})`,
  unreviewed: `(SELECT count(*) FROM fact f WHERE f.article_id = a.id AND ${UNREVIEWED_SQL})`,
} as const;
export type ArticleSort = readonly { readonly field: keyof typeof SORTS; readonly desc: boolean }[];

export interface ArticlePage {
  readonly offset: number;
  readonly limit: number;
  readonly sort?: ArticleSort;
  /** Words of title, body, outlet or file name. */
  readonly text?: string | undefined;
  readonly needsDate?: boolean | undefined;
  readonly echoGroup?: ArticleId | undefined;
}

function textCondition(text: string): { sql: string; bindings: Binding[] } {
  const folded = foldForSearch(text.trim());
  const query = makeSearch(text);
  const named = '(instr(a.sort_outlet, ?) > 0 OR instr(lower(src.file_name), ?) > 0 OR instr(a.outlet, ?) > 0';
  const bindings = [folded, folded, text.trim()];
  if (query === null) return { sql: `${named})`, bindings };
  const found = 'a.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)';
  return { sql: `${named} OR ${found})`, bindings: [...bindings, query] };
}

const NEEDS_DATE = " AND a.kind = 'text' AND a.date_basis IN ('unknown', 'derived')";

function where({ text, needsDate, echoGroup }: ArticlePage): { sql: string; bindings: readonly Binding[] } {
  const matches = text?.trim() ? textCondition(text) : null;
  const group = echoGroup === undefined ? [] : [echoGroup, echoGroup];
  const parts = [
    needsDate ? NEEDS_DATE : '',
    group.length > 0 ? ' AND (a.id = ? OR a.echo_of = ?)' : '',
    matches ? ` AND ${matches.sql}` : '',
  ];
  return { sql: `a.trashed_at IS NULL${parts.join('')}`, bindings: [...group, ...(matches?.bindings ?? [])] };
}

function orderBy(sort: ArticleSort): string {
  const terms = sort.map(({ field, desc }) => `${SORTS[field]}${desc ? ' DESC' : ''}`);
  return [...terms, sort.at(-1)?.desc ? 'a.id DESC' : 'a.id'].join(', ');
}

/** Whole rows for ids, in the order of the ids. */
export function getArticleRows(db: ReadDb, ids: readonly ArticleId[]): ArticleRow[] {
  const sql = `${SELECT_ARTICLES} WHERE a.id IN (SELECT value FROM json_each(?))`;
  const rows = prepare<ArticleRow>(db, sql).all(JSON.stringify(ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One page of the articles that are not in the trash. */
export function pageArticles(db: ReadDb, page: ArticlePage): { rows: ArticleRow[]; total: number } {
  const { sql, bindings } = where(page);
  const from = `FROM article a JOIN source src ON src.id = a.source_id WHERE ${sql}`;
  const { total } = prepare(db, `SELECT count(*) AS total ${from}`).get(...bindings) as { total: number };
  const ids = prepare(db, `SELECT a.id ${from} ORDER BY ${orderBy(page.sort ?? [])} LIMIT ? OFFSET ?`)
    .all(...bindings, page.limit, page.offset)
    .map((row) => row.id as ArticleId);
  return { rows: getArticleRows(db, ids), total };
}

export const getArticleRow = (db: ReadDb, id: ArticleId): ArticleRow | null => getArticleRows(db, [id])[0] ?? null;
