import type { FactId, FindingId } from '../../../electron/common/ids.ts';
import { SHELF_SQL } from '../../facetCode.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import type { Watermark } from './editions.ts';

/** A figure that says otherwise than an earlier one, or one that a person changed: then nothing is earlier. */
export interface RevisedIds {
  readonly id: FactId;
  readonly earlier: FactId | null;
  readonly findingId: FindingId | null;
}

const SHOWN = `${SHELF_SQL.hide} AND f.status <> 'rejected'`;

/** Checks that set a figure against another of the same place. */
const RESTATED = `SELECT n.fact_id AS id, min(o.fact_id) AS earlier, min(g.id) AS findingId
  FROM finding_member n JOIN finding g ON g.id = n.finding_id
    AND g.kind IN ('contradiction', 'revision', 'unit-slip') AND g.state <> 'dismissed'
  JOIN finding_member o ON o.finding_id = g.id AND o.fact_id <= @lastFact
  JOIN fact f ON f.id = n.fact_id
  WHERE n.fact_id > @lastFact AND ${SHOWN} GROUP BY n.fact_id`;

/** Columns that say what a figure is; a review alone revises nothing. */
const SAYING = `('value', 'high', 'unit', 'qualifier', 'indicatorId', 'subject', 'measure', 'modality', 'periodKind',
  'periodFrom', 'periodTo', 'scope')`;

const EDITED = `SELECT DISTINCT h.entity_id AS id, NULL AS earlier, NULL AS findingId
  FROM history h JOIN fact f ON f.id = h.entity_id, json_each(h.after) k
  WHERE h.step > @step AND h.entity = 'fact' AND h.entity_id <= @lastFact AND h.is_machine = 0 AND h.reverses IS NULL
  AND h.before IS NOT NULL AND k.key IN ${SAYING} AND ${SHOWN}
  AND NOT EXISTS (SELECT 1 FROM history u WHERE u.reverses = h.step
    AND NOT EXISTS (SELECT 1 FROM history r WHERE r.reverses = u.step))`;

export const listRevised = (db: ReadDb, mark: Watermark): RevisedIds[] =>
  prepare<RevisedIds>(db, `${RESTATED} UNION ALL ${EDITED}`).all(mark);

const NEW = `FROM fact f WHERE f.id > @lastFact AND ${SHOWN}`;

/** Facts that came in, the latest first: how many, and the first of them. Those that revise an earlier one count there. */
export function listNewFacts(
  db: ReadDb,
  { lastFact }: Watermark,
  { without, limit }: { without: readonly FactId[]; limit: number },
): { total: number; ids: FactId[] } {
  const input = { lastFact, without: JSON.stringify(without) };
  const where = `${NEW} AND f.id NOT IN (SELECT value FROM json_each(@without))`;
  const { total } = prepare(db, `SELECT count(*) AS total ${where}`).get(input) as { total: number };
  const sql = `SELECT f.id ${where} ORDER BY f.id LIMIT @limit`;
  return {
    total,
    ids: prepare<{ id: FactId }>(db, sql)
      .all({ ...input, limit })
      .map(({ id }) => id),
  };
}

const CONFLICTS = `SELECT count(DISTINCT g.id) AS count FROM finding_member m JOIN finding g ON g.id = m.finding_id
  AND g.family = 'trouble' AND g.state = 'open' WHERE m.fact_id > @lastFact`;

/** Open conflicts in which something new takes part. */
export const countNewConflicts = (db: ReadDb, { lastFact }: Watermark): number =>
  prepare<{ count: number }>(db, CONFLICTS).get({ lastFact })?.count ?? 0;
