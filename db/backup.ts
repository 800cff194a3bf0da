import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import Database from 'better-sqlite3';
import type { ReadDb } from './handle.ts';
import { ProjectFileError } from './projectFileError.ts';

/** Windows cannot open a folder to flush it, and needs no such thing. */
function flush(path: string, isFolder: boolean): void {
  if (isFolder && process.platform === 'win32') return;
  const fd = openSync(path, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function verifyCopy(path: string): void {
  const copy = new Database(path, { readonly: true });
  try {
    const verdict = copy.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok') throw new ProjectFileError('damaged', path, `the copy is not whole: ${String(verdict)}`);
  } finally {
    copy.close();
  }
}

/** A reading connection is `query_only`, which refuses to write even another file. */
function vacuumInto(db: Database.Database, target: string): void {
  const isQueryOnly = db.pragma('query_only', { simple: true }) === 1;
  if (isQueryOnly) db.pragma('query_only = OFF');
  try {
    db.prepare('VACUUM INTO ?').run(target);
  } finally {
    if (isQueryOnly) db.pragma('query_only = ON');
  }
}

/** `VACUUM INTO` reads one consistent state, what is still in the WAL included; copying the file would lose that. */
function copyInto(db: Database.Database, target: string): void {
  if (existsSync(target)) throw new ProjectFileError('exists', target, 'is there already; nothing is overwritten');
  const draft = `${target}.part`;
  rmSync(draft, { force: true });
  try {
    vacuumInto(db, draft);
    verifyCopy(draft);
    flush(draft, false);
    renameSync(draft, target);
    flush(dirname(target), true);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Writes a whole copy of the project to `target`, checked and flushed. Reading and writing go on meanwhile elsewhere.
 * @throws ProjectFileError `exists` where there is a file already
 */
export const backupTo = (db: ReadDb, target: string): void => copyInto(db.sqlite, target);

function freeName(folder: string, name: string, version: number, attempt = 1): string {
  const suffix = attempt === 1 ? '' : `-${attempt}`;
  const path = join(folder, `${name}.before-${version}${suffix}.crosscheck`);
  return existsSync(path) ? freeName(folder, name, version, attempt + 1) : path;
}

/** The copy a migration to `version` makes first: `NAME.before-N.crosscheck` in the same folder. Answers its path. */
export function backupBeside(db: Database.Database, version: number): string {
  const { dir, name } = parse(db.name);
  const target = freeName(dir, name, version);
  copyInto(db, target);
  return target;
}
