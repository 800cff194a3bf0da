import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { becomeReady, app as electronApp, fake } from '../hosts/desktop/fakeElectron.ts';
import { measureFolder, type Packed, packApp } from './packApp.ts';

vi.mock('electron', () => import('../hosts/desktop/fakeElectron.ts'));

const scratch = mkdtempSync(join(tmpdir(), 'crosscheck-pack-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/**
 * Two weights of the picture font are 17 MB (the page falls back on one of them), the screen's own fonts 9 MB, what reads and writes documents
 * (pdf.js, Word, pages, sheets) 5 MB; a whole Node alone would be 110 MB.
 */
const MOST_BYTES = 50_000_000;
const PREBUILDS = 'node_modules/better-sqlite3/prebuilds';

let packed: Packed;
beforeAll(() => {
  packed = packApp('linux', scratch);
});

test('holds the bundles of every process, the page and the licence texts', () => {
  const { files } = packed;
  const bundles = [
    'main.js',
    'preload.cjs',
    'engineProcess.js',
    'readerWorker.js',
    'checkpointWorker.js',
    'findingsWorker.js',
    'pipelineWorker.js',
    'tableWorker.js',
    'cli.js',
  ];
  const assets = [
    'electron/assets/NotoSansHans-Bold.otf',
    'renderer/assets/NotoSansHans-Regular.otf',
    'electron/assets/resvg.wasm',
  ];
  expect(files).toEqual(expect.arrayContaining(bundles.map((name) => `dist/electron/${name}`)));
  expect(files).toEqual(expect.arrayContaining(assets.map((name) => `dist/${name}`)));
  // Once: it is eight megabytes.
  expect(files).not.toContain('dist/electron/assets/NotoSansHans-Regular.otf');
  expect(files).toEqual(expect.arrayContaining(['dist/renderer/index.html', 'LICENSE', 'package.json']));
  expect(files).toContain('resources/notices/THIRD-PARTY-NOTICES.txt');
});

test('brings one native file, for the platform at hand, outside the archive', () => {
  expect(readdirSync(join(packed.unpacked, PREBUILDS))).toEqual(['linux-x64.node']);
  expect(packed.files.filter((name) => name.endsWith('.node'))).toEqual([`${PREBUILDS}/linux-x64.node`]);
});

test('brings no Node, no sources, no tests and no library that is bundled already', () => {
  const packages = packed.files.map((name) => /^node_modules\/((@[^/]+\/)?[^/]+)/.exec(name)?.[1]).filter(Boolean);
  expect([...new Set(packages)]).toEqual(['better-sqlite3']);
  expect(packed.files.filter((name) => /\.(ts|tsx|map|cpp|hpp|[ch]|gyp)$/.test(name))).toEqual([]);
  const tops = new Set(packed.files.map((name) => name.split('/')[0]));
  expect([...tops].sort()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json', 'resources']);
});

test('stays small', () => {
  const bytes = measureFolder(join(packed.folder, 'resources'));
  expect(bytes).toBeGreaterThan(10_000_000);
  expect(bytes).toBeLessThan(MOST_BYTES);
});

test("keeps Electron's words in the screen's languages alone", () => {
  expect(readdirSync(join(packed.folder, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
});

test('sets the fuses', async () => {
  const wire = await getCurrentFuseWire(join(packed.folder, 'crosscheck'));
  const stateOf = (fuse: FuseV1Options): string => FuseState[wire[fuse] as FuseState];
  expect(stateOf(FuseV1Options.RunAsNode)).toBe('DISABLE');
  expect(stateOf(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe('DISABLE');
  expect(stateOf(FuseV1Options.EnableNodeCliInspectArguments)).toBe('DISABLE');
  expect(stateOf(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe('DISABLE');
  expect(stateOf(FuseV1Options.OnlyLoadAppFromAsar)).toBe('ENABLE');
  expect(stateOf(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe('ENABLE');
  expect(stateOf(FuseV1Options.EnableCookieEncryption)).toBe('ENABLE');
});

describe('taken out of the archive', () => {
  const ARTICLE =
    '示例要闻\n来源:示例日报 2024-03-01 08:00\n截至2024年2月，项目累计签约合作项目120个，总金额超过80亿美元。\n';
  let app: string;
  let home: string;
  beforeAll(() => {
    app = join(scratch, 'app');
    home = mkdtempSync(join(scratch, 'home-'));
    extractAll(packed.archive, app);
    writeFileSync(join(home, 'a.txt'), ARTICLE);
  });

  /** Outside the project's folder, so that no package of it can be found by chance. */
  const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [join(app, 'dist/electron/cli.js'), ...args], {
      cwd: home,
      encoding: 'utf8',
      env: { ...process.env, CROSSCHECK_STATE: home, INIT_CWD: home, LANG: 'C.UTF-8' },
    });

  test('its command line makes a project, imports, and draws a chart', () => {
    expect(run('new', 'p.crosscheck')).toMatchObject({ status: 0 });
    expect(run('import', 'p.crosscheck', 'a.txt')).toMatchObject({ status: 0 });
    expect(run('facts', 'p.crosscheck', '--format', 'csv').stdout).toContain('签约总金额');
    const drawn = run('chart', 'p.crosscheck', '--indicator', '签约总金额', '--out', 'c.png');
    expect(drawn).toMatchObject({ status: 0 });
    expect(readFileSync(join(home, 'c.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  test('its main process, with the part of Electron played, serves its page and opens the sample in its engine', async () => {
    process.env.CROSSCHECK_STATE = home;
    process.env.CROSSCHECK_WORKSPACE = join(home, 'workspace');
    await import(join(app, 'dist/electron/main.js'));
    await becomeReady();
    const [window] = fake.windows;
    const { preload = '' } = window?.options.webPreferences ?? {};
    expect(preload).toBe(join(app, 'dist/electron/preload.cjs'));
    expect(existsSync(preload)).toBe(true);
    const page = await fake.serve?.(new Request('app://crosscheck/'));
    expect(await page?.text()).toMatch(/<meta name="csp-nonce" content="[A-Za-z0-9+/]{22}==">/);
    await vi.waitFor(() => expect(fake.recentDocuments).toEqual([join(home, 'workspace/sample.crosscheck')]), 60_000);
    expect(fake.errorBoxes).toEqual([]);
    expect(fake.engines[0]?.spawnargs).toContain(join(app, 'dist/electron/engineProcess.js'));
    electronApp.quit();
    await vi.waitFor(() => expect(fake.quits).toBe(1), 12_000);
  });
});

test('for Windows, brings the native file of Windows', () => {
  const windows = packApp('win', join(scratch, 'win'));
  expect(readdirSync(join(windows.unpacked, PREBUILDS))).toEqual(['win32-x64.node']);
  expect(readdirSync(windows.folder)).toContain('Crosscheck.exe');
});

test('for macOS, brings the native file of macOS, and opens projects by a double click', () => {
  const mac = packApp('mac', join(scratch, 'mac'));
  expect(readdirSync(join(mac.unpacked, PREBUILDS))).toEqual(['darwin-x64.node']);
  expect(readdirSync(join(mac.folder, 'Contents/Resources'))).toContain('icon.icns');
  const plist = readFileSync(join(mac.folder, 'Contents/Info.plist'), 'utf8');
  expect(plist).toMatch(/CFBundleTypeExtensions<\/key>\s*<array>\s*<string>crosscheck</);
});
