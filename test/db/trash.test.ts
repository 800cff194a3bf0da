import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../db/handle.ts';
import { addAnnotation } from '../../db/queries/annotations/changeAnnotations.ts';
import { editArticle, trashArticle } from '../../db/queries/articles/changeArticles.ts';
import { getArticleRow } from '../../db/queries/articles/pageArticles.ts';
import { evidenceAt } from '../../db/queries/extract/evidence.ts';
import { pageHistory } from '../../db/queries/history/pageHistory.ts';
import { reviewFacts } from '../../db/queries/review/changeFacts.ts';
import { findArticles } from '../../db/queries/search/findArticles.ts';
import { listTrash } from '../../db/queries/trash/listTrash.ts';
import { clearIndexes, purge } from '../../db/queries/trash/purge.ts';
import { restore } from '../../db/queries/trash/restore.ts';
import { makeSearch } from '../../db/searchTerms.ts';
import { redoLast, undoLast } from '../../db/undo.ts';
import type { ArticleId, FactId } from '../../electron/common/ids.ts';
import { addArticle, makeFact, makeProject } from './fixture.ts';

const WHO = 'ana';
const BODY = '琥珀灯塔今年迎来访客17万人次，比往年热闹。';
const SECRET = '琥珀灯塔';

function makeWorld(): { db: WriteDb; articleId: ArticleId; factId: FactId; kept: ArticleId } {
  const db = makeProject();
  const kept = addArticle(db, { body: '别的文章，港口17个。', facts: [makeFact('别的文章，港口17个。', '17个')] });
  const { articleId, factIds } = addArticle(db, {
    body: BODY,
    meta: { title: `${SECRET}见闻` },
    facts: [makeFact(BODY, '17万人次')],
  });
  const text = { body: BODY, map: [[0, 0, BODY.length]] as const, sentences: [] };
  addAnnotation(db, {
    ...{ articleId, factId: null, note: `${SECRET}待核实`, tags: [], who: WHO },
    evidence: evidenceAt(text, { start: 0, end: 4 }),
  });
  editArticle(db, { id: articleId, who: WHO, patch: { title: `${SECRET}一览` } });
  return { db, articleId, factId: factIds[0] as FactId, kept: kept.articleId };
}

const find = (db: WriteDb): ArticleId[] =>
  findArticles(db, { query: makeSearch(SECRET) as string, limits: {}, offset: 0, limit: 5 }).ids;
const countRows = (db: WriteDb, table: string): number =>
  db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
const holdsSecret = (db: WriteDb): boolean =>
  [db.path, `${db.path}-wal`].some((path) => readFileSync(path).includes(Buffer.from(SECRET)));

function purgeAll(db: WriteDb): number {
  const purged = purge(db, { items: listTrash(db, { offset: 0, limit: 9 }).rows, who: WHO });
  for (const _ of clearIndexes(db));
  return purged;
}

describe('trash', () => {
  it('lists what lies in it by itself, and gives it back whole', () => {
    const { db, articleId } = makeWorld();
    expect(listTrash(db, { offset: 0, limit: 9 })).toEqual({ rows: [], total: 0 });
    trashArticle(db, { id: articleId, who: WHO });
    expect(listTrash(db, { offset: 0, limit: 9 })).toMatchObject({
      rows: [{ entity: 'article', id: articleId, label: `${SECRET}一览`, facts: 1 }],
      total: 1,
    });
    expect(find(db)).toEqual([]);
    expect(restore(db, { entity: 'article', id: articleId, who: WHO })).toBe(true);
    expect(restore(db, { entity: 'article', id: articleId, who: WHO })).toBe(false);
    expect([find(db), getArticleRow(db, articleId)?.taken]).toEqual([[articleId], 1]);
    undoLast(db, WHO);
    expect(listTrash(db, { offset: 0, limit: 9 }).total).toBe(1);
  });

  it('is purged for good: rows, source, index, history and the bytes of the file', () => {
    const { db, articleId, kept } = makeWorld();
    trashArticle(db, { id: articleId, who: WHO });
    expect(holdsSecret(db)).toBe(true);
    expect(purgeAll(db)).toBe(1);
    expect(holdsSecret(db)).toBe(false);
    expect(['article', 'source', 'fact', 'annotation'].map((table) => countRows(db, table))).toEqual([1, 1, 1, 0]);
    expect(getArticleRow(db, kept)?.taken).toBe(1);
    const rows = pageHistory(db, { offset: 0, limit: 9, byPersons: true }).rows;
    expect(rows.map(({ action, before, after }) => [action, before, after])).toEqual([
      ['purge', null, null],
      ['trash', null, null],
      ['edit', null, null],
      ['annotate', null, null],
    ]);
    expect(() => db.sqlite.prepare("UPDATE history SET who = 'x'").run()).toThrow('append-only');
    expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('touches nothing that is in use', () => {
    const { db, articleId } = makeWorld();
    expect(purge(db, { items: [{ entity: 'article', id: articleId }], who: WHO })).toBe(0);
    expect(getArticleRow(db, articleId)).not.toBeNull();
  });

  it('does not stand in the way of undoing what else was done', () => {
    const { db, articleId, factId, kept } = makeWorld();
    const other = db.sqlite.prepare('SELECT id FROM fact WHERE article_id = ?').pluck().get(kept) as FactId;
    reviewFacts(db, { ids: [factId, other], status: 'accepted', who: WHO });
    const status = () => db.sqlite.prepare('SELECT status FROM fact WHERE id = ?').pluck().get(other);
    trashArticle(db, { id: articleId, who: WHO });
    purgeAll(db);
    expect(undoLast(db, WHO)).toMatchObject({ ok: true });
    expect(status()).toBe('unreviewed');
    expect(redoLast(db, WHO)).toMatchObject({ ok: true });
    expect(status()).toBe('accepted');
    undoLast(db, WHO);
    expect(undoLast(db, WHO)).toEqual({ ok: false, code: 'nothing-to-undo' });
  });
});
