import type { ReadDb } from '../../../handle.ts';
import { lastChange } from '../lastChange.ts';
import type { FactTable } from './factTable.ts';

interface Known {
  readonly version: string;
  readonly value: unknown;
}
const memories = new WeakMap<ReadDb, Map<string, Known>>();

export interface Named {
  readonly db: ReadDb;
  readonly table: FactTable;
}

/** What is read of all articles, indicators or subjects; read again once one of their names changed or one was added. */
export function rememberNames<T>(
  { db, table }: Named,
  column: 'article' | 'indicator' | 'subject',
  what: string,
  read: () => T,
): T {
  const memory = memories.get(db) ?? new Map<string, Known>();
  memories.set(db, memory);
  const version = `${lastChange(db)} ${table.most[column]}`;
  const known = memory.get(what);
  if (known?.version === version) return known.value as T;
  const value = read();
  memory.set(what, { version, value });
  return value;
}
