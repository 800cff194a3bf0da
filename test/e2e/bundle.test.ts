import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT, TARGETS } from '../../electron/hosts/start/buildTargets.ts';
import { isFresh } from '../../electron/hosts/start/freshness.ts';

const out = join(ROOT, TARGETS.electron.out);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-bundle-'));
  if (isFresh(TARGETS.electron)) return;
  const built = spawnSync(process.execPath, [
    join(ROOT, TARGETS.electron.sources[0] ?? '', 'hosts/start/build.ts'),
    'electron',
  ]);
  expect(built.status, String(built.stderr)).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const listScripts = (): string[] => readdirSync(out).filter((name) => /\.c?js$/.test(name));

/** Names of packages that a script loads when it runs. */
function listPackages(name: string): string[] {
  // Examples in comments load nothing.
  const text = readFileSync(join(out, name), 'utf8').replaceAll(/^\s*\*.*$/gm, '');
  const found = text.matchAll(/^(?:import|export)\b[^'"\n]*['"]([^'"\n]+)['"]|\brequire\(['"]([^'"\n]+)['"]\)/gm);
  return [...found].map(([, imported, required]) => imported ?? required ?? '').filter((each) => !each.startsWith('.'));
}

it('carries all packages but SQLite and Electron itself', () => {
  const outside = listScripts()
    .flatMap(listPackages)
    .filter((name) => !isBuiltin(name));
  expect([...new Set(outside)].sort()).toEqual(['better-sqlite3', 'electron']);
});

it('has a preload that stands alone', () => expect(listPackages('preload.cjs')).toEqual(['electron']));

it('runs: processes and worker threads find one another in it', () => {
  const project = join(folder, 'p.crosscheck');
  const article = join(folder, 'a.txt');
  writeFileSync(
    article,
    'A note of 3 May 2024\n\nBy the end of April the port had handled 1.4 million tonnes of grain.\n',
  );
  const run = (...args: string[]): number | null => {
    const env = { ...process.env, CROSSCHECK_STATE: join(folder, 'state'), INIT_CWD: folder };
    return spawnSync(process.execPath, [join(out, 'cli.js'), ...args], { env, timeout: 30_000 }).status;
  };
  expect(run('new', project)).toBe(0);
  expect(run('import', project, article)).toBe(0);
  expect(run('check', project)).toBe(0);
});
