import type { ArticleId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';

const SQL = `SELECT a.id FROM article a JOIN source s ON s.id = a.source_id
  WHERE (s.file_name = ? OR s.file_name LIKE ? ESCAPE '\\') AND a.ordinal = ? AND a.trashed_at IS NULL ORDER BY a.id LIMIT 2`;

const escapePattern = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

/** The article of a file, with or without the ending of its name, by its place in the file; null where none or several fit. */
export function findArticle(db: ReadDb, { file, ordinal }: { file: string; ordinal: number }): ArticleId | null {
  const [only, ...more] = prepare<{ id: ArticleId }>(db, SQL).all(file, `${escapePattern(file)}.%`, ordinal);
  return only && more.length === 0 ? only.id : null;
}
