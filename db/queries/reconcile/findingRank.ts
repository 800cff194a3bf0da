import { prepare, type ReadDb } from '../../handle.ts';

const isStated = (table: string): string => `EXISTS (SELECT 1 FROM ${table} v WHERE v.fact_id = m.fact_id)`;

/** What saved charts draw: an indicator with a subject, or with `*` for every subject, or single facts behind a `#`. */
const DRAWN = `WITH RECURSIVE held(chart_id, indicator_id) AS (
    SELECT c.id, h.value FROM chart c, json_each(c.spec, '$.indicatorIds') h WHERE c.trashed_at IS NULL
    UNION SELECT held.chart_id, i.merged_into FROM held JOIN indicator i ON i.id = held.indicator_id
      WHERE i.merged_into IS NOT NULL)
  SELECT held.indicator_id || '|' || coalesce(c.spec ->> '$.subject', '*') FROM held JOIN chart c ON c.id = held.chart_id
    WHERE coalesce(json_array_length(c.spec, '$.factIds'), 0) = 0
  UNION SELECT '#' || one.value FROM chart c, json_each(c.spec, '$.factIds') one WHERE c.trashed_at IS NULL`;

const isDrawn = `EXISTS (SELECT 1 FROM finding_member m JOIN fact x ON x.id = m.fact_id
  JOIN subject s ON s.id = x.subject_id WHERE m.finding_id = f.id
  AND (x.indicator_id || '|*' IN (${DRAWN}) OR x.indicator_id || '|' || s.text IN (${DRAWN})
    OR '#' || x.id IN (${DRAWN})))`;
const isPublished = `EXISTS (SELECT 1 FROM finding_member m WHERE m.finding_id = f.id
  AND (${isStated('export_value')} OR ${isStated('edition_value')}))`;

/**
 * Trouble with a figure that was exported or published stands above all other trouble, whose severity ends at 90;
 * trouble with one that a saved chart draws stands between the two.
 */
export const SEVERITY = `CASE WHEN f.family <> 'trouble' THEN f.severity WHEN ${isPublished} THEN 95 + f.severity / 20
  WHEN ${isDrawn} THEN 90 + f.severity / 20 ELSE f.severity END`;

/** Where nothing was made of the project yet, the stored severity, which has an index, will do. */
export function listOrder(db: ReadDb): string {
  const sql = `SELECT EXISTS (SELECT 1 FROM export_value) OR EXISTS (SELECT 1 FROM edition_value)
    OR EXISTS (SELECT 1 FROM chart WHERE trashed_at IS NULL) AS isUsed`;
  return prepare<{ isUsed: number }>(db, sql).get()?.isUsed === 1 ? `${SEVERITY} DESC, f.severity` : 'f.severity';
}
