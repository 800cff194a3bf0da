import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { closeDb } from '../../db/open.ts';
import { addArticle, makeProject } from './fixture.ts';

const script = join(import.meta.dirname, 'readOnlyReader.mjs');
/** Root may write everywhere, so the child is nobody where the test runs as root. */
const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

function openLocked(path: string): unknown {
  chmodSync(path, 0o444);
  chmodSync(dirname(path), 0o555);
  onTestFinished(() => chmodSync(dirname(path), 0o755));
  return JSON.parse(execFileSync(process.execPath, [script, path], { ...user, encoding: 'utf8' }));
}

it.skipIf(process.platform === 'win32')('reads a project where nothing can be written, and refuses to write it', () => {
  const db = makeProject();
  addArticle(db, { body: '一句话。' });
  closeDb(db);
  expect(openLocked(db.path)).toEqual([{ articles: 1 }, { code: 'read-only' }]);
});

it.skipIf(process.platform === 'win32')('refuses to read half of a project that was not closed there', () => {
  const db = makeProject();
  addArticle(db, { body: '一句话。' });
  const copy = join(dirname(db.path), 'copy.crosscheck');
  copyFileSync(db.path, copy);
  copyFileSync(`${db.path}-wal`, `${copy}-wal`);
  expect(openLocked(copy)).toEqual([{ code: 'read-only' }, { code: 'read-only' }]);
  chmodSync(dirname(db.path), 0o755);
});
