import type { ReconcileFact } from '../../../electron/common/reconcileFact.ts';
import { SHELF_SQL } from '../../facetCode.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { lookUpNames } from '../review/factNames.ts';
import { type FactRecord, SELECT_FACTS } from '../review/factRows.ts';
import { listEchoOrigins, toReconcileFact } from './listFacts.ts';

const IN_USE = `${SHELF_SQL.show} AND f.status <> 'rejected'`;
const SHOWN = `${SHELF_SQL.hide} AND f.status <> 'rejected'`;

function readFacts(db: ReadDb, where: string, bindings: readonly (string | number)[]): ReconcileFact[] {
  const [origins, names] = [listEchoOrigins(db), lookUpNames(db)];
  const rows = prepare<FactRecord>(db, `${SELECT_FACTS} ${where} ORDER BY f.id`).all(...bindings);
  return rows.map((row) => toReconcileFact(row, names, origins));
}

export const listFactsOfArticles = (db: ReadDb, articleIds: readonly number[]): ReconcileFact[] =>
  readFacts(db, `INDEXED BY fact_by_article WHERE f.article_id IN (SELECT value FROM json_each(?)) AND ${IN_USE}`, [
    JSON.stringify(articleIds),
  ]);

/** Of articles from one id up to another, all facts of those that say one number twice at least. */
export const listFactsOfRepeating = (db: ReadDb, from: number, to: number): ReconcileFact[] =>
  readFacts(
    db,
    `INDEXED BY fact_by_article WHERE f.article_id IN (SELECT f.article_id FROM fact f INDEXED BY fact_by_article
     WHERE f.article_id >= ? AND f.article_id < ? AND ${SHELF_SQL.show}
     GROUP BY f.article_id, f.unit, f.value_sort HAVING count(*) > 1) AND ${IN_USE}`,
    [from, to],
  );

/** Shown facts of the numbers from one up to another that more than one indicator or subject carries. */
export const listFactsOfShared = (db: ReadDb, from: number, to: number): ReconcileFact[] =>
  readFacts(
    db,
    `WHERE f.id IN (SELECT id FROM fact INDEXED BY fact_by_value WHERE value_sort IN (
       SELECT f.value_sort FROM fact f INDEXED BY fact_by_value WHERE f.value_sort >= ? AND f.value_sort < ?
       AND ${SHELF_SQL.hide} GROUP BY f.value_sort
       HAVING min(f.indicator_id) < max(f.indicator_id) OR min(f.subject_id) < max(f.subject_id))) AND ${SHOWN}`,
    [from, to],
  );

/** Shown facts of one number in any of these units. */
export const listFactsOfNumber = (db: ReadDb, value: string, units: readonly string[]): ReconcileFact[] =>
  readFacts(
    db,
    `INDEXED BY fact_by_value WHERE f.value_sort = CAST(? AS REAL) AND f.value = ?
     AND f.unit IN (SELECT value FROM json_each(?)) AND ${SHOWN}`,
    [value, value, JSON.stringify(units)],
  );

/** What a like noun is looked for among: nothing set aside, no change, no share. */
const COUNTED = `${SHOWN} AND f.deprecated_by IS NULL AND f.measure IS NOT 'change' AND f.unit <> 'percent'`;

/**
 * Facts that count any of these nouns in any of these units, at most `limit` of them: a noun of so many things tells
 * nobody anything, and a common one stands in a great part of a project.
 */
export const listFactsOfNouns = (
  db: ReadDb,
  { nouns, units, limit }: { nouns: readonly string[]; units: readonly string[]; limit: number },
): ReconcileFact[] =>
  readFacts(
    db,
    `WHERE f.id IN (SELECT f.id FROM fact f INDEXED BY fact_by_noun WHERE f.noun IN (SELECT value FROM json_each(?))
     AND f.unit IN (SELECT value FROM json_each(?)) AND ${COUNTED} LIMIT ?)`,
    [JSON.stringify(nouns), JSON.stringify(units), limit],
  );

/** Each noun once, by jumps along its index: a walk over all facts would take seconds. */
const NOUNS = `WITH RECURSIVE one(noun) AS (
  SELECT (SELECT noun FROM fact INDEXED BY fact_by_noun WHERE noun IS NOT NULL ORDER BY noun LIMIT 1)
  UNION ALL
  SELECT (SELECT f.noun FROM fact f INDEXED BY fact_by_noun WHERE f.noun > one.noun ORDER BY f.noun LIMIT 1)
  FROM one WHERE one.noun IS NOT NULL)
  SELECT noun FROM one WHERE noun IS NOT NULL`;

export const listNouns = (db: ReadDb): string[] =>
  prepare<{ noun: string }>(db, NOUNS)
    .all()
    .map(({ noun }) => noun);

/** Each noun with each unit it counts in, along the same index. */
export const listNounUnits = (db: ReadDb): { noun: string; unit: string }[] =>
  prepare<{ noun: string; unit: string }>(
    db,
    'SELECT DISTINCT noun, unit FROM fact INDEXED BY fact_by_noun WHERE noun IS NOT NULL',
  ).all();
