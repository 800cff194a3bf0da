import type { ReadDb } from '../../../db/handle.ts';
import { readAhead } from '../../../db/queries/review/memory/followFacts.ts';

const begun = new WeakSet<ReadDb>();

/** Reads the facts into memory in short turns, between which other calls are answered: pages and counts need them. */
export function readAheadSoon(db: ReadDb): void {
  if (begun.has(db)) return;
  begun.add(db);
  const next = (): void => {
    if (db.sqlite.open && readAhead(db)) setImmediate(next);
  };
  setImmediate(next);
}
