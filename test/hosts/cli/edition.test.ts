import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CliResult, createCli } from './runCli.ts';

const FIRST =
  '港城日报\n2024-03-05\n\n港口联盟年度小结\n\n2022年，港口联盟新签约项目31个。2023年，港口联盟新签约项目37个。\n';
const SECOND = '河畔时报\n2024-06-06\n\n港口联盟统计修订\n\n2023年，港口联盟新签约项目52个。\n';

/** Milliseconds for some commands one after the other, each a process of its own, on a busy machine. */
const SLOW = 240_000;

let folder: string;
let run: (...args: string[]) => Promise<CliResult>;
const edition = (...args: string[]) => run('edition', 'p.crosscheck', ...args);
const check = (...args: string[]) => run('check', 'p.crosscheck', ...args);
const lines = ({ out }: CliResult): string[] => out.trimEnd().split('\n');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-cli-edition-'));
  run = createCli(folder);
  writeFileSync(join(folder, 'first.txt'), FIRST);
  writeFileSync(join(folder, 'second.txt'), SECOND);
  await run('new', 'p.crosscheck');
  await run('import', 'p.crosscheck', 'first.txt');
}, SLOW);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let uid = '';

test(
  'an edition is published and read as it was',
  async () => {
    const made = await edition('publish', '--name', 'Spring', '--note', 'for the board', '--json');
    expect(made).toMatchObject({ code: 0, err: expect.stringContaining('0 conflicts open') });
    const row = JSON.parse(made.out);
    expect(row).toMatchObject({ name: 'Spring', note: 'for the board', values: 2, withdrawn: null });
    uid = row.uid;
    expect((await edition('show', 'last', '--out', 'spring.json')).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'spring.json'), 'utf8')).values).toHaveLength(2);
  },
  SLOW,
);

test(
  'what an import changed is told, and a check fails on it with ids that stay',
  async () => {
    await run('import', 'p.crosscheck', 'second.txt');
    const news = await edition('news', uid);
    expect(news.err).toContain('1 revised, 1 published number changed');
    expect(news.out).toMatch(/37.*52.*a new fact/);
    const failed = await check('--json');
    expect(failed.code).toBe(1);
    expect(failed.err).toMatch(/1 published number or chart changed, 1 conflict open/);
    const keys = lines(failed).map((line) => JSON.parse(line).key);
    expect(keys).toEqual([expect.stringMatching(new RegExp(`^${uid}:cell\\|`)), expect.stringContaining(':')]);
  },
  SLOW,
);

test(
  'two editions are compared, and one is withdrawn',
  async () => {
    await edition('publish', '--name', 'Summer');
    const compared = await edition('compare', uid, 'last');
    expect(compared.err).toContain('Changed: 1');
    expect(compared.out).toMatch(/37.*52/);
    const fine = await check('--only', 'sound,published,stale');
    expect(fine).toMatchObject({ code: 0, out: '', err: expect.stringMatching(/^sound/) });
    expect((await edition('withdraw', 'last', '--reason', 'too early')).out).toContain('withdrawn');
  },
  SLOW,
);
