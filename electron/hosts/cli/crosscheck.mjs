#!/usr/bin/env node
// Runs on the Node that the shell has, which may be too old for the program and would crash in SQLite's binding:
// it only finds a Node that is new enough and starts the program under that. No dependencies, no new syntax.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = [22, 18];
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

function hasNewNode(path) {
  if (!existsSync(path)) return false;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 && isNewEnough(stdout.trim());
}

/** This Node, or the one that came as a package: in the own folder, or beside it where npm put both on one level. */
function findNode() {
  if (isNewEnough(process.version)) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = join(`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`, 'bin', name);
  const folders = [join(root, 'node_modules'), join(root, '..')];
  return folders.map((folder) => join(folder, packaged)).find(hasNewNode) || null;
}

/** Node takes no TypeScript below node_modules, so an installed package runs its bundle; a checkout runs its sources. */
function findProgram() {
  const sources = join(here, 'main.ts');
  const bundle = join(root, 'dist', 'electron', 'cli.js');
  const isInstalled = root.split(sep).includes('node_modules');
  const programs = isInstalled ? [join(here, 'cli.js'), bundle] : [join(here, 'cli.js'), sources, bundle];
  return programs.find((path) => existsSync(path)) || null;
}

function run(node, program) {
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends its signals to both; what was sent to this process alone is passed on.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.on('error', (error) => fail(`cannot start ${node}: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code === null ? 1 : code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function fail(message) {
  process.stderr.write(`crosscheck: ${message}\n`);
  process.exit(1);
}

const node = findNode();
const program = findProgram();
if (!node) fail(`needs Node ${NEEDED.join('.')} or newer, this is ${process.version}; install one from nodejs.org`);
else if (!program) fail('is not complete: neither its sources nor dist/electron/cli.js are there; run npm ci');
else run(node, program);
