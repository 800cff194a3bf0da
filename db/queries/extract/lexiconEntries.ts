import type { ArticleId } from '../../../electron/common/ids.ts';
import { type LexiconEntry, lexiconEntry } from '../../../electron/common/lexiconEntry.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { type Act, changeEntity } from '../../history.ts';

/** Entries are settings, so that history and undo hold for them; each stands under `lexicon.` and its key. */
const PREFIX = 'lexicon.';
const LIST = `SELECT value FROM meta WHERE key >= 'setting.${PREFIX}' AND key < 'setting.lexicon/' ORDER BY key`;

export const isLexiconSetting = (name: string): boolean => name.startsWith(PREFIX);

/** The analyst's own entries, by key. One that this program cannot read is passed over. */
export function listLexiconEntries(db: ReadDb): LexiconEntry[] {
  return prepare<{ value: string }>(db, LIST)
    .all()
    .flatMap(({ value }) => {
      const entry = lexiconEntry.safeParse(JSON.parse(value));
      return entry.success ? [entry.data] : [];
    });
}

/** Sets entries by key, null takes one away; one row of history. Answers false where nothing changes. */
export function changeLexiconEntries(
  db: WriteDb,
  act: Act,
  entries: ReadonlyMap<string, LexiconEntry | null>,
): boolean {
  const columns = Object.fromEntries([...entries].map(([key, entry]) => [PREFIX + key, entry]));
  return changeEntity(db, act, { entity: 'setting', entityId: 0, columns });
}

const MARK = 'UPDATE article SET waits_for_extraction = 1 WHERE id IN (SELECT value FROM json_each(?))';
const WAITING = 'SELECT id FROM article INDEXED BY article_waiting WHERE waits_for_extraction = 1 ORDER BY id';
const COUNT = 'SELECT count(*) AS n FROM article INDEXED BY article_waiting WHERE waits_for_extraction = 1';

/** Notes, in the transaction of an edit, which articles must be read again; so a cancel or a crash forgets none. */
export const markWaiting = (db: WriteDb, ids: readonly ArticleId[]): void => {
  prepare(db, MARK).run(JSON.stringify(ids));
};
export const clearWaiting = (db: WriteDb, id: ArticleId): void => {
  prepare(db, 'UPDATE article SET waits_for_extraction = 0 WHERE id = ?').run(id);
};
export const listWaiting = (db: ReadDb): ArticleId[] =>
  prepare<{ id: ArticleId }>(db, WAITING)
    .all()
    .map(({ id }) => id);
export const countWaiting = (db: ReadDb): number => prepare<{ n: number }>(db, COUNT).get()?.n ?? 0;
