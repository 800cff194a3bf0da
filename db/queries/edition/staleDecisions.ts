import type { DecisionId, FindingId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';

const SQL = `SELECT decision_id AS id, min(id) AS findingId FROM finding
  WHERE state = 'stale' AND decision_id IS NOT NULL GROUP BY decision_id ORDER BY decision_id`;

export interface StaleDecisionIds {
  readonly id: DecisionId;
  /** A finding on which it no longer holds. */
  readonly findingId: FindingId;
}

export const listStaleDecisions = (db: ReadDb): StaleDecisionIds[] => prepare<StaleDecisionIds>(db, SQL).all();

export const listStaleIds = (db: ReadDb): DecisionId[] => listStaleDecisions(db).map(({ id }) => id);
