import type { FactId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { nameCount } from './countMemory.ts';

interface Kept {
  /** The last fact that was counted. */
  readonly upTo: number;
  readonly value: unknown;
}

interface Memory {
  readonly changes: number;
  readonly counts: Map<string, Kept>;
}

const memories = new WeakMap<ReadDb, Memory>();
const MOST_KEPT = 400;
/** More new facts than this are looked up for longer than an index is walked. */
const MOST_NEW = 20_000;

const readNumber = (db: ReadDb, sql: string): number => prepare<{ n: number }>(db, sql).get()?.n ?? 0;

function memoryOf(db: ReadDb): Memory {
  const changes = readNumber(db, 'SELECT count AS n FROM fact_changes');
  const known = memories.get(db);
  if (known?.changes === changes && known.counts.size < MOST_KEPT) return known;
  const fresh = { changes, counts: new Map<string, Kept>() };
  memories.set(db, fresh);
  return fresh;
}

export interface Growing<T> {
  /** Counts all facts. */
  readonly whole: () => T;
  /** Counts those with a greater id. */
  readonly since: (id: FactId) => T;
  readonly add: (before: T, since: T) => T;
}

/**
 * A count over facts, kept until one of them changes or goes: what was added since, as an import adds it all the time, is
 * counted by itself. To be called within one reading (`readTogether`), as the last id and the count have to go together.
 */
export function rememberGrowing<T>(db: ReadDb, key: string, { whole, since, add }: Growing<T>): T {
  const { counts } = memoryOf(db);
  const last = readNumber(db, 'SELECT max(id) AS n FROM fact');
  const name = nameCount(key);
  const known = counts.get(name);
  if (known?.upTo === last) return known.value as T;
  const isNear = known !== undefined && last > known.upTo && last - known.upTo <= MOST_NEW;
  const value = isNear ? add(known.value as T, since(known.upTo as FactId)) : whole();
  counts.set(name, { upTo: last, value });
  return value;
}
