import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDesktopObstacle, type Machine } from '../../../electron/hosts/start/desktopObstacle.ts';
import { findElectronBinary } from '../../../electron/hosts/start/electronBinary.ts';
import { fetchElectron } from '../../../electron/hosts/start/fetchElectron.ts';
import { noteSlowFetch, wasFetchSlow } from '../../../electron/hosts/start/fetchMemory.ts';
import { runDesktop } from '../../../electron/hosts/start/runDesktop.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crosscheck-desktop-'));
  mkdirSync(join(root, 'node_modules', 'electron', 'dist'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const inElectron = (...names: string[]): string => join(root, 'node_modules', 'electron', ...names);

describe('what keeps a window from opening', () => {
  const linux: Machine = { platform: 'linux', env: { DISPLAY: ':0' }, uid: 1000, readSetting: () => null };
  it.each<[string, Partial<Machine>, string | null]>([
    ['nothing under X11', {}, null],
    ['nothing under Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, null],
    ['no display', { env: {} }, 'no-display'],
    ['root', { uid: 0 }, 'root'],
    ['AppArmor', { readSetting: (name) => (name.startsWith('kernel/apparmor') ? '1' : null) }, 'no-sandbox'],
    ['no user namespaces', { readSetting: (name) => (name.startsWith('user/') ? '0' : null) }, 'no-sandbox'],
    ['nothing on Windows', { platform: 'win32', env: {}, uid: undefined }, null],
    ['nothing on macOS', { platform: 'darwin', env: {} }, null],
  ])('%s', (_, machine, wanted) => expect(findDesktopObstacle({ ...linux, ...machine })).toBe(wanted));
});

describe("Electron's binary", () => {
  it('is found by the note of its package', () => {
    expect(findElectronBinary({}, root)).toBeNull();
    writeFileSync(inElectron('path.txt'), 'electron');
    expect(findElectronBinary({}, root)).toBeNull();
    writeFileSync(inElectron('dist', 'electron'), '');
    expect(findElectronBinary({}, root)).toBe(inElectron('dist', 'electron'));
  });

  it('may lie where the user says', () => {
    writeFileSync(join(root, 'electron'), '');
    expect(findElectronBinary({ ELECTRON_OVERRIDE_DIST_PATH: root }, root)).toBe(join(root, 'electron'));
  });
});

describe('fetching it', () => {
  it.each([
    ['ends well', 'process.exit(0)', 'fetched'],
    ['fails', 'process.exit(1)', 'failed'],
    ['hangs', 'setInterval(() => {}, 1000)', 'slow'],
  ])('where the installer %s', async (_, installer, wanted) => {
    writeFileSync(inElectron('install.js'), installer);
    const started = Date.now();
    expect(await fetchElectron(1, root)).toBe(wanted);
    expect(Date.now() - started).toBeLessThan(4_000);
  });
});

it('a fetch that was too slow is tried again a day later', () => {
  expect(wasFetchSlow(Date.now(), root)).toBe(false);
  noteSlowFetch(root);
  expect(wasFetchSlow(Date.now(), root)).toBe(true);
  expect(wasFetchSlow(Date.now() + 25 * 60 * 60 * 1000, root)).toBe(false);
});

describe.skipIf(process.platform === 'win32')('running it', () => {
  const writeElectron = (script: string): string => {
    const path = join(root, 'electron');
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  it('hands the project over and answers the exit code', async () => {
    const binary = writeElectron(`printf '%s' "$2" > "${root}/seen"; exit 0`);
    expect(await runDesktop(binary, '/somewhere/a.crosscheck')).toBe(0);
    expect(readFileSync(join(root, 'seen'), 'utf8')).toBe('/somewhere/a.crosscheck');
  });

  it('tells an Electron that did not start from one that was closed', async () => {
    expect(await runDesktop(writeElectron('exit 1'), '/a.crosscheck')).toBeNull();
    expect(await runDesktop(join(root, 'nothing'), '/a.crosscheck')).toBeNull();
  });
});
