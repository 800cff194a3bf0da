import type { TrashRow } from '../../../electron/common/trash.ts';
import { prepare, type ReadDb } from '../../handle.ts';

/** What lies in the trash by itself; what only went with its article comes back with it. */
const ROWS = `
  SELECT 'article' AS entity, a.id, a.title AS label, NULL AS articleTitle, a.trashed_at AS trashedAt,
    (SELECT count(*) FROM fact f WHERE f.article_id = a.id AND f.trashed_at IS NULL) AS facts
    FROM article a WHERE a.trashed_at IS NOT NULL
  UNION ALL SELECT 'fact', f.id, f.raw, a.title, f.trashed_at, 0 FROM fact f JOIN article a ON a.id = f.article_id
    WHERE f.trashed_at IS NOT NULL AND f.merged_into IS NULL
  UNION ALL SELECT 'annotation', n.id, n.quote, a.title, n.trashed_at, 0
    FROM annotation n JOIN article a ON a.id = n.article_id WHERE n.trashed_at IS NOT NULL
  UNION ALL SELECT 'chart', c.id, c.title, NULL, c.trashed_at, 0 FROM chart c WHERE c.trashed_at IS NOT NULL
  UNION ALL SELECT 'tag', t.id, t.name, NULL, t.trashed_at, 0 FROM tag t WHERE t.trashed_at IS NOT NULL`;

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** One page of the trash, the last thrown away first. */
export function listTrash(db: ReadDb, { offset, limit }: Page): { rows: TrashRow[]; total: number } {
  const total = prepare<{ n: number }>(db, `SELECT count(*) AS n FROM (${ROWS})`).get()?.n ?? 0;
  const sql = `${ROWS} ORDER BY trashedAt DESC, entity, id DESC LIMIT ? OFFSET ?`;
  return { rows: prepare<TrashRow>(db, sql).all(limit, offset), total };
}
