import type { WriteDb } from '../../db/handle.ts';

const PAGE = 4096;

/** One commit of at least so many pages. */
export function writeMuch({ sqlite }: WriteDb, pages: number): void {
  const text = JSON.stringify('x'.repeat(pages * PAGE));
  sqlite.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('filler', ?)").run(text);
}
