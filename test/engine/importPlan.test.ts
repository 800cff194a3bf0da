import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PlanRow } from '../../electron/common/importPlan.ts';
import type { CallInput } from '../../electron/contract/table.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const NEWS = (figure: number, more = ''): string =>
  `云川港年报之${figure}\n来源:示例日报 2024-03-01 08:00\n截至2024年2月，云川港累计签约合作项目${figure}个，码头上的人说他们已经忙了一整个冬天。${more}\n`;
const LONG =
  '码头工人说，货走得顺了，心里就踏实了；经营者说，手续简便了，回头客就多了；学生说，见过了大船，就想学造船。'.repeat(
    3,
  );
const UNDATED = '青湖简讯\n去年，青湖港完成货物吞吐量1200万吨，航线增加了三条，船员们都很高兴。\n';
/** 云川港口 … in Big5, which GB18030 reads without an error too. */
const BIG5 = Buffer.from('b4e4a4e8a4e9b3f8c4d1a8a4a9d2b5b2a6b3a4bdaabaa6a8a4f4a4e4a5f3', 'hex');

let engine: TestEngine;
let folder: string;
let number = 0;

beforeAll(() => {
  engine = openEngine();
});
afterAll(() => engine.close());

beforeEach(async () => {
  number += 1;
  folder = join(engine.folder, String(number), 'in');
  mkdirSync(folder, { recursive: true });
  await engine.client.call('project.create', {
    handle: engine.link.grant(join(engine.folder, `${number}.crosscheck`)),
    name: 'p',
  });
});

const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
const plan = (more: Partial<CallInput<'import.plan'>> = {}) =>
  engine.client.call('import.plan', { handles: [engine.link.grant(folder)], ...more });
const articles = async () => (await engine.client.call('articles.page', { limit: 100 })).rows;

async function rowsOf(planId: string): Promise<Map<string, PlanRow>> {
  const { rows } = await engine.client.call('import.planPage', { planId, limit: 1000 });
  return new Map(rows.map((row) => [row.name.replace(/^in[\\/]/, ''), row]));
}

test('a plan shows what would come in, and writes nothing', async () => {
  write('a.txt', NEWS(120, LONG));
  write('b.txt', NEWS(120, LONG));
  write('c.txt', `转载\n${NEWS(120, LONG)}`);
  write('d.txt', UNDATED);
  write('e.jpg', 'x');
  const { planId, counts } = await plan();
  expect(counts).toMatchObject({ files: 5, new: 2, duplicate: 1, echo: 1, refused: 1, undated: 1, articles: 3 });
  const rows = await rowsOf(planId);
  expect(rows.get('a.txt')).toMatchObject({ outcome: 'new', format: 'text', encoding: 'utf-8', confidence: 1 });
  expect(rows.get('a.txt')?.articles[0]).toMatchObject({ outlet: '示例日报', date: '2024-03-01', dateBasis: 'stated' });
  expect(rows.get('a.txt')?.articles[0]?.firstLines[0]).toContain('累计签约');
  expect(rows.get('b.txt')).toMatchObject({ outcome: 'duplicate', reason: 'duplicate' });
  expect(rows.get('c.txt')).toMatchObject({ outcome: 'echo', echoOf: { articleId: null } });
  expect(rows.get('e.jpg')).toMatchObject({ outcome: 'refused', reason: 'unsupported' });
  expect(await articles()).toEqual([]);
  expect((await engine.client.call('import.planPage', { planId, filter: { needs: ['undated'] } })).rows.length).toBe(1);
});

