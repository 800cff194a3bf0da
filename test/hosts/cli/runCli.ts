import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export const ROOT = resolve(import.meta.dirname, '../../..');
const MAIN = join(ROOT, 'electron/hosts/cli/main.ts');

/** The command line as a user runs it, in a folder of theirs, in English. */
export function createCli(folder: string, entry: readonly string[] = [process.execPath, MAIN]) {
  const env = { ...process.env, INIT_CWD: folder, CROSSCHECK_STATE: join(folder, 'state'), LC_ALL: 'C.UTF-8' };
  return (...args: string[]): Promise<CliResult> =>
    new Promise((done) => {
      const child = spawn(entry[0] as string, [...entry.slice(1), ...args], { cwd: folder, env });
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
      child.on('close', (code) => done({ code, out, err }));
    });
}
