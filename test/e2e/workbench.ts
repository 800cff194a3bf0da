import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const script = join(root, 'electron', 'hosts', 'start', 'start.ts');
const LINK = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/;

export interface Workbench {
  /** The one-time link. */
  readonly link: string;
  readonly workspace: string;
  /** All that the terminal shows so far. */
  readonly readOutput: () => string;
  /** Ends it as Ctrl+C does and answers the exit code. */
  end(): Promise<number | null>;
  /** Ends it and removes its folders. */
  remove(): Promise<void>;
}

export interface WorkbenchOptions {
  /** A folder to start in again; made anew where it is left out. */
  readonly folder?: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

function startProcess(folder: string, { args = [], env = {} }: WorkbenchOptions): ChildProcess {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...inherited } = process.env;
  const own = { CROSSCHECK_NO_DOWNLOAD: '1', CROSSCHECK_WORKSPACE: join(folder, 'workspace'), LC_ALL: 'C.UTF-8' };
  return spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: { ...inherited, ...own, CROSSCHECK_STATE: join(folder, 'state'), INIT_CWD: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function findLink(child: ChildProcess, readOutput: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = LINK.exec(readOutput());
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', look);
    child.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${readOutput()}`)));
  });
}

/** What `npm start` runs, as on a machine without a display: a workspace of its own, and no download. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'crosscheck-e2e-'));
  mkdirSync(folder, { recursive: true });
  const child = startProcess(folder, options);
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  const readOutput = (): string => output;
  let isEnding = false;
  void exited.then(([code]) => {
    if (!isEnding) console.error(`npm start ended by itself with ${code}:\n${output}`);
  });
  const end = async (): Promise<number | null> => {
    isEnding = true;
    child.kill('SIGINT');
    return (await exited)[0];
  };
  return {
    link: await findLink(child, readOutput),
    workspace: join(folder, 'workspace'),
    readOutput,
    end,
    async remove() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
