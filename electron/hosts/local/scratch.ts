import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface Scratch {
  readonly folder: string;
  readonly uploads: string;
  /** Where the engine puts exports until they are fetched. */
  readonly downloads: string;
  remove(): Promise<void>;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What a host that died left behind. A live one's folder bears its process id and stays. */
async function removeLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const pid = Number(/^(\d+)-[0-9a-f]{8}$/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Not hidden: a browser installed as a snap may not read hidden folders, and it is handed a file from here. */
export async function openScratch(workspace: string): Promise<Scratch> {
  const parent = join(workspace, 'scratch');
  await removeLeftovers(parent);
  const folder = join(parent, `${process.pid}-${randomBytes(4).toString('hex')}`);
  const [uploads, downloads] = [join(folder, 'uploads'), join(folder, 'downloads')];
  for (const each of [uploads, downloads]) await mkdir(each, { recursive: true, mode: 0o700 });
  return { folder, uploads, downloads, remove: () => rm(folder, { recursive: true, force: true }) };
}
