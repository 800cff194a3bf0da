import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { latestVersion, migrate } from '../../db/migrate.ts';
import { MIGRATIONS } from '../../db/migrations/index.ts';
import type { Migration } from '../../db/migrations/migration.ts';
import { closeDb, openForReading, openForWriting } from '../../db/open.ts';
import { addArticle, makeFact, makeFolder, makeProject } from './fixture.ts';

const next = (up: Migration['up'], number = latestVersion() + 1): Migration[] => [
  ...MIGRATIONS,
  { number, name: 'test', up },
];
const body = '到去年底，联盟港口达到17个。';

function makeFile(): string {
  const db = makeProject();
  addArticle(db, { body, facts: [makeFact(body, '17个')] });
  closeDb(db);
  return db.path;
}

function openRaw(path: string): Database.Database {
  const db = new Database(path);
  db.pragma('foreign_keys = ON');
  return db;
}

describe('migrate', () => {
  it('brings an empty file to the newest format', () => {
    const db = openRaw(join(makeFolder(), 'new.crosscheck'));
    expect(migrate(db)).toEqual({ from: 0, to: latestVersion(), backup: null });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
  });

  it('makes a copy first, named for the version it goes to, and keeps what was in the file', () => {
    const path = makeFile();
    const db = openRaw(path);
    const result = migrate(
      db,
      next((step) => step.exec('ALTER TABLE article ADD COLUMN note TEXT')),
    );
    db.close();
    expect(result.backup).toBe(join(dirname(path), `p.before-${latestVersion() + 1}.crosscheck`));
    const copy = openForReading(result.backup as string);
    expect(copy.sqlite.prepare('SELECT count(*) AS n FROM fact').get()).toEqual({ n: 1 });
    closeDb(copy);
    const changed = new Database(path, { readonly: true });
    expect(changed.prepare('SELECT note FROM article').all()).toEqual([{ note: null }]);
    changed.close();
  });

  it('keeps the rows of child tables when a parent is rebuilt', () => {
    const path = makeFile();
    const db = openRaw(path);
    migrate(
      db,
      next((step) => {
        step.exec('DROP TRIGGER article_trash');
        step.exec('CREATE TABLE article_new AS SELECT * FROM article; DROP TABLE article');
        const sql = step.prepare("SELECT sql FROM sqlite_schema WHERE name = 'article_new'").pluck().get();
        expect(sql).toBeTruthy();
        step.exec('CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT) STRICT');
        step.exec('INSERT INTO article SELECT id, title FROM article_new; DROP TABLE article_new');
      }),
    );
    expect(db.prepare('SELECT count(*) AS n FROM fact').get()).toEqual({ n: 1 });
    expect(db.prepare('SELECT count(*) AS n FROM article_text').get()).toEqual({ n: 1 });
    db.close();
  });

  it.each([
    ['a step throws', (step: Database.Database) => step.exec('DELETE FROM fact_evidence; SELECT nothing FROM nowhere')],
    ['a step leaves orphans', (step: Database.Database) => step.exec('DELETE FROM article')],
  ])('leaves the file as it was when %s', (_, up) => {
    const path = makeFile();
    const before = readFileSync(path);
    const db = openRaw(path);
    expect(() => migrate(db, next(up))).toThrow();
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    closeDb(openForWriting(path));
  });

  it('refuses numbers with a hole and does nothing', () => {
    const path = makeFile();
    const db = openRaw(path);
    expect(() =>
      migrate(
        db,
        next(() => {}, latestVersion() + 2),
      ),
    ).toThrow(/stands in place/);
    db.close();
    expect(readdirSync(dirname(path)).filter((name) => name.includes('before'))).toEqual([]);
  });

  it('refuses a newer file', () => {
    const path = makeFile();
    const db = openRaw(path);
    db.pragma('user_version = 50');
    expect(() => migrate(db)).toThrow(/newer Crosscheck/);
    expect(existsSync(join(dirname(path), 'p.before-50.crosscheck'))).toBe(false);
    db.close();
  });

  it('does not overwrite an older copy of the same name', () => {
    const path = makeFile();
    const add = (column: string) => next((step) => step.exec(`ALTER TABLE article ADD COLUMN ${column} TEXT`));
    for (const column of ['one', 'two']) {
      const db = openRaw(path);
      migrate(db, add(column));
      db.pragma(`user_version = ${latestVersion()}`);
      db.close();
    }
    const copies = readdirSync(dirname(path)).filter((name) => name.includes('before'));
    const to = latestVersion() + 1;
    expect(copies.sort()).toEqual([`p.before-${to}-2.crosscheck`, `p.before-${to}.crosscheck`]);
  });
});
