import { randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  /** ISO 8601 in UTC. */
  readonly since: string;
}
export type LockResult = { ok: true; release: () => void } | { ok: false; holder: LockHolder };

/** Two processes that start together may each find the other between its two steps; one wins within a few tries. */
const TRIES = 20;
/** Busy this often in a row is held, not a start at the same moment. */
const BUSY_TRIES = 3;
const PAUSE_MS = 15;

const pause = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

const isBusy = (cause: unknown): boolean => String((cause as { code?: unknown }).code).startsWith('SQLITE_BUSY');

/** Made with O_EXCL and never opened by us otherwise: closing any descriptor of a file drops all POSIX locks on it. */
function ensureFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
}

const readInode = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.ino ?? null;

function readHolder(db: Database.Database): (LockHolder & { token: string }) | null {
  try {
    return (
      (db.prepare('SELECT pid, host, user, since, token FROM holder').get() as LockHolder & { token: string }) ?? null
    );
  } catch {
    return null;
  }
}

const withoutToken = ({ pid, host, user, since }: LockHolder): LockHolder => ({ pid, host, user, since });

function writeHolder(db: Database.Database, holder: LockHolder, token: string): void {
  db.exec('BEGIN IMMEDIATE');
  db.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER, host TEXT, user TEXT, since TEXT, token TEXT)');
  db.exec('DELETE FROM holder');
  db.prepare('INSERT INTO holder VALUES (?, ?, ?, ?, ?)').run(
    holder.pid,
    holder.host,
    holder.user,
    holder.since,
    token,
  );
  db.exec('COMMIT');
}

/**
 * Takes the RESERVED lock and keeps it: the system drops it with the process, and others may still read the row.
 * The row must be committed before, so another process can come in between; the token tells.
 */
function holdLock(db: Database.Database, holder: LockHolder, token: string): boolean {
  writeHolder(db, holder, token);
  db.exec('BEGIN IMMEDIATE');
  return readHolder(db)?.token === token;
}

function releaseLock(db: Database.Database, path: string): void {
  if (!db.open) return;
  // Unlinked while still held, so that nobody can take the lock of a file that is about to vanish.
  if (process.platform !== 'win32') rmSync(path, { force: true });
  db.close();
  if (process.platform === 'win32') rmSync(path, { force: true });
}

type Attempt =
  | { kind: 'held'; db: Database.Database }
  | { kind: 'busy'; holder: LockHolder | null }
  | { kind: 'again' };

/** A file that another process unlinked while we opened it carries a lock that nobody else would see. */
function attempt(path: string, holder: LockHolder, token: string): Attempt {
  ensureFile(path);
  const inode = readInode(path);
  const db = new Database(path, { timeout: 0 });
  try {
    if (holdLock(db, holder, token) && inode !== null && readInode(path) === inode) return { kind: 'held', db };
    db.close();
    return { kind: 'again' };
  } catch (cause) {
    const other = isBusy(cause) ? readHolder(db) : null;
    db.close();
    if (!isBusy(cause)) throw cause;
    return other?.token === token ? { kind: 'again' } : { kind: 'busy', holder: other && withoutToken(other) };
  }
}

/**
 * Takes the one lock that lets a process write a project, in the side file `PROJECT.crosscheck-lock`.
 * It dies with the process, however that ends. Network drives without working locks are not supported.
 */
export function acquireLock(projectPath: string, who: { host: string; user: string }): LockResult {
  const path = `${projectPath}-lock`;
  const holder = { pid: process.pid, ...who, since: new Date().toISOString() };
  const token = randomUUID();
  let last: LockHolder | null = null;
  let busy = 0;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const result = attempt(path, holder, token);
    if (result.kind === 'held') return { ok: true, release: () => releaseLock(result.db, path) };
    busy = result.kind === 'busy' ? busy + 1 : 0;
    if (result.kind === 'busy') last = result.holder;
    if (last && busy >= BUSY_TRIES) return { ok: false, holder: last };
    pause(PAUSE_MS);
  }
  return { ok: false, holder: last ?? { pid: 0, host: '', user: '', since: '' } };
}
