import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CliResult, createCli, ROOT } from './runCli.ts';

const SAMPLE = join(ROOT, 'resources/sample');
let folder: string;
let run: (...args: string[]) => Promise<CliResult>;

interface Finding {
  readonly id: number;
  readonly kind: string;
  readonly state: string;
  readonly indicator: string;
  readonly facts: number[];
  readonly sentence: string;
}
const parseLines = <T>(text: string): T[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-cli-test-'));
  run = createCli(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('new makes a project, and not over another', async () => {
  expect(await run('new', 'p.crosscheck')).toMatchObject({ code: 0, out: '' });
  expect(await run('new', 'p.crosscheck')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/p\.crosscheck is there already/),
  });
});

test('import prints a line for each file; again adds nothing', async () => {
  const first = await run('import', 'p.crosscheck', SAMPLE, '--dates', join(SAMPLE, 'dates.json'));
  expect(first.code).toBe(0);
  expect(first.out.match(/^imported\t/gm)?.length).toBeGreaterThanOrEqual(8);
  const again = await run('import', 'p.crosscheck', SAMPLE);
  expect(again.out).not.toMatch(/^imported/m);
});

test('facts come as CSV and as JSON Lines', async () => {
  const csv = await run('facts', 'p.crosscheck', '--format', 'csv');
  expect(csv.out.charCodeAt(0)).toBe(0xfeff);
  expect(csv.out).toContain('32200000000');
  const rows = parseLines<{ value: string; unit: string }>(
    (await run('facts', 'p.crosscheck', '--format', 'jsonl')).out,
  );
  expect(rows.filter(({ value, unit }) => value === '26000000000' && unit === 'USD').length).toBeGreaterThan(0);
});

async function findFall(): Promise<Finding> {
  const all = parseLines<Finding>((await run('findings', 'p.crosscheck', '--json')).out);
  const fall = all.find(({ kind, indicator }) => kind === 'cumulative-fall' && indicator === 'signed-amount');
  if (!fall) throw new Error(`no fall of the signed amount among ${all.map(({ kind }) => kind).join(', ')}`);
  return fall;
}

test('a finding is explained, decided, and stays decided', async () => {
  const fall = await findFall();
  expect(fall).toMatchObject({ state: 'open' });
  expect(fall.sentence).toMatch(/32\.2.*26\.0/);
  expect(await run('decide', 'p.crosscheck', String(fall.id), '--verdict', 'series-break')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/--reason/),
  });
  expect(await run('decide', 'p.crosscheck', String(fall.id), '--verdict', 'range', '--reason', 'x')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/series-break/),
  });
  const done = await run(
    'decide',
    'p.crosscheck',
    String(fall.id),
    '--verdict',
    'series-break',
    '--at',
    '2025',
    '--reason',
    'the later total leaves out agreements',
  );
  expect(done).toMatchObject({ code: 0 });
  expect(await findFall()).toMatchObject({ state: 'decided' });
});

test('chart draws the decided series, in SVG and PNG', async () => {
  const svg = await run(
    'chart',
    'p.crosscheck',
    '--indicator',
    'signed-amount',
    '--out',
    'c.svg',
    '--language',
    'zh-Hans',
  );
  expect(svg).toMatchObject({ code: 0 });
  const text = readFileSync(join(folder, 'c.svg'), 'utf8');
  expect(text).toMatch(/^<svg/);
  expect(text).toContain('签约');
  expect(text).toContain('the later total leaves out agreements');
  expect((await run('chart', 'p.crosscheck', '--indicator', 'signed-amount', '--out', 'c.png')).code).toBe(0);
  expect(statSync(join(folder, 'c.png')).size).toBeGreaterThan(5000);
});

test('check finds it sound, backup makes a whole copy and never overwrites', async () => {
  expect(await run('check', 'p.crosscheck', '--only', 'sound')).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^sound/),
  });
  expect(await run('backup', 'p.crosscheck', '--out', 'b.crosscheck')).toMatchObject({
    code: 0,
    out: 'b.crosscheck\n',
  });
  expect((await run('check', 'b.crosscheck', '--only', 'sound')).code).toBe(0);
  expect((await run('backup', 'p.crosscheck', '--out', 'b.crosscheck')).code).toBe(1);
  expect(existsSync(join(folder, 'p.crosscheck-wal'))).toBe(false);
});

test('extract prints facts of files without a project', async () => {
  writeFileSync(join(folder, 'a.txt'), '示例要闻\r\n截至10月底，累计签约项目120个，总金额超过80亿美元。\r\n');
  writeFileSync(join(folder, 'dates.json'), '{"a": "2024-11-02"}');
  const { code, out } = await run('extract', 'a.txt', '--jsonl', '--dates', 'dates.json');
  expect(code).toBe(0);
  const [first, second] = parseLines<Record<string, unknown>>(out);
  expect(first).toMatchObject({
    doc: 'a',
    article: 1,
    value: 120,
    unit: 'item',
    qualifier: 'exact',
    measure: 'cumulative',
  });
  expect(second).toMatchObject({ value: 8_000_000_000, unit: 'USD', qualifier: 'more_than', text: '超过80亿美元' });
  const text = readFileSync(join(folder, 'a.txt'), 'utf8');
  expect(text.slice(second?.start as number, second?.end as number)).toBe('超过80亿美元');
});

test.each([
  [['frobnicate'], 2],
  [[], 2],
  [['facts', 'p.crosscheck'], 2],
  [['facts', 'p.crosscheck', '--format', 'xml'], 2],
  [['decide', 'p.crosscheck', 'one', '--verdict', 'dismiss', '--reason', 'x'], 2],
  [['import', 'p.crosscheck'], 2],
  [['extract', 'a.txt'], 2],
  [['check', 'nowhere.crosscheck'], 1],
  [['check', 'a.txt'], 1],
  [['decide', 'p.crosscheck', '99999', '--verdict', 'dismiss', '--reason', 'x'], 1],
  [['chart', 'p.crosscheck', '--indicator', 'no such thing', '--out', 'x.svg'], 1],
])('%j ends with %i and one clear line', async (args, code) => {
  const result = await run(...args);
  expect(result).toMatchObject({ code, out: '' });
  expect(result.err.trim()).not.toBe('');
  expect(result.err).not.toMatch(/\bat .*\.ts:\d+/);
});

test("the package's bin runs on an older Node too", async () => {
  const bin = createCli(folder, [
    process.env.HOST_NODE ?? process.execPath,
    join(ROOT, 'electron/hosts/cli/crosscheck.mjs'),
  ]);
  expect(await bin('check', 'p.crosscheck', '--only', 'sound')).toMatchObject({ code: 0 });
  expect((await bin('nothing')).code).toBe(2);
});
