import type { ArticleId } from '../../../electron/common/ids.ts';
import { type Binding, prepare, type ReadDb } from '../../handle.ts';

export interface SearchLimits {
  readonly outlets?: readonly (string | null)[] | undefined;
  /** EDTF dates; both ends belong to it. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface ArticleSearch {
  /** For `article_search`, as `makeSearch` writes it. */
  readonly query: string;
  readonly limits: SearchLimits;
  readonly offset: number;
  readonly limit: number;
}

/** Counting goes no further: a common word stands in every article, and nobody reads them all. */
export const MOST_COUNTED = 1000;

interface Condition {
  readonly sql: string;
  readonly bindings: readonly Binding[];
}

function limitTo({ outlets = [], from, to }: SearchLimits): Condition {
  const parts: Condition[] = [{ sql: 'a.trashed_at IS NULL', bindings: [] }];
  if (outlets.length > 0)
    parts.push({
      sql: `(a.outlet IN (SELECT value FROM json_each(?)) OR ${outlets.includes(null) ? 'a.outlet IS NULL' : '0'})`,
      bindings: [JSON.stringify(outlets)],
    });
  if (from !== undefined) parts.push({ sql: 'a.date >= ?', bindings: [from] });
  // Behind every text that begins with the date: the last moment of a coarse one.
  if (to !== undefined) parts.push({ sql: 'a.date <= ?', bindings: [`${to}~`] });
  return { sql: parts.map(({ sql }) => sql).join(' AND '), bindings: parts.flatMap(({ bindings }) => bindings) };
}

const from = (where: string): string =>
  `FROM article_search CROSS JOIN article a ON a.id = article_search.rowid
   WHERE article_search MATCH ? AND article_search.rowid BETWEEN ? AND ? AND ${where}`;

/** Between which ids the limits leave anything: the index then passes over the rest. Null where they leave nothing. */
function findBounds(db: ReadDb, limits: SearchLimits, where: Condition): readonly Binding[] | null {
  if (limits.from === undefined && limits.to === undefined && !limits.outlets?.length)
    return [0, Number.MAX_SAFE_INTEGER];
  // From both ends: together they pass over no more articles than there are, and mostly over a few.
  const findEnd = (order: string): Binding | undefined => {
    const sql = `SELECT a.id FROM article a NOT INDEXED WHERE ${where.sql} ORDER BY a.id ${order} LIMIT 1`;
    return prepare<{ id: number }>(db, sql).get(...where.bindings)?.id;
  };
  const first = findEnd('ASC');
  const last = first === undefined ? undefined : findEnd('DESC');
  return first === undefined || last === undefined ? null : [first, last];
}

/** Ids, the last imported first. */
function list(db: ReadDb, query: string, where: Condition, limit: number): ArticleId[] {
  const sql = `SELECT a.id ${from(where.sql)} ORDER BY article_search.rowid DESC LIMIT ?`;
  return prepare<{ id: ArticleId }>(db, sql)
    .all(query, ...where.bindings, limit)
    .map(({ id }) => id);
}

function count(db: ReadDb, query: string, where: Condition): number {
  const sql = `SELECT count(*) AS n FROM (SELECT 1 ${from(where.sql)} LIMIT ${MOST_COUNTED})`;
  return prepare<{ n: number }>(db, sql).get(query, ...where.bindings)?.n ?? 0;
}

/**
 * One page of the articles that match: those that match in the title first, then the last imported.
 * `total` stops at `MOST_COUNTED`.
 */
export function findArticles(db: ReadDb, search: ArticleSearch): { ids: ArticleId[]; total: number } {
  const { query, offset, limit } = search;
  const limited = limitTo(search.limits);
  const bounds = findBounds(db, search.limits, limited);
  if (bounds === null) return { ids: [], total: 0 };
  const where = { sql: limited.sql, bindings: [...bounds, ...limited.bindings] };
  const most = offset + limit;
  const [titled, all] = [`title : ${query}`, query].map((one) => list(db, one, where, most)) as [
    ArticleId[],
    ArticleId[],
  ];
  return { ids: [...new Set([...titled, ...all])].slice(offset, most), total: count(db, query, where) };
}
