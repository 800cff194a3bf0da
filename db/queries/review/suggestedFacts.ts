import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import type { Span } from '../../../electron/common/span.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { type Act, recordChange } from '../../history.ts';
import { recountNumbers } from '../articles/recountNumbers.ts';
import { type FactInsert, type FactText, insertFacts } from '../extract/insertFacts.ts';

const SAME = `SELECT 1 FROM fact WHERE article_id = ? AND trashed_at IS NULL AND body_start < ? AND body_end > ?
  AND value = ? AND unit = ? LIMIT 1`;

/** Whether a figure is a fact already: the same number and unit on an overlapping place. */
export function hasFact(
  db: ReadDb,
  { articleId, span, value, unit }: { articleId: ArticleId; span: Span; value: string; unit: string },
): boolean {
  return prepare(db, SAME).get(articleId, span.end, span.start, value, unit) !== undefined;
}

/** Keeps a suggested fact, unreviewed, with a row of history that undo turns into the trash. */
export function addSuggestion(
  db: WriteDb,
  act: Act,
  { by, fact, ...text }: FactText & { articleId: ArticleId; fact: FactInsert; by: string },
): FactId {
  const [id] = insertFacts(db, { ...text, facts: [fact] }) as [FactId];
  prepare(db, 'UPDATE fact SET suggested_by = ? WHERE id = ?').run(by, id);
  recountNumbers(db, text.articleId);
  const { raw, value, unit } = fact.quantity;
  const after = { articleId: text.articleId, raw, value, unit, suggestedBy: by };
  recordChange(db, { ...act, entity: 'fact', entityId: id, before: null, after });
  return id;
}
