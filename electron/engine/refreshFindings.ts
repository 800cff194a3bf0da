import { inTransaction, type WriteDb } from '../../db/handle.ts';
import { countFindingChanges, emptyFindingTodo } from '../../db/queries/reconcile/findingTodo.ts';
import { replaceFindings } from '../../db/queries/reconcile/replaceFindings.ts';
import type { EngineContext } from './context.ts';

/** Puts findings in place unless the project changed while they were computed. */
async function answer(context: EngineContext, db: WriteDb): Promise<void> {
  const computed = await context.holder.current()?.computeFindings();
  if (!computed || !db.sqlite.open) return;
  inTransaction(db, () => {
    if (countFindingChanges(db) !== computed.changes) return;
    replaceFindings(db, computed);
    emptyFindingTodo(db);
  });
}

/**
 * Brings the findings up to date with the facts. What changed stands in the file, so that a crash in between is made
 * good at the next start; the checks run in a reading thread, so that edits go on meanwhile.
 */
export async function refreshFindings(context: EngineContext): Promise<void> {
  const db = context.holder.writer();
  while (db.sqlite.open && countFindingChanges(db) > 0) await answer(context, db);
  context.changed('findings', 'facts', 'project');
}

/** A burst of edits is answered once. */
const PAUSE_MS = 60;
const waiting = new WeakMap<EngineContext, NodeJS.Timeout>();

/** Called in the transaction of a change, or right after it. */
export function refreshFindingsSoon(context: EngineContext): void {
  clearTimeout(waiting.get(context));
  const timer = setTimeout(() => {
    if (context.holder.current()?.writer?.sqlite.open)
      refreshFindings(context).catch((error) => context.log.write('findings-failed', { error }));
  }, PAUSE_MS);
  waiting.set(context, timer);
}
