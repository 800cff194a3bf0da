import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { FindingRow } from '../../electron/common/findingRow.ts';
import type { MatrixRow } from '../../electron/common/matrix.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const article = (year: number, tonnes: number): string =>
  `示例港${year}年货运通报\n来源:示例日报 ${year + 1}-01-20 08:00\n\n${year}年，示例港全年完成货物吞吐量${tonnes}万吨。\n`;
let engine: TestEngine;

beforeAll(async () => {
  engine = openEngine();
  const handle = engine.link.grant(join(engine.folder, 'p.crosscheck'));
  await engine.client.call('project.create', { handle, name: 'p' });
  for (const [year, tonnes] of [
    [2019, 811],
    [2020, 846],
    [2022, 903],
  ] as const)
    await engine.client.call('import.paste', { name: `${year}.txt`, text: article(year, tonnes) });
});
afterAll(() => engine.close());

const listGaps = async (): Promise<FindingRow[]> =>
  (await engine.client.call('findings.page', { filter: { kind: ['gap'] } })).rows;
const firstRow = async (): Promise<MatrixRow> => {
  const { groups } = await engine.client.call('matrix.get', {});
  return groups[0]?.rows[0] as MatrixRow;
};

test('no hole is looked for where no frequency is set', async () => {
  expect(await listGaps()).toEqual([]);
  expect((await firstRow()).gaps).toEqual([]);
});

test('a frequency shows the holes, in the findings and in the matrix, and is undone', async () => {
  const { indicator } = await firstRow();
  const set = { ids: [indicator.id], reason: 'it is published every January' };
  expect(await engine.client.call('indicators.setFrequency', { ...set, frequency: 'year' })).toMatchObject([
    { frequency: 'year' },
  ]);
  await vi.waitFor(async () => expect((await listGaps())[0]?.sentence.params).toMatchObject({ columns: '2021' }));
  expect(await firstRow()).toMatchObject({ gaps: ['2021'], indicator: { frequency: 'year' } });
  const { rows } = await engine.client.call('history.page', {});
  expect(rows[0]).toMatchObject({ entity: 'indicator', before: { frequency: null }, after: { frequency: 'year' } });
  await engine.client.call('history.undo', {});
  await vi.waitFor(async () => expect(await listGaps()).toEqual([]));
  expect((await firstRow()).indicator.frequency).toBeNull();
});

test('columns finer than the frequency have no holes', async () => {
  const { indicator } = await firstRow();
  await engine.client.call('indicators.setFrequency', { ids: [indicator.id], frequency: 'year' });
  const { groups } = await engine.client.call('matrix.get', { frequency: 'quarter' });
  expect(groups[0]?.rows[0]?.gaps).toEqual([]);
});

test('how far numbers reach is a setting: findings follow it, and its undoing', async () => {
  const text = '示例港货运快讯\n来源:江城晚报 2021-02-02 08:00\n\n2020年，示例港全年完成货物吞吐量847万吨。\n';
  await engine.client.call('import.paste', { name: 'rival.txt', text });
  const listTrouble = async () =>
    (await engine.client.call('findings.page', { filter: { kind: ['contradiction'] } })).rows;
  await vi.waitFor(async () => expect(await listTrouble()).toHaveLength(1));
  const precision = { halfStep: '1', openZeros: 1, plausibleReach: '1' } as const;
  const info = await engine.client.call('project.settings', { settings: { precision } });
  expect(info.settings.precision).toEqual(precision);
  await vi.waitFor(async () => expect(await listTrouble()).toEqual([]));
  const { rows } = await engine.client.call('findings.page', { filter: { kind: ['confirmed'] } });
  const detail = await engine.client.call('findings.get', { id: rows[0]?.id as never });
  expect(detail.facts.map(({ interval }) => interval.low).sort()).toEqual(['8450000', '8460000']);
  await engine.client.call('history.undo', {});
  await vi.waitFor(async () => expect(await listTrouble()).toHaveLength(1));
});
