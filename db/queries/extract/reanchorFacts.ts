import { findAnchor } from '../../../electron/common/findAnchor.ts';
import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import { prepare, type WriteDb } from '../../handle.ts';
import { evidenceAt, indexEvidence, type NewBody, writeEvidence } from './evidence.ts';

/** A person's, whether reviewed, edited, made, suggested or thrown away, named in a decision or annotated: what stays when a body is made anew. */
const KEPT = `SELECT f.id, e.quote, e.prefix, e.suffix FROM fact f JOIN fact_evidence e ON e.fact_id = f.id
  WHERE f.article_id = ? AND (f.status <> 'unreviewed' OR f.is_touched OR f.origin = 'hand' OR f.suggested_by IS NOT NULL
    OR f.trashed_at IS NOT NULL OR f.is_orphan OR EXISTS (SELECT 1 FROM decision_member m WHERE m.fact_id = f.id)
    OR EXISTS (SELECT 1 FROM annotation n WHERE n.fact_id = f.id))`;

/**
 * Gives what a person touched its place in a body that was made anew: where digits and unit are the same and enough of
 * the text around them. What finds none becomes an orphan and keeps its old anchor. Answers the orphans.
 */
export function reanchorFacts(db: WriteDb, articleId: ArticleId, text: NewBody): FactId[] {
  const kept = prepare<{ id: FactId; quote: string; prefix: string; suffix: string }>(db, KEPT).all(articleId);
  return kept.flatMap(({ id, ...quoted }) => {
    const span = findAnchor(text.body, quoted);
    if (span === null) {
      prepare(db, 'UPDATE fact SET is_orphan = 1 WHERE id = ?').run(id);
      return [id];
    }
    writeEvidence(db, id, evidenceAt(text, span));
    indexEvidence(db, id);
    return [];
  });
}