test('what was set for one or for many is what comes in, and periods follow the date', async () => {
  write('d.txt', UNDATED);
  write('e.txt', UNDATED.replace('1200', '1300'));
  const { planId } = await plan();
  const { counts } = await engine.client.call('import.planSet', {
    planId,
    target: { filter: { needs: ['undated'] } },
    set: { date: '2023-06-01', outlet: '青湖日报' },
  });
  expect(counts.undated).toBe(0);
  await engine.client.call('import.planSet', { planId, target: { ids: [1] }, ordinal: 1, set: { outlet: '另一家' } });
  await engine.client.call('import.planSet', { planId, target: { ids: [1] }, set: { date: null } });
  const report = await engine.client.call('import.commit', { planId });
  expect(report).toMatchObject({ articles: 2, wasCancelled: false });
  const [first, second] = (await articles()).sort((a, b) => a.id - b.id);
  expect(first).toMatchObject({ date: '2023-06-01', dateBasis: 'given', outlet: '青湖日报' });
  expect(second).toMatchObject({ date: null, dateBasis: 'unknown', outlet: '另一家' });
  const { rows } = await engine.client.call('facts.page', { filter: { articleId: first?.id } });
  expect(rows[0]?.when.period).toMatchObject({ to: '2022' });
  expect((await engine.client.call('import.planPage', { planId }).catch((error) => error)).code).toBe('no-such-plan');
});

test('another encoding is read at once, and stored with the file', async () => {
  write('f.txt', BIG5);
  const { planId } = await plan();
  const before = (await rowsOf(planId)).get('f.txt');
  await engine.client.call('import.planSet', { planId, target: { ids: [0] }, set: { encoding: 'gb18030' } });
  const after = (await rowsOf(planId)).get('f.txt');
  expect(after).toMatchObject({ encoding: 'gb18030', confidence: 1, given: { encoding: 'gb18030' } });
  expect(after?.articles[0]?.title).not.toBe(before?.articles[0]?.title);
  await engine.client.call('import.commit', { planId });
  const [article] = await articles();
  expect(article?.title).toBe(after?.articles[0]?.title);
  expect(await engine.client.call('articles.encodings', { id: article?.id as never })).toMatchObject({
    encoding: 'gb18030',
    isGiven: true,
  });
});

test('a file that changed since is not taken in, a skipped one neither', async () => {
  write('a.txt', NEWS(1));
  write('b.txt', NEWS(2));
  write('c.txt', NEWS(3));
  const { planId } = await plan();
  await engine.client.call('import.planSet', { planId, target: { ids: [2] }, set: { isSkipped: true } });
  write('a.txt', NEWS(4));
  const { files, articles: count } = await engine.client.call('import.commit', { planId });
  expect(count).toBe(1);
  expect(files.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['refused', 'changed-since-plan'],
    ['imported', null],
  ]);
});

test('a list of references among the files says what it knows of them', async () => {
  write('port.txt', '港口的一年\n去年，青湖港完成货物吞吐量1200万吨，航线增加了三条，船员们都很高兴。\n');
  write(
    'list.ris',
    'TY  - NEWS\nTI  - 港口的一年\nT2  - 青湖日报\nPY  - 2021\nDA  - 2021/05/04\nER  -\n\nTY  - NEWS\nTI  - 没有这一篇\nER  -\n',
  );
  const { planId, unmatchedReferences } = await plan();
  expect(unmatchedReferences).toEqual(['没有这一篇']);
  expect((await rowsOf(planId)).get('port.txt')?.articles[0]).toMatchObject({ date: '2021-05-04', outlet: '青湖日报' });
  await engine.client.call('import.discard', { planId });
  const report = await engine.client.call('import.files', { handles: [engine.link.grant(folder)] });
  expect(report).toMatchObject({ articles: 1, unmatchedReferences: ['没有这一篇'] });
  expect((await articles())[0]).toMatchObject({ date: '2021-05-04', outlet: '青湖日报' });
});

test('pasted text is planned the same way', async () => {
  const { planId, counts } = await engine.client.call('import.planPaste', { text: NEWS(7) });
  expect(counts.new).toBe(1);
  expect(await articles()).toEqual([]);
  await engine.client.call('import.commit', { planId });
  expect((await articles()).length).toBe(1);
});

test('a plan ends with its project and with the next plan', async () => {
  write('a.txt', NEWS(1));
  const first = await plan();
  const second = await plan();
  const failure = await engine.client.call('import.commit', { planId: first.planId }).catch((error) => error);
  expect(failure.code).toBe('no-such-plan');
  await engine.client.call('project.close', {});
  await engine.client.call('project.create', {
    handle: engine.link.grant(join(engine.folder, 'q.crosscheck')),
    name: 'q',
  });
  const late = await engine.client.call('import.commit', { planId: second.planId }).catch((error) => error);
  expect(late.code).toBe('no-such-plan');
});
