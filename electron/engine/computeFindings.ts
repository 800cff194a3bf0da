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

function answerRun(db: ReadDb, due: DueRun): Answer {
  const { run } = due;
  if (run.of !== 'everything') return { answered: [due], change: check(db, gatherRun(db, run)), runs: [] };
  const listKeys = (key: string): string[] => listJoined([key]);
  return { answered: [due], change: null, runs: planFindingRuns(db, listKeys) };
}

/**
 * What comes next on the list of what findings miss, as of one moment: changes before the shares of a run, so that nobody
 * waits for a run. While an answer is still being written only another share may be computed: they do not touch each
 * other's findings. Null where there is nothing to do, or nothing yet.
 */
export const computeFindings = (
  db: ReadDb,
  { withRuns = true, writing = [] }: { withRuns?: boolean; writing?: readonly string[] } = {},
): Answer | null =>
  db.sqlite.transaction(() => {
    const { scopes, runs } = readFindingTodo(db);
    if (scopes.length > 0 && writing.length > 0) return null;
    const names = scopes.map(({ scope }) => scope);
    if (scopes.length > 0) return { answered: scopes, change: check(db, gatherTouched(db, names)), runs: [] };
    const next = withRuns ? runs.find(({ scope }) => !writing.includes(scope)) : undefined;
    return next && (next.run.of !== 'everything' || writing.length === 0) ? answerRun(db, next) : null;
  })();
