import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FactRow } from '../../electron/common/factRow.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const TEXT = [
  '示例通道五年成果',
  '来源:示例日报',
  '',
  '截至10月底，示例通道累计签约合作项目230个，总金额超过322亿美元。今年1—9月，完成货物吞吐量1200万吨。',
  '',
].join('\n');
let engine: TestEngine;
let handle: string;

beforeAll(async () => {
  engine = openEngine();
  handle = engine.link.grant(join(engine.folder, 'p.crosscheck'));
  await engine.client.call('project.create', { handle, name: 'p' });
  await engine.client.call('import.paste', { text: TEXT });
});
afterAll(() => engine.close());

async function factWith(value: string): Promise<FactRow> {
  const { rows } = await engine.client.call('facts.page', { filter: { minor: 'show' } });
  const found = rows.find(({ quantity }) => quantity.value === value);
  if (!found) throw new Error(`no fact of ${value} among ${rows.map(({ quantity }) => quantity.value).join(', ')}`);
  return found;
}
const articleId = async () => (await engine.client.call('articles.page', {})).rows[0]?.id as never;

test('without a date nothing is dated by guessing', async () => {
  expect((await engine.client.call('articles.page', {})).rows[0]).toMatchObject({ date: null, dateBasis: 'unknown' });
  expect((await factWith('12000000')).when.period).toBeNull();
});

test('a date that is given works out the periods that hang on it; undo takes both back', async () => {
  await engine.client.call('articles.edit', { id: await articleId(), patch: { date: '2020-11-08' } });
  expect((await factWith('12000000')).when.period).toEqual({ kind: 'interval', from: '2020-01', to: '2020-09' });
  await engine.client.call('history.undo', {});
  expect((await factWith('12000000')).when.period).toBeNull();
  await engine.client.call('history.redo', {});
  expect((await factWith('12000000')).when.period).toMatchObject({ to: '2020-09' });
});

test.each([
  ['32.3bn', '32300000000'],
  ['323亿', '32300000000'],
  ['32,300,000,000', '32300000000'],
])('a value typed as %s is %s', async (typed, value) => {
  const before = await factWith('32200000000');
  const edited = await engine.client.call('facts.edit', {
    id: before.id,
    patch: { valueText: typed },
    reason: 'misread',
  });
  expect(edited).toMatchObject({ status: 'edited', quantity: { value, unit: 'USD', qualifier: 'more_than' } });
  await engine.client.call('history.undo', {});
  expect(await factWith('32200000000')).toMatchObject({ status: 'unreviewed' });
});

test('bad input names itself and changes nothing', async () => {
  const { id } = await factWith('230');
  const edit = (patch: object) => engine.client.call('facts.edit', { id, patch });
  await expect(edit({ valueText: 'many' })).rejects.toMatchObject({ code: 'bad-number', params: { text: 'many' } });
  await expect(edit({ periodText: '2020-13' })).rejects.toMatchObject({ code: 'bad-period' });
  expect((await factWith('230')).status).toBe('unreviewed');
});

test('an edited fact survives a new extraction', async () => {
  const { id } = await factWith('230');
  await engine.client.call('facts.edit', { id, patch: { valueText: '231' } });
  await engine.client.call('articles.edit', { id: await articleId(), patch: { date: '2021-11-08' } });
  expect(await factWith('231')).toMatchObject({ id, status: 'edited' });
});

test('undo survives a restart of the engine', async () => {
  await engine.client.call('facts.review', { target: { filter: {} }, status: 'accepted' });
  const ready = new Promise<void>((resolve) =>
    engine.client.on('engine', ({ state }) => state === 'ready' && resolve()),
  );
  engine.link.crash();
  await ready;
  expect(await factWith('231')).toMatchObject({ status: 'accepted' });
  await engine.client.call('history.undo', {});
  expect(await factWith('231')).toMatchObject({ status: 'edited' });
});

test('every change stands in the history with who made it', async () => {
  await engine.client.call('project.settings', { settings: { userName: 'Lin' } });
  const { id } = await factWith('231');
  await engine.client.call('facts.review', { target: { ids: [id] }, status: 'rejected', reason: 'wrong programme' });
  const { rows } = await engine.client.call('history.page', { entity: 'fact', entityId: id });
  expect(rows[0]).toMatchObject({
    who: 'Lin',
    action: 'review',
    before: { status: 'edited' },
    after: { status: 'rejected' },
    reason: 'wrong programme',
  });
});
