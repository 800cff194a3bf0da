import { randomUUID } from 'node:crypto';
import { inTransaction, type WriteDb } from '../../db/handle.ts';
import { replaceFindings } from '../../db/queries/reconcile/replaceFindings.ts';
import { readMeta, writeMeta } from '../../db/settings.ts';
import type { EngineContext } from './context.ts';

/**
 * Holds the mark of the last change that findings do not answer yet. Set in the transaction of the change and taken
 * away with the findings, so that a crash in between is made good at the next start.
 */
const STALE = 'findingsStale';

export const markFindingsStale = (db: WriteDb): void => writeMeta(db, STALE, randomUUID());
const readMark = (db: WriteDb): unknown => readMeta(db, STALE);

/** Puts findings in place unless the project changed while they were computed. Answers whether it did. */
async function answer(context: EngineContext, db: WriteDb, mark: unknown): Promise<boolean> {
  const drafts = (await context.holder.current()?.computeFindings()) ?? [];
  if (!db.sqlite.open) return true;
  return inTransaction(db, () => {
    if (readMark(db) !== mark) return false;
    replaceFindings(db, { indicatorIds: 'all', drafts });
    writeMeta(db, STALE, null);
    return true;
  });
}

/** Brings the findings up to date with the facts; the checks run in a reading thread, so that edits go on meanwhile. */
export async function refreshFindings(context: EngineContext): Promise<void> {
  const db = context.holder.writer();
  for (let mark = readMark(db); mark !== null; mark = db.sqlite.open ? readMark(db) : null)
    if ((await answer(context, db, mark)) && !db.sqlite.open) return;
  context.changed('findings', 'facts', 'project');
}

/** A burst of edits is answered once. */
const PAUSE_MS = 60;
const waiting = new WeakMap<EngineContext, NodeJS.Timeout>();

/** Called in the transaction of a change, or right after it. */
export function refreshFindingsSoon(context: EngineContext): void {
  markFindingsStale(context.holder.writer());
  clearTimeout(waiting.get(context));
  const timer = setTimeout(() => {
    if (context.holder.current()?.writer?.sqlite.open)
      refreshFindings(context).catch((error) => context.log.write('findings-failed', { error }));
  }, PAUSE_MS);
  waiting.set(context, timer);
}
