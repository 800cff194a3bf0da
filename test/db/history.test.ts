import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../db/handle.ts';
import { closeDb, openForWriting } from '../../db/open.ts';
import { editArticle, trashArticle, updateArticle } from '../../db/queries/articles/changeArticles.ts';
import { getArticleRow } from '../../db/queries/articles/pageArticles.ts';
import { listCharts, saveChart, trashChart } from '../../db/queries/chart/charts.ts';
import { addReason } from '../../db/queries/history/addReason.ts';
import { listPeople, pageHistory } from '../../db/queries/history/pageHistory.ts';
import { changeSettings } from '../../db/queries/project/changeSetting.ts';
import { addFact, editFact, reviewFacts, trashFact, updateFact } from '../../db/queries/review/changeFacts.ts';
import { getFactDetail } from '../../db/queries/review/factDetail.ts';
import { findArticles } from '../../db/queries/search/findArticles.ts';
import { makeSearch } from '../../db/searchTerms.ts';
import { readSetting } from '../../db/settings.ts';
import { canRedo, canUndo, redoLast, reverse, undoLast } from '../../db/undo.ts';
import { historyRow } from '../../electron/common/historyRow.ts';
import type { ArticleId, FactId, IndicatorId } from '../../electron/common/ids.ts';
import { newChartSpec } from '../../electron/common/newChartSpec.ts';
import { addArticle, makeFact, makeProject } from './fixture.ts';

const body = '今年前三季度，联盟成员港口增至17个，开通航线42条。';
const WHO = 'ana';

function makeWorld(): { db: WriteDb; articleId: ArticleId; ids: [FactId, FactId] } {
  const db = makeProject();
  const { articleId, factIds } = addArticle(db, { body, facts: [makeFact(body, '17个'), makeFact(body, '42条')] });
  return { db, articleId, ids: factIds as [FactId, FactId] };
}
const statusOf = (db: WriteDb, id: FactId): string | undefined => getFactDetail(db, id)?.status;
const SPEC = newChartSpec({ indicatorIds: [1 as IndicatorId], type: 'line', width: 800, height: 400 });

const search = (db: WriteDb, text: string): ArticleId[] =>
  findArticles(db, { query: makeSearch(text) as string, limits: {}, offset: 0, limit: 5 }).ids;

describe('history', () => {
  it('has one row for each fact of a review, under one step', () => {
    const { db, ids } = makeWorld();
    expect(reviewFacts(db, { ids, status: 'accepted', who: WHO, reason: 'read' })).toBe(2);
    expect(reviewFacts(db, { ids, status: 'accepted', who: WHO })).toBe(0);
    const { rows, total } = pageHistory(db, { offset: 0, limit: 10 });
    expect(total).toBe(2);
    expect(rows.every((row) => historyRow.safeParse(row).success)).toBe(true);
    expect(new Set(rows.map(({ step }) => step)).size).toBe(1);
    expect(rows[0]).toMatchObject({ who: WHO, action: 'review', reason: 'read', isReversed: false });
    expect(rows[0]?.before).toEqual({ status: 'unreviewed' });
  });

  it('keeps neither change nor row when one of them fails', () => {
    const { db, ids } = makeWorld();
    expect(() => reviewFacts(db, { ids, status: 'accepted', who: '' })).toThrow(/CHECK/);
    expect(ids.map((id) => statusOf(db, id))).toEqual(['unreviewed', 'unreviewed']);
    expect(pageHistory(db, { offset: 0, limit: 10 }).total).toBe(0);
  });

  it('keeps what an edit changed, in the words of the product', () => {
    const { db, ids } = makeWorld();
    const quantity = { ...makeFact(body, '17个').quantity, value: '18' };
    expect(
      editFact(db, { id: ids[0], who: WHO, change: { quantity, subject: '新联盟', scope: { place: '沿海' } } }),
    ).toBe(true);
    expect(getFactDetail(db, ids[0])).toMatchObject({
      status: 'edited',
      subject: '新联盟',
      scope: { place: '沿海' },
      quantity: { value: '18' },
    });
    const [row] = pageHistory(db, { entity: 'fact', entityId: ids[0], offset: 0, limit: 1 }).rows;
    expect(row?.before).toEqual({
      value: '17',
      scope: {},
      subject: '港口联盟',
      status: 'unreviewed',
      isTouched: false,
    });
    expect(row?.after).toEqual({
      value: '18',
      scope: { place: '沿海' },
      subject: '新联盟',
      status: 'edited',
      isTouched: true,
    });
  });

  it('writes nothing for an edit that changes nothing', () => {
    const { db, ids } = makeWorld();
    expect(editFact(db, { id: ids[0], who: WHO, change: { quantity: makeFact(body, '17个').quantity } })).toBe(false);
    expect(statusOf(db, ids[0])).toBe('unreviewed');
    expect(pageHistory(db, { offset: 0, limit: 1 }).total).toBe(0);
  });
});

