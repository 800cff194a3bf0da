import type { AnnotationId } from '../../../electron/common/ids.ts';
import { prepare, type WriteDb } from '../../handle.ts';
import { indexTerms } from '../../searchTerms.ts';

/** Makes an annotation findable by its note and by the words it is on; in the trash it is not found. */
export function indexAnnotation(db: WriteDb, id: AnnotationId): void {
  prepare(db, 'DELETE FROM annotation_search WHERE rowid = ?').run(id);
  const sql = 'SELECT note, quote FROM annotation WHERE id = ? AND trashed_at IS NULL';
  const row = prepare<{ note: string; quote: string }>(db, sql).get(id);
  if (!row) return;
  const insert = 'INSERT INTO annotation_search (rowid, note, quote) VALUES (?, ?, ?)';
  prepare(db, insert).run(id, indexTerms(row.note), indexTerms(row.quote));
}
