import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newChartSpec } from '../../electron/common/newChartSpec.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const write = (year: number, count: number): string =>
  `港城日报\n${year + 1}-01-05\n\n港口联盟年度小结\n\n${year}年，港口联盟新签约项目${count}个。\n`;

let engine: TestEngine;

beforeAll(async () => {
  engine = openEngine();
  const { client, link, folder } = engine;
  await client.call('project.create', { handle: link.grant(join(folder, 'a.crosscheck')), name: '港口' });
  for (const [year, count] of [
    [2021, 31],
    [2022, 37],
  ] as const)
    await client.call('import.paste', { name: `${year}`, text: write(year, count) });
});
afterAll(() => engine.close());

test('a chart saved as proposed stays of its kind when more points arrive', async () => {
  const { client } = engine;
  const [indicator] = (await client.call('indicators.find', { text: '签约', limit: 10 })).filter(
    ({ facts }) => facts > 0,
  );
  if (!indicator) throw new Error('no indicator found');
  const spec = newChartSpec({ indicatorIds: [indicator.id], language: 'zh-Hans' });
  const before = await client.call('charts.model', { spec });
  const saved = await client.call('charts.save', { spec });
  expect(saved.spec.type).toBe(before.type);
  for (const [year, count] of [
    [2023, 41],
    [2024, 44],
  ] as const)
    await client.call('import.paste', { name: `${year}`, text: write(year, count) });
  const proposed = await client.call('charts.model', { spec });
  const rebuilt = await client.call('charts.model', { spec: saved.spec });
  expect(proposed.type).not.toBe(before.type);
  expect(rebuilt.type).toBe(before.type);
});

test('a chart saved with nothing to draw is still to be proposed', async () => {
  const { client } = engine;
  const [empty] = (await client.call('indicators.find', { text: '', limit: 50 })).filter(({ facts }) => facts === 0);
  if (!empty) throw new Error('every indicator has facts');
  const saved = await client.call('charts.save', { spec: newChartSpec({ indicatorIds: [empty.id] }) });
  expect(saved.spec.type).toBe('auto');
});

test('a chart is signed by the name that was set, or by the one that its maker wrote', async () => {
  const { client } = engine;
  const [indicator] = await client.call('indicators.find', { text: '签约', limit: 1 });
  const spec = newChartSpec({ indicatorIds: [indicator?.id as never] });
  expect((await client.call('charts.model', { spec })).spec.compiler).toBe('');
  await client.call('project.settings', { settings: { userName: 'Ana Lu' } });
  expect((await client.call('charts.model', { spec })).spec.compiler).toBe('Ana Lu');
  const own = { ...spec, compiler: 'The desk' };
  expect((await client.call('charts.model', { spec: own })).spec.compiler).toBe('The desk');
});

test('colours of the house are kept in the project, each set once, and a step back takes them out', async () => {
  const { client } = engine;
  const kept = async () => (await client.call('project.info', {}))?.settings.housePalettes;
  const save = (housePalettes: string[][]) => client.call('project.settings', { settings: { housePalettes } });
  const own = ['#003366', '#CC9900'];
  await save([own]);
  expect(await kept()).toEqual([own]);
  await expect(save([own, own])).rejects.toMatchObject({ code: 'bad-input' });
  await expect(save([['red']])).rejects.toMatchObject({ code: 'bad-input' });
  await client.call('history.undo', {});
  expect(await kept()).toEqual([]);
});
