import type { IndicatorId } from '../../../electron/common/ids.ts';
import type { ReconcileFact } from '../../../electron/common/reconcileFact.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { type FactRecord, SELECT_FACTS, toFactRow } from '../review/factRows.ts';

/** Articles that others are copies of, or that are copies themselves, share the id of the first one. */
function listEchoOrigins(db: ReadDb): Set<number> {
  const rows = prepare<{ origin: number }>(
    db,
    'SELECT DISTINCT echo_of AS origin FROM article WHERE echo_of IS NOT NULL',
  );
  return new Set(rows.all().map(({ origin }) => origin));
}

function toReconcileFact(row: FactRecord, origins: ReadonlySet<number>): ReconcileFact {
  const origin = row.echoOf ?? (origins.has(row.articleId) ? row.articleId : null);
  return {
    ...toFactRow(row),
    originalOutlet: row.originalOutlet,
    articleUrl: row.articleUrl,
    echoGroup: origin === null ? null : String(origin),
    isHeadline: row.isHeadline === 1,
    bodyStart: row.bodyStart,
  };
}

const IN_USE = "f.shelf < 2 AND f.status <> 'rejected'";

/**
 * The facts that checks, matrix and charts work on: those of some indicators, or all. Rejected ones and the trash are
 * left out, minor ones are in. Ordered by indicator, so that a caller can work on one group at a time.
 */
export function* iterateFactsForReconcile(db: ReadDb, indicatorIds?: readonly IndicatorId[]): Generator<ReconcileFact> {
  const origins = listEchoOrigins(db);
  const among = indicatorIds ? 'AND f.indicator_id IN (SELECT value FROM json_each(?))' : '';
  const sql = `${SELECT_FACTS} WHERE ${IN_USE} ${among} ORDER BY f.indicator_id, f.id`;
  const bindings = indicatorIds ? [JSON.stringify(indicatorIds)] : [];
  // A statement of its own: the cached one would be busy for whoever asks for the same while this one runs.
  const statement = db.sqlite.prepare<unknown[], FactRecord>(sql);
  for (const row of statement.iterate(...bindings)) yield toReconcileFact(row, origins);
}

export const listFactsForReconcile = (
  db: ReadDb,
  input: { indicatorIds?: readonly IndicatorId[] } = {},
): ReconcileFact[] => [...iterateFactsForReconcile(db, input.indicatorIds)];
