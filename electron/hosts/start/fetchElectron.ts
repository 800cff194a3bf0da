import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './buildTargets.ts';

/** Seconds that fetching Electron may take; after that the local host serves. */
export const FETCH_SECONDS = 60;

/**
 * Runs the electron package's own installer, which keeps to its checksums and mirror settings. Resolves with whether it
 * ended well in time; it never asks and never waits longer.
 */
export function fetchElectron(seconds: number = FETCH_SECONDS, root: string = ROOT): Promise<boolean> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], {
      stdio: 'ignore',
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
