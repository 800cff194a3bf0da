import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CliResult, createCli } from './runCli.ts';

const EARLIER =
  '港城日报\n2020-11-08\n\n港口联盟五年成绩单\n\n自2015年11月启动以来，港口联盟累计签约项目230个，签约总金额超过322亿美元。\n';
const LATER =
  '港城日报\n2025-11-06\n\n港口联盟十年成绩单\n\n自2015年11月启动以来，港口联盟累计签约项目347个，签约总金额260亿美元。\n';

let folder: string;
let run: (...args: string[]) => Promise<CliResult>;
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-cli-export-'));
  run = createCli(folder);
  writeFileSync(at('earlier.txt'), EARLIER);
  writeFileSync(at('later.txt'), LATER);
  await run('new', 'p.crosscheck');
  await run('import', 'p.crosscheck', 'earlier.txt', 'later.txt');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const make = (out: string, kind: string, ...more: string[]) =>
  run('export', 'p.crosscheck', '--kind', kind, '--out', out, ...more);
/** `id`, day, state, count and name of each exported file. */
const list = async (): Promise<string[][]> =>
  (await run('exports', 'p.crosscheck')).out
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('\t'))
    .map((line) => line.split('\t'));

test('every kind is written, and what is there is never written over', async () => {
  expect(await make('matrix.csv', 'matrix')).toMatchObject({ code: 0 });
  expect(read('matrix.csv').charCodeAt(0)).toBe(0xfeff);
  expect(await make('matrix.csv', 'matrix')).toMatchObject({ code: 1, err: expect.stringMatching(/matrix\.csv/) });
  expect(await make('matrix.pdf', 'matrix')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/\.csv, \.xlsx, \.jsonl/),
  });
});

test('an evidence pack speaks the language asked for and says which export it is', async () => {
  await make('full.html', 'evidence', '--indicator', 'signed-amount', '--language', 'zh-Hans');
  expect(read('full.html')).toMatch(/<html lang="zh-Hans">/);
  expect(read('full.html')).toContain('<mark>260亿美元</mark>');
  expect(read('full.html')).toMatch(/content="crosscheck:[0-9a-f]{16}"/);
});

test('a number, and a file that carries its id, are traced', async () => {
  const { out } = await run('trace', 'p.crosscheck', 'US$26bn');
  expect(out).toMatch(/签约总金额【260亿美元】/);
  expect(out).toMatch(/later\.txt/);
  expect((await run('trace', 'p.crosscheck', 'full.html')).out).toMatch(/full\.html|签约总金额/);
  expect(await run('trace', 'p.crosscheck', 'earlier.txt')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/exported/),
  });
});

describe('making a file again', () => {
  test('takes the place of the one that nobody edited', async () => {
    const [id = ''] = (await list()).find(([, , , , name]) => name?.includes('Matrix')) ?? [];
    const before = read('matrix.csv');
    expect(await run('exports', 'p.crosscheck', '--again', id)).toMatchObject({ code: 0 });
    expect(read('matrix.csv')).toBe(before);
    expect((await list()).find(([uid]) => uid === id)?.[2]).toMatch(/again/);
  });

  test('leaves an edited one as it is, and wants another name', async () => {
    const [id = ''] = (await list())[0] ?? [];
    writeFileSync(at('matrix.csv'), 'edited by hand');
    expect(await run('exports', 'p.crosscheck', '--again', id)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/matrix\.csv was edited/),
    });
    expect(await run('exports', 'p.crosscheck', '--again', id, '--out', 'matrix-2.csv')).toMatchObject({ code: 0 });
    expect(read('matrix.csv')).toBe('edited by hand');
    expect(read('matrix-2.csv')).toContain('26000000000');
  });
});
