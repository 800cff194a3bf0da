import type { SetAside } from '../../../electron/common/article.ts';
import type { ArticleId } from '../../../electron/common/ids.ts';
import { overlaps, type Span } from '../../../electron/common/span.ts';
import { writeColumns } from '../../entities.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';

/** Those of `items` that no fact has taken over, as a person may make a fact of any number. Both are in order. */
export function listUntaken<T>(items: readonly T[], spanOf: (item: T) => Span, facts: readonly Span[]): T[] {
  let at = 0;
  return items.filter((item) => {
    const span = spanOf(item);
    while (at < facts.length && (facts[at] as Span).end <= span.start) at += 1;
    const next = facts[at];
    return !next || !overlaps(next, span);
  });
}

const FACTS = `SELECT body_start AS start, body_end AS end FROM fact
  WHERE article_id = ? AND trashed_at IS NULL ORDER BY body_start, body_end`;
const TEXT = 'SELECT set_aside AS setAside, unexplained FROM article_text WHERE article_id = ?';

const listFactSpans = (db: ReadDb, id: ArticleId): Span[] => prepare<Span>(db, FACTS).all(id);

/** Brings the counts of an article's other numbers to what its facts leave. */
export function recountNumbers(db: WriteDb, id: ArticleId): void {
  const text = prepare<{ setAside: string; unexplained: string }>(db, TEXT).get(id);
  if (!text) return;
  const facts = listFactSpans(db, id);
  const setAside = listUntaken(JSON.parse(text.setAside) as SetAside[], ({ span }) => span, facts);
  const unexplained = listUntaken(JSON.parse(text.unexplained) as Span[], (span) => span, facts);
  const columns = { setAsideCount: setAside.length, unexplainedCount: unexplained.length };
  writeColumns(db, { entity: 'article', entityId: id, columns });
}
