import type { EditionId, IndicatorId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import type { Watermark } from './editions.ts';

/** Settings that change no value: who works here, and the words of later extraction. */
const HARMLESS = `(k.key = 'userName' OR k.key LIKE 'lexicon%')`;

const RULES_SQL = `SELECT 1 FROM history h, json_each(h.after) k
  WHERE h.step > ? AND h.entity = 'setting' AND NOT ${HARMLESS} LIMIT 1`;

/** Left to itself SQLite walks all facts for some of these: CROSS JOIN keeps the order. */
const BY_WATERMARK = `
  SELECT indicator_id AS id FROM fact INDEXED BY fact_by_id WHERE id > @lastFact
  UNION SELECT f.indicator_id FROM history h CROSS JOIN fact f ON f.id = h.entity_id WHERE h.step > @step AND h.entity = 'fact'
  UNION SELECT json_extract(h.before, '$.indicatorId') FROM history h WHERE h.step > @step AND h.entity = 'fact'
  UNION SELECT f.indicator_id FROM history h CROSS JOIN fact f ON f.article_id = h.entity_id
    WHERE h.step > @step AND h.entity = 'article'
  UNION SELECT h.entity_id FROM history h WHERE h.step > @step AND h.entity = 'indicator'
  UNION SELECT json_extract(h.after, '$.mergedInto') FROM history h WHERE h.step > @step AND h.entity = 'indicator'
  UNION SELECT df.indicator_id FROM later CROSS JOIN decision_finding df ON df.decision_id = later.id
  UNION SELECT f.indicator_id FROM later CROSS JOIN decision_member m ON m.decision_id = later.id CROSS JOIN fact f ON f.id = m.fact_id`;

/** A decision may take back one that took back another: all of a chain bear on the values. */
const LATER = `WITH RECURSIVE later (id, withdraws) AS (
  SELECT id, withdraws FROM decision WHERE id > @lastDecision
  UNION SELECT d.id, d.withdraws FROM later CROSS JOIN decision d ON d.id = later.withdraws)`;

/** What the history does not tell: facts that a new reading took away, or put under another indicator. */
const BY_EDITION = `
  UNION SELECT v.indicator_id FROM edition_value v LEFT JOIN fact f ON f.id = v.fact_id
    WHERE v.edition_id = @edition AND v.fact_id IS NOT NULL AND (f.id IS NULL OR f.indicator_id <> v.indicator_id)
  UNION SELECT f.indicator_id FROM edition_value v CROSS JOIN fact f ON f.id = v.fact_id
    WHERE v.edition_id = @edition AND f.indicator_id <> v.indicator_id`;

const ALL = `SELECT id FROM indicator
  UNION SELECT indicator_id FROM edition_value WHERE edition_id = @edition`;

/**
 * Indicators whose values may read otherwise than at a moment: what came in, was edited or decided since. Found by
 * indexes alone, whatever the size of the project.
 */
export function listTouchedIndicators(db: ReadDb, mark: Watermark, edition: EditionId | null): IndicatorId[] {
  const isRuledAnew = prepare(db, RULES_SQL).get(mark.step) !== undefined;
  const sql = isRuledAnew ? ALL : `${LATER} ${BY_WATERMARK} ${edition === null ? '' : BY_EDITION}`;
  const rows = prepare<{ id: IndicatorId | null }>(db, sql).all({ ...mark, edition });
  return rows.flatMap(({ id }) => id ?? []);
}
