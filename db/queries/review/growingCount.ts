import type { FactId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { createMemory, nameCount } from './countMemory.ts';

interface Kept {
  /** The last fact that was counted. */
  readonly upTo: number;
  readonly value: unknown;
}

/** More new facts than this are looked up for longer than an index is walked. */
const MOST_NEW = 20_000;

const readNumber = (db: ReadDb, sql: string): number => prepare<{ n: number }>(db, sql).get()?.n ?? 0;

const memoryOf = createMemory<Kept>((db) => String(readNumber(db, 'SELECT count AS n FROM fact_changes')));

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
  const counts = memoryOf(db);
  const last = readNumber(db, 'SELECT max(id) AS n FROM fact');
  const name = nameCount(key);
  const known = counts.get(name);
  if (known?.upTo === last) return known.value as T;
  const isNear = known !== undefined && last > known.upTo && last - known.upTo <= MOST_NEW;
  const value = isNear ? add(known.value as T, since(known.upTo as FactId)) : whole();
  counts.set(name, { upTo: last, value });
  return value;
}
