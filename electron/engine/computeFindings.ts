import type { ReadDb } from '../../db/handle.ts';
import { listFactsForReconcile } from '../../db/queries/reconcile/listFacts.ts';
import { listDecisionMembers, listRulings } from '../../db/queries/reconcile/rulings.ts';
import type { FindingDraft } from '../common/findingRow.ts';
import { reconcile } from '../pipeline/reconcile/reconcile.ts';
import { DEFAULT_SETTINGS, type DecidedGroup } from '../pipeline/reconcile/settings.ts';

/** A finding that was decided is raised again as long as its members stand, so that its decision stays visible. */
const listDecided = (db: ReadDb): DecidedGroup[] =>
  [...listRulings(db).values()].map(({ kind, decisionId }) => ({ kind, members: listDecisionMembers(db, decisionId) }));

/** Every finding over the facts of a project, as of one moment. */
export const computeFindings = (db: ReadDb): FindingDraft[] =>
  db.sqlite.transaction(() =>
    reconcile(listFactsForReconcile(db), { ...DEFAULT_SETTINGS, decided: listDecided(db) }),
  )();
