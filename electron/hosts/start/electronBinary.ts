import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './buildTargets.ts';

/**
 * Electron's executable, or null where it was never fetched. Read from the package's own note: its index.js would start
 * a download.
 */
export function findElectronBinary(env: NodeJS.ProcessEnv = process.env, root: string = ROOT): string | null {
  const home = join(root, 'node_modules', 'electron');
  try {
    const folder = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist');
    const binary = join(folder, readFileSync(join(home, 'path.txt'), 'utf8').trim());
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}
