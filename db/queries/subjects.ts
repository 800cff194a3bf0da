import { foldForSearch } from '../../electron/common/foldText.ts';
import { prepare, type WriteDb } from '../handle.ts';
import { makeSortKey } from '../sortKey.ts';

/** Row 0 stands for "not stated". */
export const NO_SUBJECT = 0;

/** Answers the row of a subject, made where it is new. */
export function ensureSubject(db: WriteDb, text: string | null): number {
  if (text === null || text === '') return NO_SUBJECT;
  const known = prepare<{ id: number }>(db, 'SELECT id FROM subject WHERE text = ?').get(text);
  if (known) return known.id;
  const insert = prepare(db, 'INSERT INTO subject (text, sort_key, search_text) VALUES (?, ?, ?)');
  return Number(insert.run(text, `${makeSortKey(text)}\u0001${text}`, foldForSearch(text)).lastInsertRowid);
}
