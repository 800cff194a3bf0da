import { createHash } from 'node:crypto';
import { prepare, type ReadDb } from '../../handle.ts';

interface Memory {
  readonly version: string;
  readonly counts: Map<string, unknown>;
}

const memories = new WeakMap<ReadDb, Memory>();
/** Filters make many counts; past this many the memory starts again. */
const MOST_KEPT = 400;
/** Lists of ids in a filter would take more room than what is counted by them. */
const LONGEST_KEY = 2000;

/** Changes with every commit: `data_version` for those of other connections, `total_changes` for this one's own. */
function readVersion(db: ReadDb): string {
  const { changes } = prepare<{ changes: number }>(db, 'SELECT total_changes() AS changes').get() as {
    changes: number;
  };
  return `${db.sqlite.pragma('data_version', { simple: true })}:${changes}`;
}

function memoryOf(db: ReadDb): Memory {
  const version = readVersion(db);
  const known = memories.get(db);
  if (known?.version === version && known.counts.size < MOST_KEPT) return known;
  const fresh = { version, counts: new Map<string, unknown>() };
  memories.set(db, fresh);
  return fresh;
}

/** The key of a count, as its memory keeps it. */
export const nameCount = (key: string): string =>
  key.length > LONGEST_KEY ? createHash('sha256').update(key).digest('base64') : key;

/** A count over all facts walks an index for a tenth of a second: it is kept until anything in the file changes. */
export function rememberCount<T>(db: ReadDb, key: string, count: () => T): T {
  // Within a transaction others' commits are not seen, and the version stands still.
  const { counts } = memoryOf(db);
  const name = nameCount(key);
  const known = counts.get(name);
  if (known !== undefined) return known as T;
  const value = count();
  counts.set(name, value);
  return value;
}
