import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CliResult, createCli } from './runCli.ts';

let folder: string;
let run: (...args: string[]) => Promise<CliResult>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-cli-table-'));
  run = createCli(folder);
  writeFileSync(
    join(folder, 'a.txt'),
    '河谷小结\n来源:河谷日报\n2020-11-08\n\n截至2020年10月底，示例河谷累计签约合作项目187个，成效明显。\n',
  );
  writeFileSync(join(folder, 't.csv'), '名,数,年\n签约合作项目数,187,2020\n备忘录,12,2019\n');
  await run('new', 'p.crosscheck');
  await run('import', 'p.crosscheck', 'a.txt');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const columns = ['--columns', 'indicator=1,value=2,period=3'];

test('a dry run says what each row would do and writes nothing', async () => {
  const { code, out, err } = await run('import-table', 'p.crosscheck', 't.csv', ...columns, '--dry-run');
  expect([code, err]).toEqual([0, expect.stringContaining('Nothing was written. 1 matched')]);
  const lines = out.trim().split('\n');
  expect(lines[0]).toMatch(/^2\tsentence found\t签约合作项目数 187 2020\t河谷小结: .*187个/);
  expect(lines[1]).toMatch(/^3\tno sentence\t备忘录 12 2019/);
});

test('the import accepts what it found and keeps the rest', async () => {
  const { code, err } = await run('import-table', 'p.crosscheck', 't.csv', ...columns);
  expect([code, err]).toEqual([0, expect.stringContaining('1 accepted')]);
  // Accepted now, and so not by the dry run.
  const facts = (await run('facts', 'p.crosscheck', '--format', 'csv')).out;
  expect(facts).toContain('备忘录 | 12 | 2019');
  expect(facts).toMatch(/187.*accepted/);
});

test('a wrong column is wrong usage; a file that is no table is told', async () => {
  expect(await run('import-table', 'p.crosscheck', 't.csv', '--columns', 'price=1')).toMatchObject({ code: 2 });
  writeFileSync(join(folder, 'x.xlsx'), Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]));
  const { code, err } = await run('import-table', 'p.crosscheck', 'x.xlsx');
  expect([code, err]).toEqual([1, expect.stringMatching(/x\.xlsx.*no table/)]);
});