describe('undo and redo', () => {
  it('takes back step by step and brings back in order, across reopening', () => {
    const { db, ids } = makeWorld();
    reviewFacts(db, { ids, status: 'accepted', who: WHO });
    editFact(db, { id: ids[0], who: WHO, change: { attribution: '海关' } });
    closeDb(db);
    const again = openForWriting(db.path);
    expect(undoLast(again, WHO)).toMatchObject({ ok: true, rows: [{ action: 'undo', entityId: ids[0] }] });
    expect(getFactDetail(again, ids[0])).toMatchObject({ attribution: null, status: 'accepted' });
    closeDb(again);
    const third = openForWriting(db.path);
    expect(undoLast(third, WHO).ok).toBe(true);
    expect(ids.map((id) => statusOf(third, id))).toEqual(['unreviewed', 'unreviewed']);
    expect(undoLast(third, WHO)).toEqual({ ok: false, code: 'nothing-to-undo' });
    expect([canUndo(third, WHO), canRedo(third, WHO)]).toEqual([false, true]);
    expect(redoLast(third, WHO).ok).toBe(true);
    expect(ids.map((id) => statusOf(third, id))).toEqual(['accepted', 'accepted']);
    expect(redoLast(third, WHO).ok).toBe(true);
    expect(getFactDetail(third, ids[0])).toMatchObject({ attribution: '海关', status: 'edited' });
    expect(redoLast(third, WHO)).toEqual({ ok: false, code: 'nothing-to-redo' });
    expect(undoLast(third, WHO).ok).toBe(true);
    expect(getFactDetail(third, ids[0])?.attribution).toBe(null);
    closeDb(third);
  });

  it('forgets what was undone once something new is done', () => {
    const { db, ids } = makeWorld();
    reviewFacts(db, { ids, status: 'accepted', who: WHO });
    undoLast(db, WHO);
    reviewFacts(db, { ids, status: 'flagged', who: WHO });
    expect(redoLast(db, WHO)).toEqual({ ok: false, code: 'nothing-to-redo' });
    expect(statusOf(db, ids[0])).toBe('flagged');
  });

  it('refuses where another change came in between, and changes nothing', () => {
    const { db, ids } = makeWorld();
    reviewFacts(db, { ids, status: 'accepted', who: WHO });
    updateFact(db, ids[1], { status: 'rejected' });
    const rows = pageHistory(db, { offset: 0, limit: 1 }).total;
    expect(undoLast(db, WHO)).toEqual({ ok: false, code: 'changed-since' });
    expect(ids.map((id) => statusOf(db, id))).toEqual(['accepted', 'rejected']);
    expect(pageHistory(db, { offset: 0, limit: 1 }).total).toBe(rows);
  });

  it("leaves another person's acts alone", () => {
    const { db, ids } = makeWorld();
    reviewFacts(db, { ids: [ids[0]], status: 'accepted', who: WHO });
    reviewFacts(db, { ids: [ids[1]], status: 'accepted', who: 'ben' });
    expect(undoLast(db, WHO).ok).toBe(true);
    expect(ids.map((id) => statusOf(db, id))).toEqual(['unreviewed', 'accepted']);
  });

  it('marks in the log what was taken back', () => {
    const { db, ids } = makeWorld();
    reviewFacts(db, { ids: [ids[0]], status: 'accepted', who: WHO });
    undoLast(db, WHO);
    const marks = () => pageHistory(db, { offset: 0, limit: 9 }).rows.map((row) => [row.action, row.isReversed]);
    expect(marks()).toEqual([
      ['undo', false],
      ['review', true],
    ]);
    redoLast(db, WHO);
    expect(marks()).toEqual([
      ['redo', false],
      ['undo', true],
      ['review', false],
    ]);
  });

  it('works for articles with their search words, charts, settings, and facts made or thrown away', () => {
    const { db, articleId, ids } = makeWorld();
    editArticle(db, { id: articleId, who: WHO, patch: { title: '新的标题', date: '2025-02' } });
    expect(getArticleRow(db, articleId)).toMatchObject({ title: '新的标题', date: '2025-02', dateBasis: 'given' });
    expect(search(db, '标题')).toEqual([articleId]);
    undoLast(db, WHO);
    expect(getArticleRow(db, articleId)).toMatchObject({ title: '港口联盟新增成员', dateBasis: 'stated' });
    expect(search(db, '标题')).toEqual([]);

    const chart = saveChart(db, { title: 'Ports', spec: SPEC, who: WHO });
    expect(listCharts(db)).toEqual([chart]);
    undoLast(db, WHO);
    expect(listCharts(db)).toEqual([]);
    redoLast(db, WHO);
    expect(listCharts(db)).toEqual([chart]);
    trashChart(db, { id: chart.id, who: WHO });
    undoLast(db, WHO);
    expect(listCharts(db)).toEqual([chart]);

    changeSettings(db, { who: WHO, settings: { userName: 'Ana P.' } });
    expect(readSetting(db, 'userName')).toBe('Ana P.');
    undoLast(db, WHO);
    expect(readSetting(db, 'userName')).toBe(null);

    const text = { articleId, body, map: [[0, 0, body.length]] as const, parts: [] };
    const made = addFact(db, { ...text, who: WHO, fact: makeFact(body, '42条', { value: '42' }) });
    expect(getFactDetail(db, made)).toMatchObject({ origin: 'hand', status: 'accepted' });
    undoLast(db, WHO);
    expect(getArticleRow(db, articleId)?.taken).toBe(2);
    redoLast(db, WHO);
    expect(getArticleRow(db, articleId)?.taken).toBe(3);
    trashFact(db, { id: ids[0], who: WHO });
    expect(getArticleRow(db, articleId)?.taken).toBe(2);
    undoLast(db, WHO);
    expect(getArticleRow(db, articleId)?.taken).toBe(3);
  });

  it('brings the facts of an article back with it', () => {
    const { db, articleId } = makeWorld();
    const shown = () => db.sqlite.prepare('SELECT count(*) FROM fact WHERE shelf = 0').pluck().get();
    trashArticle(db, { id: articleId, who: WHO });
    expect([shown(), getArticleRow(db, articleId)?.title, search(db, '港口')]).toEqual([0, '港口联盟新增成员', []]);
    undoLast(db, WHO);
    expect([shown(), search(db, '港口')]).toEqual([2, [articleId]]);
  });

  it('takes back one old act and keeps what was done since, where the two do not touch', () => {
    const { db, articleId, ids } = makeWorld();
    editArticle(db, { id: articleId, who: WHO, patch: { title: '误改的标题' } });
    const { step } = pageHistory(db, { offset: 0, limit: 1 }).rows[0] as { step: number };
    editArticle(db, { id: articleId, who: 'bo', patch: { date: '2025-02' } });
    reviewFacts(db, { ids, status: 'accepted', who: WHO });
    expect(reverse(db, { who: WHO, which: { step }, reason: 'by mistake' })).toMatchObject({
      ok: true,
      rows: [{ reverses: step, reason: 'by mistake', entity: 'article', entityId: articleId }],
    });
    expect(getArticleRow(db, articleId)).toMatchObject({ title: '港口联盟新增成员', date: '2025-02' });
    expect(ids.map((id) => statusOf(db, id))).toEqual(['accepted', 'accepted']);
    expect(reverse(db, { who: WHO, which: { step } })).toEqual({ ok: false, code: 'already-reversed' });
    expect(redoLast(db, WHO).ok).toBe(true);
    expect(getArticleRow(db, articleId)).toMatchObject({ title: '误改的标题', date: '2025-02' });
  });

  it('leaves an old act where a later one touches it', () => {
    const { db, articleId } = makeWorld();
    for (const title of ['一', '二']) editArticle(db, { id: articleId, who: WHO, patch: { title } });
    const { step } = pageHistory(db, { offset: 1, limit: 1 }).rows[0] as { step: number };
    expect(reverse(db, { who: WHO, which: { step } })).toEqual({ ok: false, code: 'changed-since' });
    expect(getArticleRow(db, articleId)?.title).toBe('二');
  });

  it('keeps what was made, once somebody worked on it', () => {
    const { db, articleId, ids } = makeWorld();
    const made = addFact(db, {
      articleId,
      body,
      map: [[0, 0, body.length]],
      parts: [],
      who: WHO,
      fact: makeFact(body, '42条'),
    });
    const { step } = pageHistory(db, { offset: 0, limit: 1 }).rows[0] as { step: number };
    reviewFacts(db, { ids: [made], status: 'flagged', who: 'bo' });
    expect(reverse(db, { who: WHO, which: { step } })).toEqual({ ok: false, code: 'changed-since' });
    undoLast(db, 'bo');
    expect(reverse(db, { who: WHO, which: { step } }).ok).toBe(true);
    expect(statusOf(db, ids[0])).toBe('unreviewed');
  });

  it('takes a reason afterwards, the last one given, for acts of persons', () => {
    const { db, ids } = makeWorld();
    reviewFacts(db, { ids, status: 'accepted', who: WHO });
    const { step } = pageHistory(db, { offset: 0, limit: 1 }).rows[0] as { step: number };
    for (const reason of ['read', 'read twice']) expect(addReason(db, { step, who: WHO, reason })).toBe(true);
    expect(addReason(db, { step: step + 1, who: WHO, reason: 'none' })).toBe(false);
    expect(pageHistory(db, { offset: 0, limit: 9 }).rows.map(({ reason }) => reason)).toEqual([
      'read twice',
      'read twice',
    ]);
    expect(() => db.sqlite.prepare("UPDATE history_reason SET reason = ''").run()).toThrow('append-only');
  });

  it('is read for one article with all that is on it', () => {
    const { db, articleId, ids } = makeWorld();
    const other = addArticle(db, { body, facts: [makeFact(body, '17个')] });
    reviewFacts(db, { ids: [ids[0], other.factIds[0] as FactId], status: 'accepted', who: WHO });
    editArticle(db, { id: articleId, who: 'bo', patch: { title: '别的标题' } });
    const page = (more: object) => pageHistory(db, { offset: 0, limit: 9, ...more }).rows.map((row) => row.entity);
    expect(page({ articleId })).toEqual(['article', 'fact']);
    expect(page({ articleId, who: 'bo' })).toEqual(['article']);
    expect(page({ entity: 'fact', entityId: other.factIds[0] })).toEqual(['fact']);
    expect(listPeople(db)).toEqual([WHO, 'bo']);
  });

  it('knows nothing of work of the program', () => {
    const { db, articleId } = makeWorld();
    updateArticle(db, articleId, { page: '3' });
    expect(canUndo(db, WHO)).toBe(false);
  });
});
