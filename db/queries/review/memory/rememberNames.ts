import type { ReadDb } from '../../../handle.ts';
import { lastChange } from '../lastChange.ts';
import { createMemory } from './createMemory.ts';
import type { FactTable } from './factTable.ts';

/** One for each order of names, and some more of an import that adds articles all the time. */
const MOST_KEPT = 12;
const memoryOf = createMemory<unknown>(lastChange, MOST_KEPT);

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
  const memory = memoryOf(db);
  const key = `${what} ${table.most[column]}`;
  const known = memory.get(key);
  if (known !== undefined) return known as T;
  const value = read();
  memory.set(key, value);
  return value;
}
