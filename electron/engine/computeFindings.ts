import type { ReadDb } from '../../db/handle.ts';
import { diffFindings, type FindingsChange } from '../../db/queries/reconcile/diffFindings.ts';
import { type DueRun, type DueScope, readFindingTodo } from '../../db/queries/reconcile/findingTodo.ts';
import { planFindingRuns } from '../../db/queries/reconcile/planFindingRuns.ts';
import { listDecisionMembers, listRulings } from '../../db/queries/reconcile/rulings.ts';
import type { FindingRun } from '../common/findingRun.ts';
import type { IndicatorId } from '../common/ids.ts';
import { listJoined } from '../pipeline/reconcile/joinedIndicators.ts';
import { reconcileTouched } from '../pipeline/reconcile/reconcileTouched.ts';
import { DEFAULT_SETTINGS, type ReconcileSettings } from '../pipeline/reconcile/settings.ts';
import { type Gathered, gatherRun } from './gatherRun.ts';
import { gatherTouched } from './gatherTouched.ts';
import { readPrecision } from './precision.ts';

/** Which entries of the list it answers, and what is to be written: findings, or the shares that a run falls into. */
export interface Answer {
  readonly answered: readonly DueScope[];
  readonly change: FindingsChange | null;
  readonly runs: readonly FindingRun[];
}

/** A finding that was decided is raised again as long as its members stand, so that its decision stays visible. */
function readSettings(db: ReadDb, indicatorIds: readonly IndicatorId[]): ReconcileSettings {
  const rulings = [...listRulings(db, indicatorIds).values()];
  const decided = rulings.map(({ kind, decisionId }) => ({ kind, members: listDecisionMembers(db, decisionId) }));
  return { ...DEFAULT_SETTINGS, precision: readPrecision(db), decided };
}

function check(db: ReadDb, { scopes, indicatorIds, facts }: Gathered): FindingsChange {
  return diffFindings(db, { scopes, drafts: reconcileTouched(facts, readSettings(db, indicatorIds)) });
}

/** What changed, whatever share of a run may be at work: as of one moment. */
export const answerChanges = (db: ReadDb): Answer =>
  db.sqlite.transaction(() => {
    const { scopes } = readFindingTodo(db);
    const names = scopes.map(({ scope }) => scope);
    return { answered: scopes, change: check(db, gatherTouched(db, names)), runs: [] };
  })();

/** One share of a run, as of one moment. Two may be at work at once: they do not touch each other's findings. */
export const answerRun = (db: ReadDb, due: DueRun): Answer =>
  db.sqlite.transaction((): Answer => {
    const { run } = due;
    if (run.of !== 'everything') return { answered: [due], change: check(db, gatherRun(db, run)), runs: [] };
    return { answered: [due], change: null, runs: planFindingRuns(db, (key) => listJoined([key])) };
  })();
