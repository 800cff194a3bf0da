import type { FactRow } from '../../../electron/common/factRow.ts';
import { foldForSearch } from '../../../electron/common/foldText.ts';
import type { ArticleId, FactId, IndicatorId } from '../../../electron/common/ids.ts';
import { SHELF_SQL } from '../../facetCode.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { findHolder } from '../../merging.ts';
import { makeQuery } from '../../searchTerms.ts';
import { type FactNames, lookUpNames } from '../review/factNames.ts';
import { type FactRecord, SELECT_FACTS, toFactRow } from '../review/factRows.ts';

/** More facts of one value than this are told apart by nothing a table says. */
const MOST = 400;

/** Indicators that go by one of these names, whole: the key, the Chinese or English name, an alias. */
export function findIndicatorsByName(db: ReadDb, names: readonly string[]): IndicatorId[] {
  const sql = `SELECT id FROM indicator WHERE instr(char(10) || search_text || char(10), char(10) || ? || char(10)) > 0`;
  const find = prepare<{ id: IndicatorId }>(db, sql);
  const folded = names.map((name) => foldForSearch(name).trim()).filter(Boolean);
  return [...new Set(folded.flatMap((name) => find.all(name).map(({ id }) => findHolder(db, id))))];
}

/** The one that holds its facts, where it was merged into another. */
export function findIndicatorByKey(db: ReadDb, key: string): IndicatorId | null {
  const found = prepare<{ id: IndicatorId }>(db, 'SELECT id FROM indicator WHERE key = ?').get(key);
  return found ? findHolder(db, found.id) : null;
}

export interface ValueSearch {
  /** As numbers: the index is of floats, and the caller compares the digits. */
  readonly low: number;
  readonly high: number;
  /** Null where the table names none. */
  readonly unit: string | null;
  /** Empty for any. */
  readonly indicatorIds: readonly IndicatorId[];
}

/** Facts of articles, minor ones too, whose value lies in a range; those of the named indicators only, where there are any. */
export function findFactsByValue(db: ReadDb, search: ValueSearch, names: FactNames = lookUpNames(db)): FactRow[] {
  const { low, high, unit, indicatorIds } = search;
  const sql = `${SELECT_FACTS} INDEXED BY fact_by_value WHERE f.value_sort BETWEEN ? AND ? AND ${SHELF_SQL.show}
    AND (? IS NULL OR f.unit = ?) AND (? OR f.indicator_id IN (SELECT value FROM json_each(?))) LIMIT ${MOST}`;
  const bindings = [low, high, unit, unit, Number(indicatorIds.length === 0), JSON.stringify(indicatorIds)];
  const rows = prepare<FactRecord>(db, sql).all(...bindings);
  return rows.map((row) => toFactRow(row, names)).filter(({ hasSentence }) => hasSentence);
}

export interface NamedArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly outlet: string | null;
  readonly originalOutlet: string | null;
  readonly url: string | null;
  readonly fileName: string;
}

/** By what a table may call each article as its source. */
export function listNamedArticles(db: ReadDb): NamedArticle[] {
  const sql = `SELECT a.id, a.title, a.outlet, a.original_outlet AS originalOutlet, a.url, s.file_name AS fileName
    FROM article a JOIN source s ON s.id = a.source_id WHERE a.trashed_at IS NULL AND a.kind = 'text'`;
  return prepare<NamedArticle>(db, sql).all();
}

/** Articles whose text may hold a number as written; a few too many, never one too few within the limit. */
export function findArticlesByText(db: ReadDb, text: string, limit: number): ArticleId[] {
  const query = makeQuery(text);
  if (query === null) return [];
  const sql = `SELECT a.id FROM article_search s JOIN article a ON a.id = s.rowid
    WHERE article_search MATCH ? AND a.trashed_at IS NULL AND a.kind = 'text' LIMIT ?`;
  return prepare<{ id: ArticleId }>(db, sql)
    .all(query, limit)
    .map(({ id }) => id);
}

export interface FactPlace {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly isHeadline: boolean;
}

interface PlaceRecord {
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly start: number;
  readonly end: number;
  readonly isHeadline: number;
  readonly body: string;
}

/** A fact's sentence with the figure's span in it. */
export function getFactPlace(db: ReadDb, id: FactId): FactPlace | null {
  const sql = `SELECT e.sentence_start AS sentenceStart, e.sentence_end AS sentenceEnd, f.body_start AS start,
    f.body_end AS end, f.is_headline AS isHeadline, t.body FROM fact f JOIN fact_evidence e ON e.fact_id = f.id
    JOIN article_text t ON t.article_id = f.article_id WHERE f.id = ?`;
  const row = prepare<PlaceRecord>(db, sql).get(id);
  if (!row) return null;
  const { sentenceStart: from, body, start, end } = row;
  const sentence = body.slice(from, row.sentenceEnd);
  return { sentence, start: start - from, end: end - from, isHeadline: row.isHeadline === 1 };
}
