import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './buildTargets.ts';

/** Seconds that fetching Electron may take; after that the local host serves. */
export const FETCH_SECONDS = 60;

export type FetchOutcome = 'fetched' | 'failed' | 'slow';

/**
 * Runs the electron package's own installer, which keeps to its checksums and mirror settings. It never asks, and is
 * stopped when its time is up (`slow`); offline it fails at once.
 */
export function fetchElectron(seconds: number = FETCH_SECONDS, root: string = ROOT): Promise<FetchOutcome> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], {
      stdio: 'ignore',
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve('failed'));
    child.on('exit', (code, signal) => resolve(signal === 'SIGKILL' ? 'slow' : code === 0 ? 'fetched' : 'failed'));
  });
}
