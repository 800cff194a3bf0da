import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './buildTargets.ts';

/** The package's own note of its executable's name below `dist`; written when the binary has been fetched. */
function readNote(home: string): string | null {
  try {
    return readFileSync(join(home, 'path.txt'), 'utf8').trim();
  } catch {
    return null;
  }
}

/**
 * Electron's executable, or null where it was never fetched. Found as the package finds it, but without its index.js,
 * which would start a download.
 */
export function findElectronBinary(env: NodeJS.ProcessEnv = process.env, root: string = ROOT): string | null {
  const home = join(root, 'node_modules', 'electron');
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = readNote(home) ?? (override ? 'electron' : null);
  if (name === null) return null;
  const binary = join(override || join(home, 'dist'), name);
  return existsSync(binary) ? binary : null;
}
