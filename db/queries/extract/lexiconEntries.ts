import { type LexiconEntry, lexiconEntry } from '../../../electron/common/lexiconEntry.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { type Act, changeEntity } from '../../history.ts';
import { readMeta, writeMeta } from '../../settings.ts';

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

/** Articles that hold words of a changed entry and were not read again yet. Survives a cancel and a crash. */
const WAITING = 'extractionWaiting';

export const readWaiting = (db: ReadDb): number[] => (readMeta(db, WAITING) as number[] | null) ?? [];
export const writeWaiting = (db: WriteDb, ids: readonly number[]): void =>
  writeMeta(db, WAITING, ids.length === 0 ? null : ids);
