import type Database from 'better-sqlite3';

/** How long a statement waits for another connection's lock, in milliseconds. */
export const BUSY_MS = 5_000;
/** 64 MB: the indexes of a million facts stay in memory between two pages of a grid. */
const CACHE_KIB = 65_536;

const COMMON = [
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cache_size', `-${CACHE_KIB}`, -CACHE_KIB],
  ['temp_store', 'MEMORY', 2],
] as const;

/** A pragma that is misspelt or refused is silently ignored by SQLite: each one is read back. */
export function setPragma(db: Database.Database, name: string, value: string, expected: string | number): void {
  db.pragma(`${name} = ${value}`);
  const actual = db.pragma(name, { simple: true });
  if (actual !== expected) throw new Error(`pragma ${name} is ${String(actual)}, not ${expected}`);
}

/** 32 MB of changes before they are copied into the file: an import changes the same pages of its indexes again and again. */
export const CHECKPOINT_PAGES = 8_000;

/** WAL first: this build falls back to synchronous=NORMAL when WAL is set, so FULL has to come after it. */
export function setWriterPragmas(db: Database.Database): void {
  setPragma(db, 'journal_mode', 'WAL', 'wal');
  setPragma(db, 'synchronous', 'FULL', 2);
  setPragma(db, 'wal_autocheckpoint', String(CHECKPOINT_PAGES), CHECKPOINT_PAGES);
  for (const [name, value, expected] of COMMON) setPragma(db, name, value, expected);
}

export function setReaderPragmas(db: Database.Database): void {
  for (const [name, value, expected] of COMMON) setPragma(db, name, value, expected);
  setPragma(db, 'query_only', 'ON', 1);
}
