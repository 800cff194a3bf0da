import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../db/fileHeader.ts';
import { latestVersion } from '../../db/migrate.ts';
import { closeDb, createProject, openForReading, openForWriting } from '../../db/open.ts';
import type { ProjectFileError } from '../../db/projectFileError.ts';
import { getFactDetail } from '../../db/queries/review/factDetail.ts';
import { addArticle, makeFact, makeFolder, makeProject } from './fixture.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as ProjectFileError).code;
  }
  return 'opened';
};

const pragma = (db: { sqlite: Database.Database }, name: string): unknown => db.sqlite.pragma(name, { simple: true });

describe('opening', () => {
  it('sets the pragmas of a writer', () => {
    const db = makeProject();
    const names = ['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers', 'trusted_schema'];
    expect(names.map((name) => pragma(db, name))).toEqual(['wal', 2, 1, 1, 0]);
    expect([pragma(db, 'application_id'), pragma(db, 'user_version')]).toEqual([APPLICATION_ID, latestVersion()]);
  });

  it('sets the same on a file that is opened again', () => {
    const path = join(makeFolder(), 'p.crosscheck');
    closeDb(makeProject(path));
    const db = openForWriting(path);
    expect([pragma(db, 'journal_mode'), pragma(db, 'synchronous'), pragma(db, 'foreign_keys')]).toEqual(['wal', 2, 1]);
    closeDb(db);
  });

  it('leaves one file, with everything in it, after close', () => {
    const db = makeProject();
    const body = '联盟成员港口累计达到17个。';
    const { factIds } = addArticle(db, { body, facts: [makeFact(body, '17个')] });
    expect(existsSync(`${db.path}-wal`)).toBe(true);
    closeDb(db);
    expect(existsSync(`${db.path}-wal`)).toBe(false);
    const again = openForReading(db.path);
    expect(getFactDetail(again, factIds[0] as never)?.anchor.quote).toBe('17个');
    closeDb(again);
  });

  it('reads while another connection writes, and sees only what is committed', () => {
    const db = makeProject();
    const reader = openForReading(db.path);
    const count = () => reader.sqlite.prepare('SELECT count(*) AS n FROM article').get();
    db.sqlite.exec('BEGIN IMMEDIATE');
    addArticle(db, { body: '一句话。' });
    expect(count()).toEqual({ n: 0 });
    db.sqlite.exec('COMMIT');
    expect(count()).toEqual({ n: 1 });
    closeDb(reader);
  });

  it('goes on reading while writers come and go', () => {
    const path = join(makeFolder(), 'p.crosscheck');
    closeDb(makeProject(path));
    const reader = openForReading(path);
    const count = () => reader.sqlite.prepare('SELECT count(*) FROM article').pluck().get();
    for (let round = 1; round <= 2; round += 1) {
      const writer = openForWriting(path);
      addArticle(writer, { body: '一句话。' });
      expect(count()).toBe(round);
      closeDb(writer);
      expect(count()).toBe(round);
    }
    closeDb(reader);
    closeDb(openForWriting(path));
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('never writes through a reading connection', () => {
    const db = makeProject();
    const reader = openForReading(db.path);
    expect(() => reader.sqlite.exec("INSERT INTO meta VALUES ('a', '1')")).toThrow(/readonly/);
    closeDb(reader);
  });
});

describe('refusing', () => {
  it('names what is missing or of another kind', () => {
    const folder = makeFolder();
    const text = join(folder, 'a.crosscheck');
    writeFileSync(text, 'just words, but long enough to hold a header of a hundred bytes. '.repeat(3));
    writeFileSync(join(folder, 'empty.crosscheck'), '');
    mkdirSync(join(folder, 'dir.crosscheck'));
    for (const open of [openForReading, openForWriting]) {
      expect(codeOf(() => open(join(folder, 'none.crosscheck')))).toBe('missing');
      expect(codeOf(() => open(text))).toBe('not-a-project');
      expect(codeOf(() => open(join(folder, 'empty.crosscheck')))).toBe('not-a-project');
      expect(codeOf(() => open(join(folder, 'dir.crosscheck')))).toBe('not-a-project');
    }
  });

  it.skipIf(process.platform === 'win32')('does not wait for a FIFO', () => {
    const fifo = join(makeFolder(), 'f.crosscheck');
    execFileSync('mkfifo', [fifo]);
    expect(codeOf(() => openForReading(fifo))).toBe('not-a-project');
  });

  it("refuses another program's database and changes nothing in it", () => {
    const path = join(makeFolder(), 'other.crosscheck');
    const other = new Database(path);
    other.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)');
    other.close();
    const before = readFileSync(path);
    expect(codeOf(() => openForWriting(path))).toBe('not-a-project');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('refuses a file from the future, for reading and writing', () => {
    const db = makeProject();
    db.sqlite.pragma('user_version = 99');
    closeDb(db);
    expect(codeOf(() => openForWriting(db.path))).toBe('newer-version');
    expect(codeOf(() => openForReading(db.path))).toBe('newer-version');
  });

  it('refuses a file that was cut short', () => {
    const db = makeProject();
    closeDb(db);
    truncateSync(db.path, Math.floor(readFileSync(db.path).length / 2));
    expect(codeOf(() => openForWriting(db.path))).toBe('damaged');
    expect(codeOf(() => openForReading(db.path))).toBe('damaged');
  });

  it('refuses a file whose pages were overwritten', () => {
    const db = makeProject();
    closeDb(db);
    const bytes = readFileSync(db.path);
    bytes.fill(0xa5, 100, 4096);
    writeFileSync(db.path, bytes);
    expect(codeOf(() => openForWriting(db.path))).toBe('damaged');
  });

  it('does not make a project over a file or without a folder', () => {
    const db = makeProject();
    expect(codeOf(() => createProject(db.path, { name: 'x' }))).toBe('exists');
    expect(codeOf(() => createProject(join(makeFolder(), 'none', 'p.crosscheck'), { name: 'x' }))).toBe('missing');
  });
});
