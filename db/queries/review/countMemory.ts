import { createHash } from 'node:crypto';
import { prepare, type ReadDb } from '../../handle.ts';

interface Memory<V> {
  readonly mark: string;
  readonly counts: Map<string, V>;
}

/** Filters make many counts; past this many the memory starts again. */
const MOST_KEPT = 400;
/** Lists of ids in a filter would take more room than what is counted by them. */
const LONGEST_KEY = 2000;

/** A memory for each connection; another mark empties it. */
export function createMemory<V>(readMark: (db: ReadDb) => string): (db: ReadDb) => Map<string, V> {
  const memories = new WeakMap<ReadDb, Memory<V>>();
  return (db) => {
    const mark = readMark(db);
    const known = memories.get(db);
    if (known?.mark === mark && known.counts.size < MOST_KEPT) return known.counts;
    const counts = new Map<string, V>();
    memories.set(db, { mark, counts });
    return counts;
  };
}

/** Changes with every commit: `data_version` for those of other connections, `total_changes` for this one's own. */
const memoryOf = createMemory<unknown>((db) => {
  const changes = prepare<{ changes: number }>(db, 'SELECT total_changes() AS changes').get()?.changes;
  return `${db.sqlite.pragma('data_version', { simple: true })}:${changes}`;
});

/** The key of a count, as its memory keeps it. */
export const nameCount = (key: string): string =>
  key.length > LONGEST_KEY ? createHash('sha256').update(key).digest('base64') : key;

/** A count over all facts walks an index for a tenth of a second: it is kept until anything in the file changes. */
export function rememberCount<T>(db: ReadDb, key: string, count: () => T): T {
  // Within a transaction others' commits are not seen, and the version stands still.
  const counts = memoryOf(db);
  const name = nameCount(key);
  const known = counts.get(name);
  if (known !== undefined) return known as T;
  const value = count();
  counts.set(name, value);
  return value;
}
