import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupTo } from '../../db/backup.ts';
import { checkProject } from '../../db/check.ts';
import { closeDb, openForReading } from '../../db/open.ts';
import type { ProjectFileError } from '../../db/projectFileError.ts';
import { getSourceText } from '../../db/queries/articles/articleText.ts';
import { getSourceBytes } from '../../db/queries/import/source.ts';
import { addArticle, makeFact, makeProject } from './fixture.ts';

const body = '😀 联盟已有𠮷祥港等17个港口，共42条航线。';

function makeWorld() {
  const db = makeProject();
  const { articleId, factIds } = addArticle(db, { body, facts: [makeFact(body, '17个'), makeFact(body, '42条')] });
  return { db, articleId, factId: factIds[0] as number };
}

describe('checkProject', () => {
  it('finds nothing wrong with a good file', () => {
    const { db } = makeWorld();
    expect(checkProject(db)).toEqual([]);
    const reader = openForReading(db.path);
    expect(checkProject(reader)).toEqual([]);
    closeDb(reader);
  });

  it.each([
    ['source-changed', 'DROP TRIGGER source_no_update; UPDATE source SET bytes = zeroblob(byte_length)'],
    ['span-outside', 'UPDATE fact SET body_end = 9999 WHERE id = 1'],
    ['quote-differs', "UPDATE article_text SET body = replace(body, '17', '71')"],
    ['source-span-outside', 'UPDATE fact_evidence SET source_end = 9999 WHERE fact_id = 1'],
    ['evidence-missing', 'DELETE FROM fact_evidence WHERE fact_id = 1'],
    ['orphan-rows', 'PRAGMA foreign_keys = OFF; UPDATE fact SET indicator_id = 77 WHERE id = 1'],
  ])('reports %s', (code, damage) => {
    const { db } = makeWorld();
    db.sqlite.exec(damage);
    expect(checkProject(db).map((problem) => problem.code)).toEqual([code]);
  });

  it('reports a lost row of an index', () => {
    const { db } = makeWorld();
    db.sqlite.unsafeMode(true);
    db.sqlite.pragma('writable_schema = ON');
    db.sqlite.exec(
      "UPDATE sqlite_schema SET sql = replace(sql, '(article_id, id,', '(body_end, id,') WHERE name = 'fact_by_article'",
    );
    db.sqlite.pragma('writable_schema = OFF');
    closeDb(db);
    const reader = openForReading(db.path);
    expect(checkProject(reader).map((problem) => problem.code)).toContain('integrity');
    closeDb(reader);
  });
});

describe('texts', () => {
  it('keep bytes and characters beyond the basic plane as they came', () => {
    const { db, articleId } = makeWorld();
    const text = getSourceText(db, articleId);
    expect(text?.text.startsWith(body)).toBe(true);
    expect(text?.marks.map(({ span }) => body.slice(span.start, span.end))).toEqual(['17个', '42条']);
    const id = db.sqlite.prepare('SELECT id FROM source').pluck().get();
    expect(Buffer.from(getSourceBytes(db, id as never) ?? []).toString()).toBe(text?.text);
  });
});

describe('backupTo', () => {
  it('writes a whole copy while the file is open, what is only in the WAL included', () => {
    const { db } = makeWorld();
    const target = join(dirname(db.path), 'copy.crosscheck');
    backupTo(db, target);
    const copy = openForReading(target);
    expect(copy.sqlite.prepare('SELECT count(*) FROM fact').pluck().get()).toBe(2);
    expect(checkProject(copy)).toEqual([]);
    closeDb(copy);
    expect(readdirSync(dirname(target)).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('overwrites nothing', () => {
    const { db } = makeWorld();
    const target = join(dirname(db.path), 'copy.crosscheck');
    writeFileSync(target, 'mine');
    let code = '';
    try {
      backupTo(db, target);
    } catch (error) {
      code = (error as ProjectFileError).code;
    }
    expect(code).toBe('exists');
  });
});
