import { renameSync, rmSync } from 'node:fs';

/** Other builds that may come between the two steps, one after another. */
const MOST_TRIES = 100;

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

function moveAway(folder: string, aside: string): void {
  try {
    renameSync(folder, aside);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/**
 * Puts a built folder in the place of the one before. Moved away first, which is one step where removing is many: of
 * several builds at once each puts its own in place whole, and the last one stays.
 */
export function replaceFolder(draft: string, out: string): void {
  for (let left = MOST_TRIES; ; left -= 1) {
    const aside = `${draft}.before${left}`;
    try {
      moveAway(out, aside);
      renameSync(draft, out);
      return;
    } catch (error) {
      if (left <= 1) throw error;
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
}
