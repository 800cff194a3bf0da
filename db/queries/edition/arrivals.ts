import type { ArrivalId, DecisionId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { readWatermark, type Watermark } from './editions.ts';
import { listStaleIds } from './staleDecisions.ts';

/** Where the project stood before an import. */
export interface Before extends Watermark {
  readonly at: string;
  readonly stale: readonly DecisionId[];
}
export interface Arrival extends Before {
  readonly id: ArrivalId;
  readonly articles: number;
  readonly facts: number;
}

export const readBefore = (db: WriteDb): Before => ({ ...readWatermark(db), at: db.now(), stale: listStaleIds(db) });

const INSERT = `INSERT INTO arrival (at, who, articles, facts, stale, step, last_fact, last_decision)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

/** Notes an import that brought something. No act of the history: there is nothing in it to undo. */
export function insertArrival(
  db: WriteDb,
  { at, stale, step, lastFact, lastDecision }: Before,
  came: { who: string; articles: number; facts: number },
): void {
  const row = [at, came.who, came.articles, came.facts, JSON.stringify(stale), step, lastFact, lastDecision];
  prepare(db, INSERT).run(...row);
}

const SELECT = `SELECT id, at, articles, facts, stale, step, last_fact AS lastFact, last_decision AS lastDecision
  FROM arrival`;
type ArrivalRecord = Omit<Arrival, 'stale'> & { readonly stale: string };
const toArrival = (record: ArrivalRecord): Arrival => ({ ...record, stale: JSON.parse(record.stale) });

/** The newest first. */
export const listArrivals = (db: ReadDb, limit: number): Arrival[] =>
  prepare<ArrivalRecord>(db, `${SELECT} ORDER BY id DESC LIMIT ?`).all(limit).map(toArrival);

export function getArrival(db: ReadDb, id: ArrivalId): Arrival | null {
  const record = prepare<ArrivalRecord>(db, `${SELECT} WHERE id = ?`).get(id);
  return record ? toArrival(record) : null;
}
