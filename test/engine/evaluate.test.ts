import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EvaluationMiss } from '../../electron/common/evaluation.ts';
import type { FactRow } from '../../electron/common/factRow.ts';
import type { ArticleId } from '../../electron/common/ids.ts';
import { unpackMarks } from '../../electron/common/packMarks.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const TEXT = [
  '青川陆港一年观察',
  '来源:示例日报 2024-12-20',
  '',
  '2024年，青川陆港完成货物吞吐量640万吨，同比增长8.5%。园区入驻企业超过120家，其中外资企业31家。',
  '当地推行一站式服务，第三届推介会有90人到场。',
  '',
].join('\n');
let engine: TestEngine;
let articleId: ArticleId;

beforeAll(async () => {
  engine = openEngine();
  await engine.client.call('project.create', {
    handle: engine.link.grant(join(engine.folder, 'p.crosscheck')),
    name: 'p',
  });
  await engine.client.call('import.paste', { name: 'port.txt', text: TEXT });
  articleId = (await row()).id;
});
afterAll(() => engine.close());

async function row() {
  const [first] = (await engine.client.call('articles.page', {})).rows;
  if (!first) throw new Error('no article');
  return first;
}
const facts = async (): Promise<FactRow[]> =>
  (await engine.client.call('facts.page', { filter: { minor: 'show' } })).rows;
async function factWith(value: string): Promise<FactRow> {
  const found = (await facts()).find(({ quantity }) => quantity.value === value);
  if (!found) throw new Error(`no fact of ${value}`);
  return found;
}
const evaluate = () => engine.client.call('extraction.evaluate', {});
const missesOf = (misses: readonly EvaluationMiss[], kind: string) => misses.filter((miss) => miss.kind === kind);
const undo = () => engine.client.call('history.undo', {});

test('every number of an article is taken, set aside with a class, or unexplained; and all are listed', async () => {
  const article = await engine.client.call('articles.get', { id: articleId });
  expect(article.setAsideSpans).toHaveLength(article.setAside);
  expect(article.unexplainedSpans).toHaveLength(article.unexplained);
  const marks = unpackMarks(article.marks);
  expect(marks).toHaveLength(article.taken);
  const spans = [...marks, ...article.setAsideSpans].map(({ span }) => span).concat(article.unexplainedSpans);
  for (const { index } of article.body.matchAll(/\d/g))
    expect(
      spans.some(({ start, end }) => start <= index && index < end),
      article.body.slice(index, index + 8),
    ).toBe(true);
});

test('a number that was set aside can be made a fact; it is set aside no more, until that is undone', async () => {
  const before = await engine.client.call('articles.get', { id: articleId });
  const aside = before.setAsideSpans.find(({ text }) => text.includes('一站式'));
  if (!aside) throw new Error('not set aside');
  const fact = await engine.client.call('facts.add', { articleId, span: aside.span });
  expect(fact).toMatchObject({ origin: 'hand', status: 'accepted', quantity: { value: '1', raw: '一', unit: 'item' } });
  expect((await row()).setAside).toBe(before.setAside - 1);
  await undo();
  expect((await row()).setAside).toBe(before.setAside);
  expect((await engine.client.call('articles.get', { id: articleId })).setAsideSpans).toEqual(before.setAsideSpans);
});

test('an article is marked complete by a person, as a step that can be undone', async () => {
  expect((await row()).completedAt).toBeNull();
  await engine.client.call('articles.complete', { id: articleId, isComplete: true });
  expect((await row()).completedAt).not.toBeNull();
  expect((await engine.client.call('history.page', { limit: 1 })).rows[0]).toMatchObject({ action: 'complete' });
  await undo();
  expect((await row()).completedAt).toBeNull();
  expect((await evaluate()).articles).toBe(0);
  await engine.client.call('history.redo', {});
  expect((await evaluate()).articles).toBe(1);
});

test('what nobody reviewed counts neither way; what was accepted as found is right', async () => {
  const none = await evaluate();
  expect(none).toMatchObject({
    unreviewed: (await facts()).length,
    total: { truth: 0, found: 0, right: 0 },
    misses: [],
  });
  await engine.client.call('facts.review', { target: { filter: { minor: 'show' } }, status: 'accepted' });
  const all = await evaluate();
  expect(all.unreviewed).toBe(0);
  expect(all.total.right).toBe(all.total.truth);
  expect(all.total.found).toBe(all.total.truth);
  expect(all.byUnit.find(({ key }) => key === 'tonne')).toEqual({ key: 'tonne', truth: 1, found: 1, right: 1 });
  expect(all.fields.every(({ right, of }) => right === of)).toBe(true);
});

