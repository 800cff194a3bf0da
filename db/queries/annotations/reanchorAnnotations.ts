import { findAnchor } from '../../../electron/common/findAnchor.ts';
import type { AnnotationId, ArticleId } from '../../../electron/common/ids.ts';
import { prepare, type WriteDb } from '../../handle.ts';
import { evidenceAt, type NewBody } from '../extract/evidence.ts';
import { indexAnnotation } from './indexAnnotation.ts';

interface Kept {
  readonly id: AnnotationId;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

const MOVE = `UPDATE annotation SET body_start = ?, body_end = ?, source_start = ?, source_end = ?, quote = ?, prefix = ?,
  suffix = ?, is_orphan = 0 WHERE id = ?`;

/**
 * Gives annotations their place in a body that was made anew, those in the trash too: exactly on their words, with enough
 * of the same text around them. One whose words are not found, or found twice, becomes an orphan and keeps its old place.
 */
export function reanchorAnnotations(db: WriteDb, articleId: ArticleId, text: NewBody): void {
  const sql = 'SELECT id, quote, prefix, suffix FROM annotation WHERE article_id = ?';
  for (const { id, ...quoted } of prepare<Kept>(db, sql).all(articleId)) {
    const span = findAnchor(text.body, quoted);
    if (span === null) {
      prepare(db, 'UPDATE annotation SET is_orphan = 1 WHERE id = ?').run(id);
      continue;
    }
    const { sourceStart, sourceEnd, quote, prefix, suffix } = evidenceAt(text, span);
    prepare(db, MOVE).run(span.start, span.end, sourceStart, sourceEnd, quote, prefix, suffix, id);
    indexAnnotation(db, id);
  }
}
