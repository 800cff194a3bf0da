import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildTarget, ROOT } from './buildTargets.ts';

/** Stands in a built folder: when its build began, in milliseconds. */
const STAMP = '.built';

/** Folders count too: their time changes when a file is taken away. Zero for what is not there. */
function findNewest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  const below = stats.isDirectory() ? readdirSync(path).map((name) => findNewest(join(path, name))) : [];
  return below.reduce((newest, time) => Math.max(newest, time), stats.mtimeMs);
}

function readStamp(folder: string): number {
  try {
    return Number(readFileSync(join(folder, STAMP), 'utf8'));
  } catch {
    return 0;
  }
}

/** Taken at a build's start, so that an edit made meanwhile is built the next time. */
export const writeStamp = (folder: string, startedAt: number): void =>
  writeFileSync(join(folder, STAMP), String(startedAt));

export function isFresh({ out, sources }: BuildTarget, root: string = ROOT): boolean {
  const stamp = readStamp(join(root, out));
  return stamp > 0 && sources.every((source) => findNewest(join(root, source)) <= stamp);
}
