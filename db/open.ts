import { accessSync, constants, existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { APPLICATION_ID, isInWal, readFileHeader } from './fileHeader.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { latestVersion, migrate, refuseNewer } from './migrate.ts';
import { BUSY_MS, setReaderPragmas, setWriterPragmas } from './pragmas.ts';
import { ProjectFileError } from './projectFileError.ts';

const systemClock = (): string => new Date().toISOString();

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function toReadDb(sqlite: Database.Database, path: string): ReadDb {
  return { path, sqlite, orm: drizzle(sqlite), statements: new Map() } as unknown as ReadDb;
}

const toWriteDb = (sqlite: Database.Database, path: string, now: () => string): WriteDb =>
  ({ ...toReadDb(sqlite, path), now }) as unknown as WriteDb;

/** SQLite's own words for a broken file become ours; anything else is a defect and passes. */
function toFileError(cause: unknown, path: string): unknown {
  const code = (cause as { code?: unknown }).code;
  if (typeof code !== 'string') return cause;
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT|SCHEMA|ERROR)/.test(code))
    return new ProjectFileError('damaged', path, `is damaged (${(cause as Error).message})`, cause);
  if (/^SQLITE_(READONLY|PERM)/.test(code)) return new ProjectFileError('read-only', path, 'cannot be written', cause);
  if (/^SQLITE_(CANTOPEN|IOERR)/.test(code))
    return new ProjectFileError('unreadable', path, `cannot be opened (${code})`, cause);
  return cause;
}

function connectTo(path: string, options: Database.Options): Database.Database {
  try {
    return new Database(path, options);
  } catch (cause) {
    throw toFileError(cause, path);
  }
}

/** Runs `setUp` on a new connection and closes it again where that fails. */
function connect<T>(sqlite: Database.Database, path: string, setUp: () => T): T {
  try {
    return setUp();
  } catch (cause) {
    sqlite.close();
    throw toFileError(cause, path);
  }
}

/** Reads the schema and one row of the tables everything hangs on, which a broken file does not survive. */
function assertReadable(sqlite: Database.Database): void {
  for (const table of ['meta', 'source', 'article', 'fact', 'decision', 'history'])
    sqlite.prepare(`SELECT * FROM ${table} LIMIT 1`).all();
}

export interface OpenOptions {
  readonly now?: () => string;
}

/**
 * Makes a new project file and opens it.
 * @throws ProjectFileError `exists`, `missing` (no such folder) or `read-only`
 */
export function createProject(
  path: string,
  project: { name: string },
  { now = systemClock }: OpenOptions = {},
): WriteDb {
  if (existsSync(path)) throw new ProjectFileError('exists', path, 'is there already');
  if (!existsSync(dirname(path))) throw new ProjectFileError('missing', path, 'its folder does not exist');
  if (!canWrite(dirname(path))) throw new ProjectFileError('read-only', path, 'its folder cannot be written');
  const sqlite = connectTo(path, { timeout: BUSY_MS });
  try {
    return connect(sqlite, path, () => {
      // Before WAL: the header must be in the file itself, not in a -wal that a crash could leave behind.
      sqlite.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(sqlite);
      const insert = sqlite.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
      insert.run('name', JSON.stringify(project.name));
      insert.run('createdAt', JSON.stringify(now()));
      setWriterPragmas(sqlite);
      return toWriteDb(sqlite, path, now);
    });
  } catch (cause) {
    rmSync(path, { force: true });
    throw cause;
  }
}

/**
 * Opens a project for writing and brings it to the newest format. The caller holds the lock (`acquireLock`).
 * @throws ProjectFileError with any code but `exists`
 */
export function openForWriting(path: string, { now = systemClock }: OpenOptions = {}): WriteDb {
  readFileHeader(path);
  if (!canWrite(path) || !canWrite(dirname(path)))
    throw new ProjectFileError('read-only', path, 'it or its folder cannot be written; open it for reading');
  const sqlite = connectTo(path, { timeout: BUSY_MS, fileMustExist: true });
  return connect(sqlite, path, () => {
    refuseNewer(sqlite);
    setWriterPragmas(sqlite);
    migrate(sqlite);
    assertReadable(sqlite);
    return toWriteDb(sqlite, path, now);
  });
}

/** WAL needs a `-shm` file beside the project; the writer's close leaves a file that needs none. */
function refuseUnclosed(path: string): void {
  if (canWrite(dirname(path)) || !isInWal(path)) return;
  throw new ProjectFileError('read-only', path, 'was not closed where it came from, and its folder cannot be written');
}

/**
 * Opens a project for reading, also while another process writes it.
 * @throws ProjectFileError `newer-version`, `damaged`, `missing`, `unreadable`, `not-a-project`; `read-only` for a file
 * on a read-only medium that was not closed properly; a file of an older format has to be opened for writing once
 */
export function openForReading(path: string): ReadDb {
  readFileHeader(path);
  refuseUnclosed(path);
  const sqlite = connectTo(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  return connect(sqlite, path, () => {
    refuseNewer(sqlite);
    setReaderPragmas(sqlite);
    refuseOlder(sqlite, path);
    assertReadable(sqlite);
    return toReadDb(sqlite, path);
  });
}

function refuseOlder(sqlite: Database.Database, path: string): void {
  const version = sqlite.pragma('user_version', { simple: true }) as number;
  if (version < latestVersion())
    throw new ProjectFileError('read-only', path, `has the older format ${version}; open it for writing once`);
}

/** Back to a rollback journal, so that the file alone is the project, also where nothing can be written beside it. */
function leaveWal(sqlite: Database.Database): void {
  sqlite.pragma('busy_timeout = 0');
  try {
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    sqlite.pragma('journal_mode = DELETE');
  } catch (cause) {
    // Somebody still reads: the file stays in WAL mode, whole, and the next writer's close tries again.
    if (!String((cause as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw cause;
  }
}

/** Closes a connection. The writer's close empties the WAL into the file, so that one file holds everything. */
export function closeDb(db: ReadDb): void {
  if (!db.sqlite.open) return;
  db.statements.clear();
  if (!db.sqlite.readonly) leaveWal(db.sqlite);
  db.sqlite.close();
}
