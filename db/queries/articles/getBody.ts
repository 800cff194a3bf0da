import type { ArticleId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';

/** The cleaned text of an article alone; empty where there is none of this id. */
export const getBody = (db: ReadDb, id: ArticleId): string =>
  prepare<{ body: string }>(db, 'SELECT body FROM article_text WHERE article_id = ?').get(id)?.body ?? '';
