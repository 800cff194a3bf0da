import type { ReadDb } from '../../db/handle.ts';
import { readFindingTodo } from '../../db/queries/reconcile/findingTodo.ts';
import { listFactsForReconcile } from '../../db/queries/reconcile/listFacts.ts';
import type { FindingsInput } from '../../db/queries/reconcile/replaceFindings.ts';
import { listDecisionMembers, listRulings } from '../../db/queries/reconcile/rulings.ts';
import type { IndicatorId } from '../common/ids.ts';
import { reconcile } from '../pipeline/reconcile/reconcile.ts';
import { reconcileTouched } from '../pipeline/reconcile/reconcileTouched.ts';
import { DEFAULT_SETTINGS, type ReconcileSettings } from '../pipeline/reconcile/settings.ts';
import { gatherTouched } from './gatherTouched.ts';
import { readPrecision } from './precision.ts';

/** Findings, whose place they take, and up to which change of the project they hold. */
export interface ComputedFindings extends FindingsInput {
  readonly changes: number;
}

/** From here on one pass over everything costs less than many small ones. */
const MOST_SCOPES = 2_000;

/** A finding that was decided is raised again as long as its members stand, so that its decision stays visible. */
function readSettings(db: ReadDb, indicatorIds?: readonly IndicatorId[]): ReconcileSettings {
  const rulings = [...listRulings(db, indicatorIds).values()];
  const decided = rulings.map(({ kind, decisionId }) => ({ kind, members: listDecisionMembers(db, decisionId) }));
  return { ...DEFAULT_SETTINGS, precision: readPrecision(db), decided };
}

function computeTouched(db: ReadDb, names: readonly string[]): FindingsInput {
  const { scopes, indicatorIds, facts } = gatherTouched(db, names);
  return { scopes, drafts: reconcileTouched(facts, readSettings(db, indicatorIds)) };
}

const computeAll = (db: ReadDb): FindingsInput => ({
  scopes: 'all',
  drafts: reconcile(listFactsForReconcile(db), readSettings(db)),
});

/** The findings that the changes since the last run call for, as of one moment. */
export const computeFindings = (db: ReadDb): ComputedFindings =>
  db.sqlite.transaction(() => {
    const { scopes, changes } = readFindingTodo(db);
    const isWhole = scopes.includes('all') || scopes.length > MOST_SCOPES;
    return { ...(isWhole ? computeAll(db) : computeTouched(db, scopes)), changes };
  })();
