import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { desktopStateFile } from '../folders.ts';

const MOST = 12;
const state = z.object({ recent: z.array(z.string()).catch([]), lastProject: z.string().nullable().catch(null) });
type State = z.infer<typeof state>;

export interface RecentProject {
  readonly path: string;
  readonly modifiedAt: string;
}

/** An unreadable file is an empty one: what was open last is a comfort, not the user's data. */
function readState(): State {
  try {
    return state.parse(JSON.parse(readFileSync(desktopStateFile(), 'utf8')));
  } catch {
    return { recent: [], lastProject: null };
  }
}

/** Written beside and renamed, so that a crash leaves the old or the new one. */
function writeState(next: State): void {
  const draft = `${desktopStateFile()}.${process.pid}`;
  mkdirSync(dirname(draft), { recursive: true, mode: 0o700 });
  writeFileSync(draft, JSON.stringify(next), { mode: 0o600 });
  renameSync(draft, desktopStateFile());
}

/** Puts the project first. A state folder that cannot be written costs the list, not the project. */
export function noteProject(path: string): void {
  const recent = [path, ...readState().recent.filter((known) => known !== path)].slice(0, MOST);
  try {
    writeState({ recent, lastProject: path });
  } catch {}
}

function describe(path: string): RecentProject | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? { path, modifiedAt: stats.mtime.toISOString() } : null;
}

/** Newest first; those that are gone from the disk are left out. */
export const listRecent = (): RecentProject[] =>
  readState()
    .recent.map(describe)
    .filter((found) => found !== null);

/** Where the user left off, if it is still there. */
export function lastProject(): string | null {
  const path = readState().lastProject;
  return path && describe(path) ? path : null;
}
