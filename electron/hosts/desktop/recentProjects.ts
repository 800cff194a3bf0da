import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { desktopStateFile } from '../folders.ts';

const MOST = 12;
const state = z.object({ recent: z.array(z.string()).catch([]), lastProject: z.string().nullable().catch(null) });
type State = z.infer<typeof state>;

/** An unreadable file is an empty one: what was open last is a comfort, not the user's data. */
function readState(): State {
  try {
    return state.parse(JSON.parse(readFileSync(desktopStateFile(), 'utf8')));
  } catch {
    return { recent: [], lastProject: null };
  }
}

export function noteProject(path: string): void {
  const recent = [path, ...readState().recent.filter((known) => known !== path)].slice(0, MOST);
  mkdirSync(dirname(desktopStateFile()), { recursive: true });
  writeFileSync(desktopStateFile(), JSON.stringify({ recent, lastProject: path } satisfies State));
}

export const lastProject = (): string | null => readState().lastProject;

/** Newest first; those that are gone from the disk are left out. */
export const listRecent = (): { path: string; modifiedAt: string }[] =>
  readState()
    .recent.filter((path) => existsSync(path))
    .map((path) => ({ path, modifiedAt: statSync(path).mtime.toISOString() }));
