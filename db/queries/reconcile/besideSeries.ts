import type { FactId, IndicatorId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import type { AlsoCovered } from './insertDecision.ts';

/** Of the same subject and measure, in the articles of the members; what speaks for its article twice is one figure. */
const SQL = `SELECT DISTINCT o.indicator_id AS indicatorId, o.id AS factId, o.article_id AS articleId FROM fact m
  JOIN fact o ON o.article_id = m.article_id AND o.subject_id = m.subject_id AND o.measure IS m.measure
    AND o.indicator_id <> m.indicator_id
  WHERE m.id IN (SELECT value FROM json_each(?)) AND o.minor IS NULL AND o.status <> 'rejected'
    AND o.trashed_at IS NULL AND o.period_to IS NOT NULL ORDER BY o.indicator_id, o.id`;

interface Row {
  readonly indicatorId: IndicatorId;
  readonly factId: FactId;
  readonly articleId: number;
}

/**
 * Indicators whose figures are stated beside these, in two of their articles at least: what changed its meaning for the
 * one may have changed it for the other, whether or not a check asks.
 */
export function listBeside(db: ReadDb, members: readonly FactId[]): AlsoCovered[] {
  const byIndicator = new Map<IndicatorId, Row[]>();
  for (const row of prepare<Row>(db, SQL).all(JSON.stringify(members)))
    byIndicator.set(row.indicatorId, [...(byIndicator.get(row.indicatorId) ?? []), row]);
  return [...byIndicator]
    .filter(([, rows]) => new Set(rows.map(({ articleId }) => articleId)).size > 1)
    .map(([indicatorId, rows]) => ({ indicatorId, members: rows.map(({ factId }) => factId) }));
}
