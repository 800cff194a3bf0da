import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '../../harness/openEngine.ts';
import { createCli } from './runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-facts-'));
const run = createCli(folder);
const P = 'p.crosscheck';

async function saveView(name: string): Promise<void> {
  const engine = openEngine();
  try {
    await engine.client.call('project.open', { handle: engine.link.grant(join(folder, P)) });
    const filter = { minor: 'hide' as const, measure: ['cumulative' as const] };
    await engine.client.call('views.save', { view: { name, filter, sort: [], columns: [] } });
  } finally {
    await engine.close();
  }
}

beforeAll(async () => {
  const said =
    '自2015年11月启动以来，示例计划累计签约合作项目230个，签约总金额超过322亿美元。2020年，示例港完成货物吞吐量88万吨。';
  writeFileSync(join(folder, 'a.txt'), `示例计划成果\n来源:示例日报 2020-11-10 08:00\n\n${said}\n`);
  await run('new', P);
  await run('import', P, 'a.txt');
  await saveView('Totals');
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const count = (out: string): number => out.trim().split('\n').filter(Boolean).length;

test('lists the facts of a typed search, and of a saved view', async () => {
  const all = await run('facts', P, '--format', 'jsonl');
  const found = await run('facts', P, '--format', 'jsonl', '--find', '200亿以上 USD');
  expect(count(found.out)).toBe(1);
  expect(found.out).toContain('322亿');
  const viewed = await run('facts', P, '--format', 'jsonl', '--view', 'Totals');
  expect(viewed.code).toBe(0);
  expect(count(viewed.out)).toBeGreaterThan(0);
  expect(count(viewed.out)).toBeLessThan(count(all.out));
  expect(viewed.out).not.toContain('"as_written":"88万吨"');
}, 180_000);

test('names a view that is not there', async () => {
  expect(await run('facts', P, '--format', 'jsonl', '--view', 'None')).toMatchObject({
    code: 1,
    err: expect.stringContaining('None'),
  });
}, 60_000);
