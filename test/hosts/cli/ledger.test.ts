import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCli } from './runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-ledger-'));
const run = createCli(folder);
const P = 'p.crosscheck';
const article = (year: number, projects: number, amount: string): string =>
  `示例计划${year}年成果\n来源:示例日报 ${year}-11-10 08:00\n\n自2015年11月启动以来，示例计划累计签约合作项目${projects}个，签约总金额${amount}美元。\n`;

const lines = async (...args: string[]): Promise<Record<string, unknown>[]> =>
  (await run(...args, '--json')).out
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

beforeAll(async () => {
  writeFileSync(join(folder, 'a.txt'), article(2020, 230, '超过322亿'));
  writeFileSync(join(folder, 'b.txt'), article(2025, 347, '260亿'));
  writeFileSync(join(folder, 'c.txt'), article(2025, 347, '255亿'));
  await run('new', P);
  await run('import', P, 'a.txt', 'b.txt');
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a break is recorded by key for amount and count, goes stale with what changed, and stands in the ledger', async () => {
  const [fall] = await lines('findings', P, '--kind', 'cumulative-fall');
  const key = String(fall?.key);
  expect(key).toMatch(/^cumulative-fall:/);
  const decide = ['decide', P, key, '--verdict', 'series-break', '--at', '2025', '--reason', 'counted anew'];
  expect(await run(...decide, '--also', 'signed-projects')).toMatchObject({ code: 0 });
  await run('import', P, 'c.txt');
  const { out } = await run('ledger', P, '--state', 'stale');
  expect(out).toMatch(/stale\tseries break\t.*signed-amount/);
  expect(out).toContain('signed-projects');
  expect(out).toMatch(/\n\tanother figure joined: US\$25\.5bn/);
}, 180_000);

test('a query is asked, listed as open, and answered once', async () => {
  const [fall] = await lines('findings', P, '--kind', 'cumulative-fall');
  const asked = ['--verdict', 'query', '--ask', 'the office', '--on', '2026-01-05', '--reason', 'unclear'];
  expect(await run('decide', P, String(fall?.id), ...asked)).toMatchObject({ code: 0 });
  const [query] = await lines('ledger', P, '--open');
  expect(query).toMatchObject({ askedWhom: 'the office', askedOn: '2026-01-05' });
  const answer = ['decide', P, '--answer-to', String(query?.id), '--answer', 'both'];
  expect(await run(...answer)).toMatchObject({ code: 0 });
  expect(await run(...answer)).toMatchObject({ code: 1, err: expect.stringContaining('no open query') });
}, 180_000);

test('it goes to a table and onto paper, and wrong words are named', async () => {
  const csv = (await run('ledger', P, '--csv')).out;
  expect(csv.split('\r\n')[0]).toMatch(/^id,verdict,state,reason/);
  expect(await run('ledger', P, '--html', 'h.html', '--handover')).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, 'h.html'), 'utf8')).toContain('counted anew');
  expect(await run('ledger', P, '--state', 'done')).toMatchObject({
    code: 2,
    err: expect.stringContaining('in-force'),
  });
  expect(await run('ledger', P, '--from', 'May')).toMatchObject({ code: 2, err: expect.stringContaining('--from') });
  expect(await run('decide', P, '--answer-to', '1')).toMatchObject({ code: 2 });
  expect(await run('decide', P, 'gap:1', '--verdict', 'dismiss', '--reason', 'x')).toMatchObject({
    code: 1,
    err: expect.stringContaining('gap:1'),
  });
}, 180_000);
