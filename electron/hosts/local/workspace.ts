import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { toFileName } from './fileName.ts';

export const PROJECT_ENDING = '.crosscheck';

export const nameOfProject = (path: string): string => basename(path, PROJECT_ENDING);

export interface FoundProject {
  readonly path: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly modifiedAt: string;
}

async function readProject(path: string): Promise<FoundProject | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? { path, name: nameOfProject(path), modifiedAt: found.mtime.toISOString() } : null;
}

/** Projects of a workspace folder, the last changed first. A missing folder has none. */
export async function listProjects(workspace: string): Promise<FoundProject[]> {
  const names = await readdir(workspace).catch(() => []);
  const paths = names.filter((name) => name.endsWith(PROJECT_ENDING) && !name.startsWith('.'));
  const found = await Promise.all(paths.map((name) => readProject(join(workspace, name))));
  return found.filter((each) => each !== null).sort((a, b) => b.modifiedAt.localeCompare(a.modifiedAt));
}

/** A path in the workspace that no file has yet: `Name.crosscheck`, then `Name (2).crosscheck`. */
export function chooseProjectPath(workspace: string, name: string): string {
  const base = toFileName(name.replace(/\.crosscheck$/i, ''));
  for (let count = 1; ; count += 1) {
    const path = join(workspace, `${base}${count > 1 ? ` (${count})` : ''}${PROJECT_ENDING}`);
    if (!existsSync(path)) return path;
  }
}
