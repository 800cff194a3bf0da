import type { AnnotationFilter, AnnotationRow } from '../../../electron/common/annotation.ts';
import type { AnnotationId } from '../../../electron/common/ids.ts';
import { type Binding, prepare, type ReadDb } from '../../handle.ts';
import { makeSearch } from '../../searchTerms.ts';

interface AnnotationRecord
  extends Pick<
    AnnotationRow,
    | 'id'
    | 'articleId'
    | 'articleTitle'
    | 'articleDate'
    | 'outlet'
    | 'factId'
    | 'quote'
    | 'prefix'
    | 'suffix'
    | 'note'
    | 'madeAt'
    | 'madeBy'
  > {
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly isOrphan: number;
  readonly tags: string;
}

/** What is on a fact stands where the fact stands, and is an orphan with it. A tag in the trash is not shown. */
const FROM = `FROM annotation n JOIN article a ON a.id = n.article_id AND a.trashed_at IS NULL
  LEFT JOIN fact f ON f.id = n.fact_id AND f.trashed_at IS NULL LEFT JOIN fact_evidence e ON e.fact_id = f.id
  WHERE n.trashed_at IS NULL`;
const IS_ORPHAN = 'coalesce(f.is_orphan, n.is_orphan)';
const START = 'coalesce(f.body_start, n.body_start)';
const SELECT = `SELECT n.id, n.article_id AS articleId, a.title AS articleTitle, a.date AS articleDate, a.outlet,
  f.id AS factId, ${START} AS bodyStart, coalesce(f.body_end, n.body_end) AS bodyEnd,
  coalesce(e.source_start, n.source_start) AS sourceStart, coalesce(e.source_end, n.source_end) AS sourceEnd,
  coalesce(e.quote, n.quote) AS quote, coalesce(e.prefix, n.prefix) AS prefix, coalesce(e.suffix, n.suffix) AS suffix,
  ${IS_ORPHAN} AS isOrphan, n.note, n.made_at AS madeAt, n.made_by AS madeBy,
  (SELECT json_group_array(t.id) FROM json_each(n.tags) j JOIN tag t ON t.id = j.value AND t.trashed_at IS NULL) AS tags
  ${FROM}`;

function toRow({
  bodyStart,
  bodyEnd,
  sourceStart,
  sourceEnd,
  isOrphan,
  tags,
  ...rest
}: AnnotationRecord): AnnotationRow {
  return {
    ...rest,
    at: { body: { start: bodyStart, end: bodyEnd }, source: { start: sourceStart, end: sourceEnd } },
    isOrphan: isOrphan === 1,
    tags: JSON.parse(tags),
  };
}

interface Condition {
  readonly sql: string;
  readonly bindings: readonly Binding[];
}

const HAS_TAG = 'EXISTS (SELECT 1 FROM json_each(n.tags) j WHERE j.value IN (SELECT value FROM json_each(?)))';
const HAS_TEXT = 'n.id IN (SELECT rowid FROM annotation_search WHERE annotation_search MATCH ?)';

function conditionsOf({ articleId, factId, tags, text, onlyOrphans }: AnnotationFilter): Condition[] {
  const query = text?.trim() ? makeSearch(text) : undefined;
  return [
    ...(articleId === undefined ? [] : [{ sql: 'n.article_id = ?', bindings: [articleId] }]),
    ...(factId === undefined ? [] : [{ sql: 'f.id = ?', bindings: [factId] }]),
    ...(tags === undefined || tags.length === 0 ? [] : [{ sql: HAS_TAG, bindings: [JSON.stringify(tags)] }]),
    ...(query === undefined
      ? []
      : [query === null ? { sql: '0', bindings: [] } : { sql: HAS_TEXT, bindings: [query] }]),
    ...(onlyOrphans ? [{ sql: IS_ORPHAN, bindings: [] }] : []),
  ];
}

const count = (db: ReadDb, where: string, bindings: readonly Binding[]): number =>
  prepare<{ n: number }>(db, `SELECT count(*) AS n ${FROM}${where}`).get(...bindings)?.n ?? 0;

interface Page {
  readonly filter: AnnotationFilter;
  readonly offset: number;
  readonly limit: number;
}

/** Annotations that are not in the trash, by article and place; those of the last article first. */
export function pageAnnotations(
  db: ReadDb,
  { filter, offset, limit }: Page,
): { rows: AnnotationRow[]; total: number; orphans: number } {
  const conditions = conditionsOf(filter);
  const where = conditions.map(({ sql }) => ` AND ${sql}`).join('');
  const bindings = conditions.flatMap((condition) => condition.bindings);
  const sql = `${SELECT}${where} ORDER BY n.article_id DESC, bodyStart, n.id LIMIT ? OFFSET ?`;
  return {
    rows: prepare<AnnotationRecord>(db, sql)
      .all(...bindings, limit, offset)
      .map(toRow),
    total: count(db, where, bindings),
    orphans: count(db, ` AND ${IS_ORPHAN}`, []),
  };
}

export function getAnnotation(db: ReadDb, id: AnnotationId): AnnotationRow | null {
  const record = prepare<AnnotationRecord>(db, `${SELECT} AND n.id = ?`).get(id);
  return record ? toRow(record) : null;
}
