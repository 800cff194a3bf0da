import { readFileSync } from 'node:fs';

/** Why no desktop window is opened; worded under `start:reason`. */
export type Obstacle =
  | 'no-display'
  | 'root'
  | 'no-sandbox'
  | 'no-download'
  | 'fetch-failed'
  | 'fetch-slow'
  | 'did-not-start';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** User id; undefined on Windows. */
  readonly uid: number | undefined;
  /** A kernel setting by its path below /proc/sys, trimmed; null where there is none. */
  readonly readSetting: (name: string) => string | null;
}

function readSetting(name: string): string | null {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return null;
  }
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  uid: process.getuid?.(),
  readSetting,
});

/** Chromium's sandbox needs user namespaces; the set-uid helper from npm is never owned by root. */
const forbidsNamespaces = ({ readSetting: read }: Machine): boolean =>
  read('kernel/unprivileged_userns_clone') === '0' ||
  read('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
  read('user/max_user_namespaces') === '0';

/** What keeps a window from opening on this machine, whether Electron is there or not. */
export function findDesktopObstacle(machine: Machine): Obstacle | null {
  if (machine.platform !== 'linux') return null;
  const { env, uid } = machine;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'no-display';
  if (uid === 0) return 'root';
  return forbidsNamespaces(machine) ? 'no-sandbox' : null;
}
