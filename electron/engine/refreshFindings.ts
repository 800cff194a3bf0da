import type { WriteDb } from '../../db/handle.ts';
import { inTransaction } from '../../db/handle.ts';
import { listFactsForReconcile } from '../../db/queries/reconcile/listFacts.ts';
import { replaceFindings } from '../../db/queries/reconcile/replaceFindings.ts';
import { listDecisionMembers, listRulings } from '../../db/queries/reconcile/rulings.ts';
import { readMeta, writeMeta } from '../../db/settings.ts';
import { reconcile } from '../pipeline/reconcile/reconcile.ts';
import { DEFAULT_SETTINGS, type DecidedGroup } from '../pipeline/reconcile/settings.ts';
import type { EngineContext } from './context.ts';

/** Set in the transaction of a change, cleared with the findings that answer it: a crash in between is made good at the next start. */
const STALE = 'findingsStale';

export const markFindingsStale = (db: WriteDb): void => writeMeta(db, STALE, true);
export const areFindingsStale = (db: WriteDb): boolean => readMeta(db, STALE) === true;

const listDecided = (db: WriteDb): DecidedGroup[] =>
  [...listRulings(db).values()].map(({ kind, decisionId }) => ({ kind, members: listDecisionMembers(db, decisionId) }));

/** Computes all findings and puts them in the place of the ones before; decisions and ids stay with their keys. */
export function refreshFindings(db: WriteDb): void {
  const facts = listFactsForReconcile(db);
  const drafts = reconcile(facts, { ...DEFAULT_SETTINGS, decided: listDecided(db) });
  inTransaction(db, () => {
    replaceFindings(db, { indicatorIds: 'all', drafts });
    writeMeta(db, STALE, null);
  });
}

/** A burst of edits is answered once. */
const PAUSE_MS = 60;
const waiting = new WeakMap<EngineContext, NodeJS.Timeout>();

export function refreshFindingsSoon(context: EngineContext): void {
  markFindingsStale(context.holder.writer());
  clearTimeout(waiting.get(context));
  const timer = setTimeout(() => {
    const db = context.holder.current()?.writer;
    if (!db?.sqlite.open || !areFindingsStale(db)) return;
    refreshFindings(db);
    context.changed('findings', 'facts', 'project');
  }, PAUSE_MS);
  waiting.set(context, timer);
}
