import type { Entity } from '../electron/common/historyRow.ts';
import { pickChanged, readColumns, writeColumns } from './entities.ts';
import { inTransaction, prepare, type ReadDb, type WriteDb } from './handle.ts';
import type { Columns } from './tableRows.ts';

/** One act of a person or of the program; everything it changes shares the step. */
export interface Act {
  readonly step: number;
  readonly who: string;
  readonly action: string;
  readonly reason: string | null;
  readonly reverses: number | null;
  /** Work of the program itself, which is not undone by a key. */
  readonly isMachine: boolean;
}
export interface ActInput {
  readonly who: string;
  readonly action: string;
  readonly reason?: string | null | undefined;
  readonly reverses?: number;
  readonly isMachine?: boolean;
}

export interface Change {
  readonly entity: Entity;
  readonly entityId: number;
  readonly before: Columns | null;
  readonly after: Columns | null;
}

export function nextStep(db: ReadDb): number {
  const row = prepare<{ step: number }>(db, 'SELECT coalesce(max(step), 0) + 1 AS step FROM history').get();
  return (row as { step: number }).step;
}

const RECORD_SQL = `INSERT INTO history
  (step, at, who, action, entity, entity_id, before, after, reason, reverses, is_machine)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Writes one row of history. Belongs in the transaction of the change itself. */
export function recordChange(db: WriteDb, change: Act & Change): void {
  const json = (columns: Columns | null): string | null => (columns === null ? null : JSON.stringify(columns));
  prepare(db, RECORD_SQL).run(
    ...[change.step, db.now(), change.who, change.action, change.entity, change.entityId],
    ...[json(change.before), json(change.after), change.reason, change.reverses, Number(change.isMachine)],
  );
}

/** Runs an act as one transaction; what `work` changes through `act` has its history rows in it. */
export function performAct<T>(db: WriteDb, input: ActInput, work: (act: Act) => T): T {
  return inTransaction(db, () =>
    work({
      step: nextStep(db),
      who: input.who,
      action: input.action,
      reason: input.reason ?? null,
      reverses: input.reverses ?? null,
      isMachine: input.isMachine ?? false,
    }),
  );
}

export interface EntityChange {
  readonly entity: Exclude<Entity, 'decision' | 'edition'>;
  readonly entityId: number;
  readonly columns: Columns;
}

/** Sets columns of one row and records them as they were and became. Answers false where they are so already. */
export function changeEntity(db: WriteDb, act: Act, { entity, entityId, columns }: EntityChange): boolean {
  const before = readColumns(db, { entity, entityId, keys: Object.keys(columns) });
  if (before === null) throw new Error(`there is no ${entity} ${entityId}`);
  const changed = pickChanged(before, columns);
  if (changed === null) return false;
  writeColumns(db, { entity, entityId, columns: changed.after });
  recordChange(db, { ...act, entity, entityId, ...changed });
  return true;
}
