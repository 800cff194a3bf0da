import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FindingRow } from '../../electron/common/findingRow.ts';
import { newChartSpec } from '../../electron/common/newChartSpec.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';

const article = (year: number, projects: number, amount: string): string =>
  `示例计划${year}年成果\n来源:示例日报 ${year}-11-10 08:00\n\n自2015年11月启动以来，示例计划累计签约合作项目${projects}个，签约总金额${amount}美元。\n`;
let engine: TestEngine;

beforeAll(async () => {
  engine = openEngine();
  await engine.client.call('project.create', {
    handle: engine.link.grant(join(engine.folder, 'p.crosscheck')),
    name: 'p',
  });
  await engine.client.call('import.paste', { name: 'a.txt', text: article(2020, 230, '超过322亿') });
  await engine.client.call('import.paste', { name: 'b.txt', text: article(2025, 347, '260亿') });
});
afterAll(() => engine.close());

async function findFall(): Promise<FindingRow> {
  const { rows } = await engine.client.call('findings.page', { filter: { family: ['trouble'] } });
  expect(rows.map(({ kind }) => kind)).toEqual(['cumulative-fall']);
  return rows[0] as FindingRow;
}
const spec = async () => newChartSpec({ indicatorIds: [(await findFall()).indicatorId], width: 640, height: 400 });

test('a total that falls is one open finding; the count that rises is none', async () => {
  const fall = await findFall();
  expect(fall).toMatchObject({ state: 'open', members: [expect.any(Number), expect.any(Number)] });
  const { related } = await engine.client.call('findings.get', { id: fall.id });
  expect(related.map(({ sentence }) => sentence.code)).toEqual(
    expect.arrayContaining(['reconcile:sentence.derived-each']),
  );
});

test('a decision needs what its verdict needs, and a verdict that makes no sense is refused', async () => {
  const { id } = await findFall();
  const record = (input: object) =>
    engine.client.call('decisions.record', { findingIds: [id], reason: 'because', verdict: 'dismiss', ...input });
  await expect(record({ verdict: 'prefer' })).rejects.toMatchObject({ code: 'bad-input', params: { field: 'factId' } });
  await expect(record({ verdict: 'series-break' })).rejects.toMatchObject({ params: { field: 'at' } });
  await expect(record({ verdict: 'range' })).rejects.toMatchObject({ code: 'bad-verdict' });
  await expect(record({ reason: '  ' })).rejects.toMatchObject({ code: 'bad-input', params: { field: 'reason' } });
  await expect(record({ verdict: 'adopt', adoptedValue: 'lots', adoptedFrom: 'x' })).rejects.toMatchObject({
    code: 'bad-number',
  });
  expect((await findFall()).state).toBe('open');
});

test('prefer deprecates the other, the chart says so, and an edit of a member makes the decision stale', async () => {
  const fall = await findFall();
  const [older, newer] = fall.members;
  await engine.client.call('decisions.record', {
    findingIds: [fall.id],
    verdict: 'prefer',
    factId: newer,
    reason: 'checked with the office',
  });
  expect((await findFall()).state).toBe('decided');
  expect(await engine.client.call('facts.get', { id: older as never })).toMatchObject({ isDeprecated: true });
  const { base64 } = await engine.client.call('charts.picture', { spec: await spec(), format: 'svg' });
  const svg = Buffer.from(base64, 'base64').toString('utf8');
  expect(svg).toContain('checked with the office');
  await engine.client.call('facts.edit', { id: newer as never, patch: { valueText: '261亿' } });
  await expect.poll(async () => (await findFall()).state).toBe('stale');
  await engine.client.call('history.undo', {});
  await engine.client.call('history.undo', {});
  await expect.poll(async () => (await findFall()).state).toBe('open');
  expect(await engine.client.call('facts.get', { id: older as never })).toMatchObject({ isDeprecated: false });
});

test('the ledger keeps the withdrawn decision, marked', async () => {
  const { rows } = await engine.client.call('decisions.page', {});
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ verdict: 'prefer', isWithdrawn: true, reason: 'checked with the office' });
});

test('pictures: an SVG and a PNG with the Chinese in them', async () => {
  const chinese = { ...(await spec()), language: 'zh-Hans' as const };
  const { type, base64 } = await engine.client.call('charts.picture', { spec: chinese, format: 'png', scale: 1 });
  const bytes = Buffer.from(base64, 'base64');
  expect(type).toBe('image/png');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(640);
});
