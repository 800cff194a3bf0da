import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What the local host remembers between two runs, in `stateFile()`. */
const state = z.object({
  /** Path of the project that was open last, by workspace folder. */
  lastProject: z.record(z.string(), z.string()).default({}),
});

/** A file that is missing or cannot be read counts as empty: it holds conveniences only. */
async function readState(file: string): Promise<z.infer<typeof state>> {
  try {
    return state.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { lastProject: {} };
  }
}

/** The project that was open last in this workspace, where it is still there. */
export async function findLastProject(file: string, workspace: string): Promise<string | null> {
  const path = (await readState(file)).lastProject[workspace];
  return path && existsSync(path) ? path : null;
}

/** Written beside and renamed, so that a crash leaves the old or the new one. */
export async function rememberProject(file: string, workspace: string, path: string): Promise<void> {
  const { lastProject } = await readState(file);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify({ lastProject: { ...lastProject, [workspace]: path } }), { mode: 0o600 });
  await rename(draft, file);
}
