import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What the local host remembers between two runs, in `stateFile()`. */
const state = z.object({
  /** Path of the project that was open last, by workspace folder. */
  lastProject: z.record(z.string(), z.string()).default({}),
  /** Port by workspace folder. */
  lastPort: z.record(z.string(), z.int().min(1).max(65_535)).default({}),
});
type State = z.infer<typeof state>;

/** A file that is missing or cannot be read counts as empty: it holds conveniences only. */
async function readState(file: string): Promise<State> {
  try {
    return state.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { lastProject: {}, lastPort: {} };
  }
}

/** The project that was open last in this workspace, where it is still there. */
export async function findLastProject(file: string, workspace: string): Promise<string | null> {
  const path = (await readState(file)).lastProject[workspace];
  return path && existsSync(path) ? path : null;
}

/** Written beside and renamed, so that a crash leaves the old or the new one. */
async function changeState(file: string, change: (before: State) => State): Promise<void> {
  const before = await readState(file);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(change(before)), { mode: 0o600 });
  await rename(draft, file);
}

export const rememberProject = (file: string, workspace: string, path: string): Promise<void> =>
  changeState(file, (before) => ({ ...before, lastProject: { ...before.lastProject, [workspace]: path } }));

/** The port that served this workspace last: a browser keeps language, theme and columns by address and port. */
export const findLastPort = async (file: string, workspace: string): Promise<number | undefined> =>
  (await readState(file)).lastPort[workspace];

export const rememberPort = (file: string, workspace: string, port: number): Promise<void> =>
  changeState(file, (before) => ({ ...before, lastPort: { ...before.lastPort, [workspace]: port } }));
