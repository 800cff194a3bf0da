import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

it('names scripts that there are', () => {
  const named = [...readme.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name as string);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it('points at files that there are', () => {
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path as string);
  const folders = [...readme.matchAll(/^ {4}(\w+)\/ {2,}/gm)].map(([, name]) => name as string);
  const below = [...readme.matchAll(/^ {6}(\w+)\/ {2,}/gm)].map(([, name]) => `electron/${name}`);
  expect([links.length, folders.length, below.length]).toEqual([4, 4, 5]);
  const missing = [...links, ...folders, ...below, 'electron/contract/table.ts'].filter(
    (path) => !existsSync(join(root, path)),
  );
  expect(missing).toEqual([]);
});

describe.skipIf(process.platform === 'win32')('its tour', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-readme-'));
  symlinkSync(join(root, 'resources'), join(folder, 'resources'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const lines = [...readme.matchAll(/^ {4}npm run -s crosscheck -- (.+)$/gm)].map(([, words]) => words as string);
  const env = { ...process.env, INIT_CWD: folder, CROSSCHECK_STATE: folder, LC_ALL: 'C.UTF-8' };
  const program = `"${process.execPath}" "${join(root, 'electron/hosts/cli/main.ts')}"`;

  it('has five lines', () => expect(lines).toHaveLength(5));

  it.each(lines)('%s', { timeout: 60_000 }, (words) => {
    const ran = spawnSync('sh', ['-c', `${program} ${words}`], { cwd: folder, env, encoding: 'utf8' });
    expect(ran.stderr).not.toMatch(/error/i);
    expect(ran.status).toBe(0);
    if (words.startsWith('findings')) expect(ran.stdout).toMatch(/^1\t.*32\.2bn.*26\.0bn/);
  });

  it('ends with a chart that says what was decided', () => {
    expect(readFileSync(join(folder, 'chart.svg'), 'utf8').replace(/<[^>]*>/g, ' ')).toContain('Counted anew since.');
  });
});
