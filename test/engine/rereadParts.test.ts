import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleRow } from '../../electron/common/articleRow.ts';
import type { FactRow } from '../../electron/common/factRow.ts';
import type { ArticleId, FactId } from '../../electron/common/ids.ts';
import type { Span } from '../../electron/common/span.ts';
import type { Client } from '../../electron/contract/client.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const FIRST = [
  '渡口修好了浮桥',
  '江州晚报 2024-03-05 10:00',
  '江州晚报讯（记者 江帆）老渡口的浮桥修好了，投资48万元，两岸的人都来看，一直到天黑才散去。',
];
const HEAD = ['山城货站添了三条线', '江州晚报 2024-03-06 09:00'];
const SECOND = [
  '江州晚报讯（记者 江帆）货站今年添了三条线，全年发运货物650万吨，比前年多，船家和车队都说忙不过来。',
  '站长说，仓库里还有370个空位，夏天以前要全部租出去，价钱和往年一样。',
];
const TEXT = [...FIRST, '', ...HEAD, ...SECOND].join('\n');

let engine: TestEngine;
let client: Client;

beforeEach(async () => {
  engine = openEngine();
  client = engine.client;
  await client.call('project.create', { handle: engine.link.grant(join(engine.folder, 'a.crosscheck')), name: 'a' });
  await client.call('import.paste', { name: 'two.txt', text: TEXT });
});
afterEach(() => engine.close());

const articles = async (): Promise<ArticleRow[]> => (await client.call('articles.page', {})).rows;
const facts = async (): Promise<FactRow[]> => (await client.call('facts.page', { filter: { minor: 'show' } })).rows;
const factOf = async (raw: string): Promise<FactRow> =>
  (await facts()).find(({ quantity }) => quantity.raw.includes(raw)) as FactRow;
const detailOf = ({ id }: FactRow) => client.call('facts.get', { id: id as FactId });
const exclude = (id: ArticleId, words: string) => {
  const start = TEXT.indexOf(words);
  return client.call('articles.rule', { id, ruling: { do: 'exclude', span: { start, end: start + words.length } } });
};
const state = async () => ({ articles: await articles(), facts: await facts() });

async function review(...raws: string[]): Promise<FactRow[]> {
  const found = await Promise.all(raws.map(factOf));
  await client.call('facts.review', { target: { ids: found.map(({ id }) => id) }, status: 'accepted' });
  return found;
}

test('two articles that read as one: reviewed facts are orphans or in the trash, and undo brings all back', async () => {
  const [first, second] = await articles();
  const [, goods] = await review('48', '650');
  const before = await state();
  await client.call('articles.setEncoding', { id: (first as ArticleRow).id, encoding: 'big5' });
  expect((await articles()).map(({ id }) => id)).toEqual([first?.id]);
  expect(await client.call('project.check', {})).toEqual({ problems: [] });
  await client.call('history.undo', {});
  expect(await articles()).toEqual(before.articles);
  expect((await facts()).map(({ quantity, status }) => [quantity.raw, status]).sort()).toEqual(
    before.facts.map(({ quantity, status }) => [quantity.raw, status]).sort(),
  );
  expect(await detailOf(goods as FactRow)).toMatchObject({
    isOrphan: false,
    status: 'accepted',
    articleId: second?.id,
  });
  expect(await client.call('project.check', {})).toEqual({ problems: [] });
});

test('an article taken out and put back by hand is the same again, with what was reviewed in it', async () => {
  const [first, second] = await articles();
  const [, goods] = await review('48', '650');
  const before = await detailOf(goods as FactRow);
  await exclude((first as ArticleRow).id, TEXT.slice(TEXT.indexOf(HEAD[0] as string)));
  expect((await articles()).map(({ id }) => id)).toEqual([first?.id]);
  const { rulings } = await client.call('articles.source', { id: (first as ArticleRow).id });
  const [span] = rulings.excluded;
  await client.call('articles.rule', { id: (first as ArticleRow).id, ruling: { do: 'restore', span: span as Span } });
  expect((await articles()).map(({ id }) => id)).toEqual([first?.id, second?.id]);
  expect(await detailOf(goods as FactRow)).toMatchObject({
    status: 'accepted',
    isOrphan: false,
    anchor: before.anchor,
  });
  await client.call('history.undo', {});
  expect((await articles()).map(({ id }) => id)).toEqual([first?.id]);
  await client.call('history.redo', {});
  expect((await articles()).map(({ id }) => id)).toEqual([first?.id, second?.id]);
  expect(await client.call('project.check', {})).toEqual({ problems: [] });
});

test('an article that a person threw away does not come back with another reading of its file', async () => {
  const [first, second] = await articles();
  await client.call('articles.trash', { id: (second as ArticleRow).id });
  await exclude((first as ArticleRow).id, '，一直到天黑才散去');
  expect((await articles()).map(({ id }) => id)).toEqual([first?.id]);
  await client.call('history.undo', {});
  await client.call('history.undo', {});
  expect((await articles()).map(({ id }) => id)).toEqual([first?.id, second?.id]);
});

test('without its headline an article stays the same one, and what was reviewed keeps its place', async () => {
  const [first, second] = await articles();
  const [, goods] = await review('48', '650');
  await exclude((first as ArticleRow).id, HEAD.join('\n'));
  expect((await articles()).map(({ id }) => id)).toEqual([first?.id, second?.id]);
  const { anchor, isOrphan, status } = await detailOf(goods as FactRow);
  const { body } = await client.call('articles.get', { id: (second as ArticleRow).id });
  expect({ isOrphan, status }).toEqual({ isOrphan: false, status: 'accepted' });
  expect(body.slice(anchor.body.start, anchor.body.end)).toBe(anchor.quote);
});
