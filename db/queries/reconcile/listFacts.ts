import type { IndicatorId } from '../../../electron/common/ids.ts';
import type { ReconcileFact } from '../../../electron/common/reconcileFact.ts';
import { SHELF_SQL } from '../../facetCode.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { type FactNames, lookUpNames } from '../review/factNames.ts';
import { type FactRecord, SELECT_FACTS, toFactRow } from '../review/factRows.ts';

/** Articles that others are copies of, or that are copies themselves, share the id of the first one. */
export function listEchoOrigins(db: ReadDb): Set<number> {
  const rows = prepare<{ origin: number }>(
    db,
    'SELECT DISTINCT echo_of AS origin FROM article WHERE echo_of IS NOT NULL',
  );
  return new Set(rows.all().map(({ origin }) => origin));
}

export function toReconcileFact(row: FactRecord, names: FactNames, origins: ReadonlySet<number>): ReconcileFact {
  const { originalOutlet, url, echoOf } = names.article(row.articleId);
  const origin = echoOf ?? (origins.has(row.articleId) ? row.articleId : null);
  return {
    ...toFactRow(row, names),
    originalOutlet,
    articleUrl: url,
    echoGroup: origin === null ? null : String(origin),
    isHeadline: row.isHeadline === 1,
    bodyStart: row.bodyStart,
  };
}

const IN_USE = `${SHELF_SQL.show} AND f.status <> 'rejected'`;
/** Rows read at a time where all are wanted: a statement left open between them would keep the connection from writing. */
const CHUNK = 5_000;

/** By row, not by indicator: at a million facts the jumps would take longer than everything else. */
function* iterateRecords(db: ReadDb): Generator<FactRecord> {
  const statement = prepare<FactRecord>(
    db,
    `${SELECT_FACTS} NOT INDEXED WHERE f.id > ? AND ${IN_USE} ORDER BY f.id LIMIT ${CHUNK}`,
  );
  let last = 0;
  while (true) {
    const rows = statement.all(last);
    yield* rows;
    if (rows.length < CHUNK) return;
    last = rows.at(-1)?.id ?? last;
  }
}

function listOfIndicators(db: ReadDb, indicatorIds: readonly IndicatorId[]): FactRecord[] {
  // By id: rows of one page are read together, and nothing has to be sorted with all its columns.
  const sql = `${SELECT_FACTS} WHERE f.id IN (SELECT id FROM fact INDEXED BY fact_by_indicator
    WHERE indicator_id IN (SELECT value FROM json_each(?))) AND ${IN_USE} ORDER BY f.id`;
  return prepare<FactRecord>(db, sql).all(JSON.stringify(indicatorIds));
}

/**
 * The facts that checks, matrix and charts work on, oldest first: those of some indicators, or all. Rejected ones and
 * the trash are left out, minor ones are in.
 */
export function* iterateFactsForReconcile(db: ReadDb, indicatorIds?: readonly IndicatorId[]): Generator<ReconcileFact> {
  const [origins, names] = [listEchoOrigins(db), lookUpNames(db)];
  const records = indicatorIds ? listOfIndicators(db, indicatorIds) : iterateRecords(db);
  for (const record of records) yield toReconcileFact(record, names, origins);
}

export const listFactsForReconcile = (
  db: ReadDb,
  input: { indicatorIds?: readonly IndicatorId[] } = {},
): ReconcileFact[] => [...iterateFactsForReconcile(db, input.indicatorIds)];
