import type { FactId } from '../../../electron/common/ids.ts';
import type { Span } from '../../../electron/common/span.ts';
import type { TextMap } from '../../../electron/common/textMap.ts';
import { makeAnchor } from '../../anchor.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { indexTerms } from '../../searchTerms.ts';
import { EVIDENCE_COLUMNS, type EvidenceColumns } from '../review/evidenceColumns.ts';

export interface NewBody {
  readonly body: string;
  readonly map: TextMap;
  /** In order; a fact's own is the one that its figure begins in. */
  readonly sentences: readonly Span[];
}

export interface FactEvidence extends EvidenceColumns {
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly isOrphan: boolean;
}

export function evidenceAt({ body, map, sentences }: NewBody, span: Span): FactEvidence {
  const sentence = sentences.find(({ end }) => span.start < end) ?? span;
  const anchor = makeAnchor({ body, map }, { span, sentence });
  return {
    bodyStart: span.start,
    bodyEnd: span.end,
    isOrphan: false,
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    sourceStart: anchor.source.start,
    sourceEnd: anchor.source.end,
    quote: anchor.quote,
    prefix: anchor.prefix,
    suffix: anchor.suffix,
  };
}

export function writeEvidence(db: WriteDb, id: FactId, evidence: FactEvidence): void {
  const { bodyStart, bodyEnd, isOrphan, quote, prefix, suffix, ...at } = evidence;
  const place = 'UPDATE fact SET body_start = ?, body_end = ?, is_orphan = ? WHERE id = ?';
  prepare(db, place).run(bodyStart, bodyEnd, Number(isOrphan), id);
  const words = `UPDATE fact_evidence SET sentence_start = ?, sentence_end = ?, source_start = ?, source_end = ?,
    quote = ?, prefix = ?, suffix = ? WHERE fact_id = ?`;
  prepare(db, words).run(at.sentenceStart, at.sentenceEnd, at.sourceStart, at.sourceEnd, quote, prefix, suffix, id);
}

type Placed = Pick<FactEvidence, 'sentenceStart' | 'sentenceEnd'> & { body: string };

/** Makes a fact findable by the sentence that it stands in. */
export function indexEvidence(db: WriteDb, id: FactId): void {
  const sql = `SELECT e.sentence_start AS sentenceStart, e.sentence_end AS sentenceEnd, t.body FROM fact_evidence e
    JOIN fact f ON f.id = e.fact_id JOIN article_text t ON t.article_id = f.article_id WHERE e.fact_id = ?`;
  const { body, sentenceStart, sentenceEnd } = prepare<Placed>(db, sql).get(id) as Placed;
  const terms = indexTerms(body.slice(sentenceStart, sentenceEnd));
  prepare(db, 'INSERT OR REPLACE INTO fact_search (rowid, sentence) VALUES (?, ?)').run(id, terms);
}

const READ = `SELECT f.body_start AS bodyStart, f.body_end AS bodyEnd, f.is_orphan AS isOrphan,
  ${EVIDENCE_COLUMNS}
  FROM fact f JOIN fact_evidence e ON e.fact_id = f.id WHERE f.id = ?`;

export function readEvidence(db: ReadDb, id: FactId): FactEvidence | null {
  const row = prepare<Omit<FactEvidence, 'isOrphan'> & { isOrphan: number }>(db, READ).get(id);
  return row ? { ...row, isOrphan: row.isOrphan === 1 } : null;
}
