import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FactRow } from '../../electron/common/factRow.ts';
import type { ArticleId, FactId } from '../../electron/common/ids.ts';
import { unpackMarks } from '../../electron/common/packMarks.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

/** Digits and Latin letters read the same in each of these encodings; Chinese does not. */
const TEXT =
  '云川港年报\n来源:示例日报 2024-03-01 08:00\n截至2024年2月，云川港累计签约合作项目120个，总金额超过80亿美元，航线增加了三条。\nThe harbour office counted 322 ferry trips in 2023 and said that the new pier works well.\n';
const UTF16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]);

let engine: TestEngine;
let number = 0;
let id: ArticleId;

beforeAll(() => {
  engine = openEngine();
});
afterAll(() => engine.close());

async function bring(bytes: Uint8Array): Promise<ArticleId> {
  const { client, link, folder } = engine;
  number += 1;
  mkdirSync(join(folder, String(number)));
  const file = join(folder, String(number), 'a.txt');
  writeFileSync(file, bytes);
  await client.call('project.create', { handle: link.grant(join(folder, `${number}.crosscheck`)), name: 'p' });
  await client.call('import.files', { handles: [link.grant(file)] });
  const [article] = (await client.call('articles.page', {})).rows;
  return article?.id as ArticleId;
}

const facts = async (): Promise<FactRow[]> => (await engine.client.call('facts.page', { filter: {} })).rows;
const factOf = async (raw: string): Promise<FactRow> =>
  (await facts()).find(({ quantity }) => quantity.raw.includes(raw)) as FactRow;
const detailOf = (fact: { id: FactId }) => engine.client.call('facts.get', { id: fact.id });
const choose = (encoding: 'utf-8' | 'big5' | 'gb18030') => engine.client.call('articles.setEncoding', { id, encoding });

beforeEach(async () => {
  id = await bring(Buffer.from(TEXT));
});

test('another encoding makes the body anew; undo and redo follow', async () => {
  const before = await engine.client.call('articles.get', { id });
  const after = await choose('big5');
  expect(after.id).toBe(id);
  const body = (await engine.client.call('articles.get', { id })).body;
  expect(body).not.toBe(before.body);
  expect(await engine.client.call('articles.encodings', { id })).toMatchObject({ encoding: 'big5', isGiven: true });
  await engine.client.call('history.undo', {});
  expect((await engine.client.call('articles.get', { id })).body).toBe(before.body);
  expect((await engine.client.call('articles.source', { id })).text).toBe(TEXT);
  expect(await engine.client.call('articles.encodings', { id })).toMatchObject({ encoding: 'utf-8', isGiven: false });
  await engine.client.call('history.redo', {});
  expect((await engine.client.call('articles.get', { id })).body).toBe(body);
  expect(await engine.client.call('project.check', {})).toEqual({ problems: [] });
});

test('a reviewed figure keeps its place where its words are found, and is an orphan where they are not', async () => {
  const [trips, projects] = [await factOf('322'), await factOf('120')];
  const ids = [trips.id, projects.id];
  await engine.client.call('facts.review', { target: { ids }, status: 'accepted' });
  const before = await detailOf(projects);
  await choose('big5');
  const kept = await detailOf(trips);
  const { body } = await engine.client.call('articles.get', { id });
  expect(kept).toMatchObject({ isOrphan: false, status: 'accepted' });
  expect(body.slice(kept.anchor.body.start, kept.anchor.body.end)).toBe(kept.anchor.quote);
  expect(await detailOf(projects)).toMatchObject({ isOrphan: true, status: 'accepted', quantity: projects.quantity });
  const lost = await engine.client.call('facts.page', { filter: { flag: ['orphan'] } });
  expect(lost.rows.map((row) => row.id)).toEqual([projects.id]);
  const facets = await engine.client.call('facts.facets', { filter: {} });
  expect(facets.flag).toContainEqual({ key: 'orphan', count: 1 });
  const { marks } = await engine.client.call('articles.get', { id });
  expect(unpackMarks(marks).map(({ factId }) => factId)).not.toContain(projects.id);
  await engine.client.call('history.undo', {});
  expect(await detailOf(projects)).toEqual(before);
});

test('an orphan is given its place by a person, as one step', async () => {
  const projects = await factOf('120');
  await engine.client.call('facts.review', { target: { ids: [projects.id] }, status: 'accepted' });
  await choose('big5');
  const { body } = await engine.client.call('articles.get', { id });
  const start = body.indexOf('120');
  const span = { start, end: start + 3 };
  const placed = await engine.client.call('facts.anchor', { id: projects.id, span });
  expect(placed).toMatchObject({ isOrphan: false, anchor: { body: span, quote: '120' }, quantity: { value: '120' } });
  await engine.client.call('history.undo', {});
  expect(await detailOf(projects)).toMatchObject({ isOrphan: true });
});

test('what a person said of the article stays', async () => {
  await engine.client.call('articles.edit', { id, patch: { outlet: '云川晚报', date: '2022-05-01' } });
  const after = await choose('big5');
  expect(after).toMatchObject({ outlet: '云川晚报', date: '2022-05-01', dateBasis: 'given' });
});

test('a reading that gives no article is refused, and nothing changes', async () => {
  id = await bring(UTF16);
  const before = await engine.client.call('articles.get', { id });
  const failure = await choose('utf-8').catch((error) => error);
  if (failure instanceof Error) expect(failure).toMatchObject({ code: 'unreadable-so' });
  else await engine.client.call('history.undo', {});
  expect((await engine.client.call('articles.get', { id })).body).toBe(before.body);
});
