import Database from 'better-sqlite3';
import type { WriteDb } from './handle.ts';
import { BUSY_MS, CHECKPOINT_PAGES, setPragma } from './pragmas.ts';

/** Pages in the write-ahead log, and how many of them are in the file as well. */
interface WalState {
  readonly log: number;
  readonly checkpointed: number;
}

/** Where the other connection cannot follow, the writer copies by itself again: 256 MB. */
const BACKSTOP_PAGES = 8 * CHECKPOINT_PAGES;
/** While one pass copies the writer goes on; its next commits are fewer pages, and the next pass is shorter. */
const MOST_PASSES = 8;

/** Has the writer leave the copying to another connection, or do it by itself as a rule. */
export function leaveCheckpoints(db: WriteDb, to: 'another' | 'writer'): void {
  const pages = to === 'another' ? BACKSTOP_PAGES : CHECKPOINT_PAGES;
  setPragma(db.sqlite, 'wal_autocheckpoint', String(pages), pages);
}

/** A connection that copies committed pages from the log into the file, and can change nothing. */
export function openForCheckpoints(path: string): Database.Database {
  const sqlite = new Database(path, { fileMustExist: true, timeout: BUSY_MS });
  setPragma(sqlite, 'synchronous', 'FULL', 2);
  setPragma(sqlite, 'query_only', 'ON', 1);
  return sqlite;
}

const runCheckpoint = (sqlite: Database.Database, mode: 'NOOP' | 'PASSIVE'): WalState =>
  (sqlite.pragma(`wal_checkpoint(${mode})`) as WalState[])[0] as WalState;

const countGathered = (sqlite: Database.Database): number => {
  const { log, checkpointed } = runCheckpoint(sqlite, 'NOOP');
  return log - checkpointed;
};

/** Whether the writer would soon copy by itself. */
export const isCheckpointNear = (db: WriteDb): boolean => countGathered(db.sqlite) > CHECKPOINT_PAGES / 2;

/**
 * Copies where much has gathered; nobody waits for it (sqlite.org/c3ref/wal_checkpoint_v2.html, PASSIVE). All of it, where
 * the writer leaves the time: only then does its next commit begin the log again.
 */
export function checkpointWhereDue(sqlite: Database.Database, due = CHECKPOINT_PAGES): void {
  if (countGathered(sqlite) < due) return;
  for (let [pass, before] = [0, -1]; pass < MOST_PASSES; pass += 1) {
    const { log, checkpointed } = runCheckpoint(sqlite, 'PASSIVE');
    // All is copied, or a reader still stands at an older moment.
    if (checkpointed >= log || checkpointed === before) return;
    before = checkpointed;
  }
}
