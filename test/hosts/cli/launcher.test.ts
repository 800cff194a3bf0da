import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const launcher = join(import.meta.dirname, '../../../electron/hosts/cli/crosscheck.mjs');
const platform = process.platform === 'win32' ? 'win' : process.platform;
const packaged = join('node_modules', `node-${platform}-${process.arch}`, 'bin', 'node');

/** Makes the launcher believe that it runs on an old Node; what it starts is not told. */
const OLD_NODE = ['--import', `data:text/javascript,Object.defineProperty(process,'version',{value:'v20.1.0'})`];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crosscheck-bin-'));
  put('electron/hosts/cli/crosscheck.mjs', launcher);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, from: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  copyFileSync(from, join(root, path));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function run(args: string[], before: string[] = []): { status: number | null; stdout: string; stderr: string } {
  const file = join(root, 'electron/hosts/cli/crosscheck.mjs');
  return spawnSync(process.execPath, [...before, file, ...args], { encoding: 'utf8' });
}

const PROGRAM = 'console.log(process.argv.slice(2).join("|")); process.exitCode = 7;';

describe('the launcher', () => {
  it('runs the sources with the arguments as they are, and passes the exit code on', () => {
    write('electron/hosts/cli/main.ts', `const n: number = 7; ${PROGRAM}`);
    expect(run(['facts', 'a b', '--format=csv'])).toMatchObject({ status: 7, stdout: 'facts|a b|--format=csv\n' });
  });

  it('runs the bundle where there are no sources', () => {
    write('package.json', '{"type":"module"}');
    write('dist/electron/cli.js', PROGRAM);
    expect(run(['x'])).toMatchObject({ status: 7, stdout: 'x\n' });
  });

  it('says in one line that nothing is there to run', () => {
    const { status, stderr } = run([]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^crosscheck: .*npm ci\n$/);
  });

  it.skipIf(process.platform === 'win32')('starts the packaged Node where its own is too old', () => {
    write('electron/hosts/cli/main.ts', PROGRAM);
    write(packaged, `#!/bin/sh\n[ "$1" = --version ] && echo v24.0.0 || { echo packaged; exit 3; }\n`);
    chmodSync(join(root, packaged), 0o755);
    expect(run(['x'], OLD_NODE)).toMatchObject({ status: 3, stdout: 'packaged\n' });
  });

  it('says in one line which Node is needed', () => {
    write('electron/hosts/cli/main.ts', PROGRAM);
    const { status, stderr } = run([], OLD_NODE);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^crosscheck: needs Node 22\.18 or newer, this is v20\.1\.0; .*\n$/);
  });

  const hostNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path));
  it.skipIf(!hostNode)("can be read by the shell's own Node", () => {
    expect(spawnSync(hostNode ?? '', ['--check', launcher], { encoding: 'utf8' })).toMatchObject({ status: 0 });
  });
});
