import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CliResult, createCli } from './runCli.ts';

const UNDATED = '青湖简讯\n去年，青湖港完成货物吞吐量1200万吨，航线增加了三条，船员们都很高兴。\n';
let folder: string;
let run: (...args: string[]) => Promise<CliResult>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-cli-plan-'));
  run = createCli(folder);
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'a.txt'), UNDATED);
  writeFileSync(join(folder, 'in', 'b\n.txt'), UNDATED.replace('1200', '1300'));
  writeFileSync(join(folder, 'in', 'c.jpg'), 'x');
  writeFileSync(
    join(folder, 'set.json'),
    JSON.stringify({ a: { date: '2023-06-01', outlet: '青湖日报' }, 'b\n': '2022' }),
  );
  await run('new', 'p.crosscheck');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a dry run prints the table and writes nothing', async () => {
  const { code, out, err } = await run('import', 'p.crosscheck', 'in', '--dry-run');
  expect(code).toBe(0);
  const lines = out.trim().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^new\tin[\\/]+a\.txt\ttext\tutf-8 100%\tno date\t-\tzh-Hans\t青湖简讯$/);
  expect(lines[1]).toContain('b\\n.txt');
  expect(lines[2]).toMatch(/^refused\tin[\\/]+c\.jpg\t-\t-\t/);
  expect(err).toContain('2 articles in 2 files');
  expect((await run('check', 'p.crosscheck')).err).toContain('0 articles');
});

test('as JSON the rows say what is set', async () => {
  const { out } = await run('import', 'p.crosscheck', 'in', '--dry-run', '--json', '--dates', 'set.json');
  const [first, second] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first.articles[0]).toMatchObject({ date: '2023-06-01', outlet: '青湖日报', dateBasis: 'given' });
  expect(second.articles[0]).toMatchObject({ date: '2022', outlet: null });
});

test('the same settings come in, and options hold for all', async () => {
  const wrong = await run('import', 'p.crosscheck', 'in', '--encoding', 'latin1');
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('--encoding') });
  const { code, out } = await run('import', 'p.crosscheck', 'in', '--dates', 'set.json', '--language', 'en');
  expect(code).toBe(0);
  expect(out.match(/^imported\t/gm)).toHaveLength(2);
  const rows = (await run('facts', 'p.crosscheck', '--format', 'jsonl')).out;
  expect(rows).toContain('青湖日报');
  const again = await run('import', 'p.crosscheck', 'in', '--dry-run');
  expect(again.out).not.toMatch(/^new/m);
});
