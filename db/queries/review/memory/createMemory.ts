import type { ReadDb } from '../../../handle.ts';

interface Memory<V> {
  readonly mark: string | number;
  readonly known: Map<string, V>;
}

/** What is kept for each connection, at most `most` of it; another mark empties it, and so does one too many. */
export function createMemory<V>(
  readMark: (db: ReadDb) => string | number,
  most: number,
): (db: ReadDb) => Map<string, V> {
  const memories = new WeakMap<ReadDb, Memory<V>>();
  return (db) => {
    const mark = readMark(db);
    const memory = memories.get(db);
    if (memory?.mark === mark && memory.known.size < most) return memory.known;
    const known = new Map<string, V>();
    memories.set(db, { mark, known });
    return known;
  };
}
