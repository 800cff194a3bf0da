import type { IndicatorId } from '../electron/common/ids.ts';
import { prepare, type ReadDb, type WriteDb } from './handle.ts';
import { noteAllFindings } from './queries/reconcile/findingTodo.ts';

const NEXT = 'SELECT merged_into AS next FROM indicator WHERE id = ?';

/** The indicator that holds the facts of this one: itself, unless it was merged into another. */
export function findHolder(db: ReadDb, id: IndicatorId): IndicatorId {
  const read = prepare<{ next: IndicatorId | null }>(db, NEXT);
  let at = id;
  for (let next = read.get(at)?.next; next; next = read.get(at)?.next) at = next;
  return at;
}

/** The holders of some indicators, each once, in their order. */
export const listHolders = (db: ReadDb, ids: readonly IndicatorId[]): IndicatorId[] => [
  ...new Set(ids.map((id) => findHolder(db, id))),
];

/** A filter that was kept from before a merge finds the facts where they are. */
export const followMerges = <F extends { readonly indicatorId?: IndicatorId[] | undefined }>(
  db: ReadDb,
  filter: F,
): F => (filter.indicatorId ? { ...filter, indicatorId: listHolders(db, filter.indicatorId) } : filter);

/** Where a fact stands that is read as this indicator. */
export function placeIndicator(db: ReadDb, id: IndicatorId): { indicatorId: IndicatorId; metAs: IndicatorId | null } {
  const indicatorId = findHolder(db, id);
  return { indicatorId, metAs: indicatorId === id ? null : id };
}

const BELOW = `WITH RECURSIVE below(id) AS (
  SELECT @id UNION SELECT i.id FROM below b JOIN indicator i ON i.merged_into = b.id) SELECT id FROM below`;

/** Whether one may be merged into another without a ring. */
export const canMerge = (db: ReadDb, id: IndicatorId, into: IndicatorId): boolean => findHolder(db, into) !== id;

export interface Merge {
  readonly id: IndicatorId;
  /** What it was merged into before, and is from now on; null for itself. */
  readonly before: IndicatorId | null;
  readonly after: IndicatorId | null;
}

const COUNT = 'SELECT count(*) AS n FROM fact WHERE indicator_id = ?';
/** More facts than this touch so many findings that all are computed again anyway. */
const MOST_NOTED = 2000;

/**
 * Moves facts after `merged_into` changed. Those of a merged indicator keep the one they were met as, and what was
 * merged into it before goes along with it, there and back. A fact that a person gave to another indicator stays.
 */
export function moveMergedFacts(db: WriteDb, { id, before, after }: Merge): void {
  const from = before === null ? id : findHolder(db, before);
  if ((prepare<{ n: number }>(db, COUNT).get(from)?.n ?? 0) > MOST_NOTED) noteAllFindings(db);
  const to = after === null ? id : findHolder(db, after);
  const own = before === null ? '' : `AND met_as IN (${BELOW})`;
  const met = after === null ? 'nullif(met_as, @id)' : 'coalesce(met_as, @id)';
  prepare(db, `UPDATE fact SET indicator_id = @to, met_as = ${met} WHERE indicator_id = @from ${own}`).run({
    ...{ id, from, to },
  });
}
