import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';

/** What changed since the findings were last computed; kept by triggers, so that no writer can forget it. */
export interface FindingTodo {
  /** Names of `FindingScope`, as the raw units and nouns of facts; `all` where everything is to be computed again. */
  readonly scopes: readonly string[];
  /** Grows with every change until the list is emptied. */
  readonly changes: number;
}

const READ_CHANGES = 'SELECT total(changes) AS changes FROM finding_todo';

export const countFindingChanges = (db: ReadDb): number =>
  prepare<{ changes: number }>(db, READ_CHANGES).get()?.changes ?? 0;

export function readFindingTodo(db: ReadDb): FindingTodo {
  const rows = prepare<{ scope: string }>(db, 'SELECT scope FROM finding_todo').all();
  return { scopes: rows.map(({ scope }) => scope), changes: countFindingChanges(db) };
}

export function emptyFindingTodo(db: WriteDb): void {
  prepare(db, 'DELETE FROM finding_todo').run();
}
