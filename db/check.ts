import { createHash } from 'node:crypto';
import { prepare, type ReadDb } from './handle.ts';

export interface Problem {
  /** Worded by `check.problem.*` in the i18n files. */
  readonly code:
    | 'integrity'
    | 'orphan-rows'
    | 'source-changed'
    | 'span-outside'
    | 'quote-differs'
    | 'source-span-outside'
    | 'evidence-missing';
  readonly params: Record<string, string | number>;
}

/** A file with more trouble than this needs its backup, not a longer list. */
const MOST_PROBLEMS = 200;

function* checkFile(db: ReadDb): Generator<Problem> {
  const rows = db.sqlite.pragma('integrity_check(20)') as { integrity_check: string }[];
  for (const { integrity_check: detail } of rows) if (detail !== 'ok') yield { code: 'integrity', params: { detail } };
}

function* checkKeys(db: ReadDb): Generator<Problem> {
  for (const row of db.sqlite.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[])
    yield { code: 'orphan-rows', params: { table: row.table, id: row.rowid ?? 0, parent: row.parent } };
}

interface SourceRecord {
  readonly id: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** integrity_check does not see bytes that changed within a page; the hash does. */
function* checkSources(db: ReadDb): Generator<Problem> {
  const rows = db.sqlite.prepare<unknown[], SourceRecord>(
    'SELECT id, file_name AS fileName, sha256, bytes FROM source',
  );
  for (const { id, fileName, sha256, bytes } of rows.iterate())
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      yield { code: 'source-changed', params: { source: id, file: fileName } };
}

interface AnchorRecord {
  readonly id: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly sourceEnd: number | null;
  readonly sentenceEnd: number;
  readonly quote: string;
  readonly isOrphan: 0 | 1;
}
interface TextRecord {
  readonly articleId: number;
  readonly isTrashed: 0 | 1;
  readonly body: string;
  readonly text: string;
}

/**
 * An orphan keeps the anchor it had in a body that is no more. An article that a new reading of its file no longer finds
 * keeps its body in the trash, while the source text is another.
 */
function checkAnchor(anchor: AnchorRecord, { articleId, isTrashed, body, text }: TextRecord): Problem | null {
  const params = { fact: anchor.id, article: articleId };
  if (anchor.sourceEnd === null) return { code: 'evidence-missing', params };
  if (anchor.isOrphan) return null;
  if (anchor.bodyEnd > body.length || anchor.sentenceEnd > body.length) return { code: 'span-outside', params };
  if (body.slice(anchor.bodyStart, anchor.bodyEnd) !== anchor.quote) return { code: 'quote-differs', params };
  return !isTrashed && anchor.sourceEnd > text.length ? { code: 'source-span-outside', params } : null;
}

function* checkAnchors(db: ReadDb): Generator<Problem> {
  const texts = db.sqlite.prepare<
    unknown[],
    TextRecord
  >(`SELECT t.article_id AS articleId, a.trashed_at IS NOT NULL AS isTrashed, t.body, s.text
    FROM article_text t JOIN article a ON a.id = t.article_id JOIN source s ON s.id = a.source_id`);
  const anchors = prepare<AnchorRecord>(
    db,
    `SELECT f.id, f.body_start AS bodyStart, f.body_end AS bodyEnd, e.source_end AS sourceEnd,
     e.sentence_end AS sentenceEnd, e.quote, f.is_orphan AS isOrphan FROM fact f LEFT JOIN fact_evidence e ON e.fact_id = f.id WHERE f.article_id = ?`,
  );
  for (const text of texts.iterate())
    for (const anchor of anchors.all(text.articleId)) {
      const problem = checkAnchor(anchor, text);
      if (problem) yield problem;
    }
}

/** Looks the whole file over: pages, keys, source bytes and anchors. Reads everything, so it belongs in a job. */
export function checkProject(db: ReadDb): Problem[] {
  const problems: Problem[] = [];
  for (const check of [checkFile, checkKeys, checkSources, checkAnchors])
    for (const problem of check(db)) if (problems.push(problem) >= MOST_PROBLEMS) return problems;
  return problems;
}
