import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The command that opens a file in the user's browser, or null where there is no display. */
export function findOpener(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] | null {
  if (platform === 'win32') return ['cmd', '/c', 'start', '""'];
  if (platform === 'darwin') return env.SSH_CONNECTION ? null : ['open'];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}

/**
 * Opens a link in the browser. The token must not show among process arguments, which every user of the machine can
 * read: the browser gets a private file that leads on to the link. Answers what removes that file.
 */
export async function openBrowser(link: string, folder: string): Promise<() => Promise<void>> {
  const opener = findOpener(process.env, process.platform);
  if (!opener) return async () => {};
  const file = join(folder, `open-${randomBytes(8).toString('hex')}.html`);
  await writeFile(file, `<!doctype html><meta http-equiv="refresh" content="0;url=${link}">\n`, { mode: 0o600 });
  const [command = '', ...args] = opener;
  const child = spawn(command, [...args, pathToFileURL(file).href], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
  return () => rm(file, { force: true });
}
