import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { lastProject } from '../desktop/recentProjects.ts';
import { workspaceFolder } from '../folders.ts';
import { ROOT } from './buildTargets.ts';
import { findSample } from './findSample.ts';

/** An Electron that fails within this time of its start never opened a window. */
const QUICK_MILLISECONDS = 8_000;

/** In Electron's own environment: set by some tools, this variable turns it into plain Node. */
const cleanEnvironment = ({ ELECTRON_RUN_AS_NODE: _, ...env }: NodeJS.ProcessEnv): NodeJS.ProcessEnv => env;

function runElectron(binary: string, args: readonly string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(binary, [ROOT, ...args], { stdio: 'inherit', env: cleanEnvironment(process.env) });
    // The terminal tells Electron as well; this process only waits for it.
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** Opens the window and waits for its end. Null where Electron could not start. */
export async function runDesktop(binary: string, asked: string | null): Promise<number | null> {
  const project = asked ?? (lastProject() ? null : await findSample(resolve(workspaceFolder())));
  const startedAt = Date.now();
  const code = await runElectron(binary, project ? [project] : []);
  return code !== 0 && Date.now() - startedAt < QUICK_MILLISECONDS ? null : code;
}
