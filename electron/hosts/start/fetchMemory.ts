import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './buildTargets.ts';

/** How long a fetch that ran into its time limit is not tried again: where the server is out of reach, each start would wait. */
const PAUSE_MILLISECONDS = 24 * 60 * 60 * 1000;

const noteIn = (root: string): string => join(root, 'node_modules', '.cache', 'crosscheck-slow-fetch');

export function noteSlowFetch(root: string = ROOT): void {
  mkdirSync(dirname(noteIn(root)), { recursive: true });
  writeFileSync(noteIn(root), '');
}

export function wasFetchSlow(now: number = Date.now(), root: string = ROOT): boolean {
  const note = statSync(noteIn(root), { throwIfNoEntry: false });
  return note !== undefined && now - note.mtimeMs < PAUSE_MILLISECONDS;
}