test('an edited, a rejected and a hand-made fact are told as what they are', async () => {
  const [tonnes, firms, share] = [await factWith('6400000'), await factWith('120'), await factWith('8.5')];
  await engine.client.call('facts.edit', { id: tonnes.id, patch: { valueText: '64万吨' } });
  await engine.client.call('facts.edit', { id: firms.id, patch: { qualifier: 'at_least' } });
  await engine.client.call('facts.review', { target: { ids: [share.id] }, status: 'rejected' });
  const { setAsideSpans } = await engine.client.call('articles.get', { id: articleId });
  const aside = setAsideSpans.find(({ text }) => text.includes('一站式'));
  await engine.client.call('facts.add', { articleId, span: aside?.span as never });

  const { misses, total, byQualifier, kinds } = await evaluate();
  expect(missesOf(misses, 'magnitude')).toMatchObject([
    { factId: tonnes.id, origin: 'edited', expected: '640000 tonne', found: '6400000 tonne' },
  ]);
  expect(missesOf(misses, 'qualifier')).toMatchObject([
    { factId: firms.id, origin: 'edited', expected: 'at_least', found: 'more_than' },
  ]);
  expect(missesOf(misses, 'rejected')).toMatchObject([{ factId: share.id, quote: '8.5%', found: '8.5 percent' }]);
  expect(missesOf(misses, 'missed')).toMatchObject([{ origin: 'by-hand', quote: '一', found: null }]);
  expect(total.truth - total.right).toBe(2);
  expect(total.found - total.right).toBe(2);
  expect(byQualifier.find(({ key }) => key === 'at_least')).toMatchObject({ truth: 1, right: 0 });
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(['magnitude', 'missed', 'qualifier', 'rejected']);
});

test('evaluation changes nothing', async () => {
  const [before, history] = [await facts(), await engine.client.call('history.page', {})];
  await evaluate();
  expect(await facts()).toEqual(before);
  expect(await engine.client.call('history.page', {})).toEqual(history);
});

const SUGGESTION = { article: { file: 'port', ordinal: 1 }, unit: 'item', indicator: 'visitors of a promotion' };

test('a suggestion enters as a fact to review only where its quote stands in the body, once', async () => {
  const { body } = await engine.client.call('articles.get', { id: articleId });
  const start = body.indexOf('第三届');
  const report = await engine.client.call('facts.suggest', {
    by: 'model-x 1.0',
    suggestions: [
      { ...SUGGESTION, quote: '第三届', value: '3', period: '2024', why: 'counts the meetings' },
      { ...SUGGESTION, quote: '640万吨', value: '640000', unit: 'tonne' },
      { ...SUGGESTION, quote: '9000人', value: '9000' },
      { ...SUGGESTION, quote: '企业', value: '2' },
      { ...SUGGESTION, quote: '第三届', start, value: '3' },
      { ...SUGGESTION, quote: '第三届', start: start + 1, value: '3' },
      { ...SUGGESTION, article: { file: 'no-such-file' }, quote: '第三届', value: '3' },
      { ...SUGGESTION, quote: '推介会', value: '5', period: 'last year' },
    ],
  });
  expect(report).toEqual({
    added: 1,
    known: 2,
    refused: [
      { at: 2, reason: 'quote-not-found' },
      { at: 3, reason: 'quote-not-unique' },
      { at: 5, reason: 'quote-not-found' },
      { at: 6, reason: 'no-article' },
      { at: 7, reason: 'bad-period' },
    ],
  });
  const { rows } = await engine.client.call('facts.page', { filter: { flag: ['suggested'] } });
  expect(rows).toMatchObject([{ status: 'unreviewed', quantity: { value: '3' }, when: { basis: 'stated' } }]);
  const detail = await engine.client.call('facts.get', { id: rows[0]?.id as never });
  expect(detail).toMatchObject({ origin: 'suggested', suggestedBy: 'model-x 1.0', anchor: { quote: '第三届' } });
  expect(detail.why).toMatchObject([{ rule: 'suggested', detail: 'model-x 1.0: counts the meetings' }]);
  const facets = await engine.client.call('facts.facets', { filter: {} });
  expect(facets.flag).toContainEqual({ key: 'suggested', count: 1 });
});

test('a suggestion outlives another extraction and goes with an undo', async () => {
  await engine.client.call('articles.edit', { id: articleId, patch: { date: '2025-01-02' } });
  expect((await engine.client.call('facts.page', { filter: { flag: ['suggested'] } })).total).toBe(1);
  await undo();
  await undo();
  expect((await engine.client.call('facts.page', { filter: { flag: ['suggested'] } })).total).toBe(0);
});
