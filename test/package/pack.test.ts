import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeStubElectron } from './stubElectron.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'crosscheck-pack-'));
const resources = join(folder, 'out/linux-unpacked/resources');
/** Two weights of the picture font (17 MB), the screen's fonts, the bundles; a whole Node alone would be 110 MB. */
const MOST_BYTES = 60_000_000;

let files: string[];

beforeAll(() => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));
  makeStubElectron(join(folder, 'stub'), version);
  const overrides = [`-c.electronDist=${folder}/stub`, `-c.electronVersion=${version}`, `-c.directories.output=${folder}/out`];
  const ran = spawnSync(join(root, 'node_modules/.bin/electron-builder'), ['--linux', 'dir', '--x64', ...overrides], {
    cwd: root,
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`${ran.stdout}\n${ran.stderr}`);
  files = listPackage(join(resources, 'app.asar'), { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('holds the bundles of every process, the page and the licence texts', () => {
  const wanted = ['main.js', 'preload.cjs', 'engineProcess.js', 'readerWorker.js', 'pipelineWorker.js', 'cli.js'];
  expect(files).toEqual(expect.arrayContaining(wanted.map((name) => `dist/electron/${name}`)));
  expect(files).toEqual(expect.arrayContaining(['dist/renderer/index.html', 'LICENSE', 'package.json']));
  expect(files.filter((name) => name.startsWith('resources/notices/')).length).toBeGreaterThan(0);
});

test('brings one native file, for the platform at hand, outside the archive', () => {
  const prebuilds = join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
  expect(readdirSync(prebuilds)).toEqual(['linux-x64.node']);
});

test('brings no Node, no sources and no library that is bundled already', () => {
  const packages = new Set(files.map((name) => /^node_modules\/((@[^/]+\/)?[^/]+)/.exec(name)?.[1]).filter(Boolean));
  expect([...packages]).toEqual(['better-sqlite3']);
  expect(files.filter((name) => /\.(ts|tsx|map|cpp|gyp)$/.test(name))).toEqual([]);
});

test('stays small', () => {
  const bytes = statSync(join(resources, 'app.asar')).size;
  expect(bytes).toBeLessThan(MOST_BYTES);
});

test('sets the fuses', async () => {
  const wire = await getCurrentFuseWire(join(folder, 'out/linux-unpacked/crosscheck'));
  expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
  expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(FuseState.DISABLE);
});

test('works by itself: the packed command line makes a project, imports, and draws a chart', () => {
  const app = join(folder, 'app');
  extractAll(join(resources, 'app.asar'), app);
  expect(existsSync(join(app, 'node_modules/better-sqlite3/prebuilds/linux-x64.node'))).toBe(true);
  const article = join(folder, 'a.txt');
  writeFileSync(article, '示例要闻\n来源:示例日报 2024-03-01 08:00\n截至2024年2月，项目累计签约合作项目120个，总金额超过80亿美元。\n');
  const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [join(app, 'dist/electron/cli.js'), ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, CROSSCHECK_STATE: folder } });
  expect(run('new', 'p.crosscheck')).toMatchObject({ status: 0 });
  expect(run('import', 'p.crosscheck', article)).toMatchObject({ status: 0 });
  expect(run('chart', 'p.crosscheck', '--indicator', 'signed-amount', '--out', 'c.png').stderr).toMatch(/c\.png/);
  expect(readFileSync(join(folder, 'c.png')).subarray(1, 4).toString()).toBe('PNG');
});
