import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CellField } from '../../electron/common/factCell.ts';
import type { FactRow } from '../../electron/common/factRow.ts';
import type { Client } from '../../electron/contract/client.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const TEXT = `示例港五年成果
示例日报 2020年11月8日
五年来，示例港累计签约项目230个，金额322亿美元。去年完成货物吞吐量5万至6万吨。当天又签约项目230个，金额322亿美元。
`;

let engine: TestEngine;
let client: Client;
beforeAll(async () => {
  engine = openEngine();
  client = engine.client;
  await client.call('project.create', { handle: engine.link.grant(`${engine.folder}/a.crosscheck`), name: 'a' });
  await client.call('import.paste', { text: TEXT });
});
afterAll(() => engine.close());

const list = async (): Promise<FactRow[]> =>
  (await client.call('facts.page', { filter: { minor: 'show' }, sort: [{ field: 'id', desc: false }] })).rows;
const find = async (unit: string): Promise<FactRow> => {
  const row = (await list()).find(({ quantity }) => quantity.unit === unit);
  if (!row) throw new Error(`no fact in ${unit}`);
  return row;
};
const set = async (row: FactRow, field: CellField, text: string): Promise<FactRow> => {
  await client.call('facts.setCells', { cells: [{ id: row.id, field, text }] });
  return client.call('facts.get', { id: row.id });
};

it.each([
  ['322亿', '32200000000'],
  ['32.2bn', '32200000000'],
  ['32,200,000,000', '32200000000'],
  ['> 260 亿美元', '26000000000'],
])('takes a number typed as %s, with its unit kept', async (typed, value) => {
  const row = await set(await find('USD'), 'value', typed);
  expect(row).toMatchObject({ status: 'edited', quantity: { value, unit: 'USD' } });
});

it.each([
  ['2015-11/2020-10', { kind: 'interval', from: '2015-11', to: '2020-10' }],
  ['5年来', { kind: 'interval', from: '2015', to: '2020-11' }],
  ['去年', { kind: 'interval', from: '2019', to: '2019' }],
  ['last year', { kind: 'interval', from: '2019', to: '2019' }],
  ['', null],
])('takes a period typed as “%s”, read against the article', async (typed, period) => {
  const row = await set(await find('USD'), 'period', typed);
  expect(row.when.period).toEqual(period);
});

it('takes words in either language, units by name and indicators by a part of the name or initials', async () => {
  const row = await find('tonne');
  expect(await set(row, 'measure', '累计')).toMatchObject({ measure: 'cumulative' });
  expect(await set(row, 'qualifier', 'at least')).toMatchObject({ quantity: { qualifier: 'at_least' } });
  expect(await set(row, 'unit', '人次')).toMatchObject({ quantity: { unit: 'person-times' } });
  const own = (await find('USD')).indicator;
  expect((await set(row, 'indicator', own.zh)).indicator.id).toBe(own.id);
  await client.call('history.undo', {});
  expect((await client.call('facts.get', { id: row.id })).indicator.id).toBe(row.indicator.id);
});

it.each([
  ['value', 'about lunch', 'bad-number'],
  ['period', 'someday', 'bad-period'],
  ['measure', 'sideways', 'bad-word'],
  ['indicator', 'zzzz', 'no-such-name'],
] as const)('refuses %s “%s” and says why', async (field, text, code) => {
  const { id } = await find('USD');
  await expect(client.call('facts.setCells', { cells: [{ id, field, text }] })).rejects.toMatchObject({ code });
});

it('shows what pasted cells would change, writes the good ones as one step, and undoes them as one', async () => {
  const [first, second] = (await list()) as [FactRow, FactRow];
  const cells = [
    { id: first.id, field: 'status', text: '已接受' },
    { id: second.id, field: 'value', text: 'no number' },
    { id: second.id, field: 'attribution', text: '示例港' },
  ] as const;
  const tried = await client.call('facts.tryCells', { cells: [...cells] });
  expect(tried.map(({ after, problem }) => problem?.code ?? after?.status)).toEqual([
    'accepted',
    'bad-number',
    'edited',
  ]);
  expect(await list()).toEqual(expect.arrayContaining([first, second]));
  const done = await client.call('facts.setCells', { cells: [...cells], skipsRefused: true });
  expect(done).toEqual({ changed: 2, refused: 1 });
  await client.call('history.undo', {});
  expect((await list()).filter(({ id }) => [first.id, second.id].includes(id))).toEqual([first, second]);
});

it('splits a range that was read as one, each part at its own place, and puts it together again', async () => {
  const before = (await list()).find(({ quantity }) => quantity.high !== null) as FactRow;
  const count = (await list()).length;
  const { ids } = await client.call('facts.split', { id: before.id, parts: ['5万', '6万吨'] });
  const details = await Promise.all(ids.map((id) => client.call('facts.get', { id })));
  expect(details.map(({ quantity, anchor }) => [quantity.value, quantity.high, anchor.quote])).toEqual([
    ['50000', null, '5万'],
    ['60000', null, '6万吨'],
  ]);
  expect(new Set(details.map(({ indicator }) => indicator.id))).toEqual(new Set([before.indicator.id]));
  await client.call('history.undo', {});
  expect(await list()).toHaveLength(count);
  expect((await client.call('facts.get', { id: before.id })).quantity).toEqual(before.quantity);
});

it('merges what an article says twice, keeps both places, and undoes it', async () => {
  const money = (await list()).filter(({ quantity }) => quantity.raw.includes('230') && quantity.unit !== 'USD');
  const [kept, other] = money as [FactRow, FactRow];
  expect(other).toBeDefined();
  const merged = await client.call('facts.merge', { id: kept.id, ids: [other.id] });
  expect(merged.alsoAt).toMatchObject([{ id: other.id, sentenceText: expect.stringContaining('当天') }]);
  expect((await list()).some(({ id }) => id === other.id)).toBe(false);
  await client.call('history.undo', {});
  expect((await client.call('facts.get', { id: kept.id })).alsoAt).toEqual([]);
  expect((await list()).some(({ id }) => id === other.id)).toBe(true);
  await expect(client.call('facts.merge', { id: kept.id, ids: [kept.id] })).rejects.toMatchObject({
    code: 'bad-input',
  });
});

it('keeps a view in the project, in place of the one of its name, and undoes that', async () => {
  const view = {
    name: '大额',
    filter: { unit: ['USD'], minor: 'hide' },
    sort: [],
    columns: [{ id: 'value' }],
  } as const;
  await client.call('views.save', { view: structuredClone(view) as never });
  expect(await client.call('views.list', {})).toEqual([view]);
  await client.call('views.remove', { name: '大额' });
  expect(await client.call('views.list', {})).toEqual([]);
  await client.call('history.undo', {});
  expect(await client.call('views.list', {})).toEqual([view]);
});
