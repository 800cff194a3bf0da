import { prepare, type ReadDb, type WriteDb } from './handle.ts';

const PREFIX = 'setting.';

/** A value of the project itself (`name`, `createdAt`, `lastBackupAt`); null where it was never set. */
export function readMeta(db: ReadDb, key: string): unknown {
  const row = prepare<{ value: string }>(db, 'SELECT value FROM meta WHERE key = ?').get(key);
  return row ? JSON.parse(row.value) : null;
}

/** Null removes it. */
export function writeMeta(db: WriteDb, key: string, value: unknown): void {
  if (value === null || value === undefined) prepare(db, 'DELETE FROM meta WHERE key = ?').run(key);
  else prepare(db, 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, JSON.stringify(value));
}

export const readSetting = (db: ReadDb, name: string): unknown => readMeta(db, PREFIX + name);
export const writeSetting = (db: WriteDb, name: string, value: unknown): void => writeMeta(db, PREFIX + name, value);
