import type { Entity, HistoryRow } from '../../../electron/common/historyRow.ts';
import { type Binding, prepare, type ReadDb } from '../../handle.ts';

const COLUMNS = `h.id, h.step, h.at, h.who, h.action, h.entity, h.entity_id AS entityId, h.before, h.after, h.reason,
  h.reverses, EXISTS (SELECT 1 FROM history u WHERE u.reverses = h.step
    AND NOT EXISTS (SELECT 1 FROM history r WHERE r.reverses = u.step)) AS isReversed`;

type HistoryRecord = Omit<HistoryRow, 'before' | 'after' | 'isReversed'> & {
  readonly before: string | null;
  readonly after: string | null;
  readonly isReversed: number;
};

const parse = (json: string | null): Record<string, unknown> | null => (json === null ? null : JSON.parse(json));

const toRow = ({ before, after, isReversed, ...row }: HistoryRecord): HistoryRow => ({
  ...row,
  before: parse(before),
  after: parse(after),
  isReversed: isReversed === 1,
});

export interface HistoryPage {
  readonly entity?: Entity | undefined;
  readonly entityId?: number | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** One page of the log, the newest first. */
export function pageHistory(db: ReadDb, page: HistoryPage): { rows: HistoryRow[]; total: number } {
  const conditions = [
    ...(page.entity === undefined ? [] : [['h.entity = ?', page.entity] as const]),
    ...(page.entityId === undefined ? [] : [['h.entity_id = ?', page.entityId] as const]),
  ];
  const where = ['1', ...conditions.map(([sql]) => sql)].join(' AND ');
  const bindings: Binding[] = conditions.map(([, value]) => value);
  const count = prepare<{ total: number }>(db, `SELECT count(*) AS total FROM history h WHERE ${where}`);
  const { total } = count.get(...bindings) as { total: number };
  const sql = `SELECT ${COLUMNS} FROM history h WHERE ${where} ORDER BY h.id DESC LIMIT ? OFFSET ?`;
  return {
    rows: prepare<HistoryRecord>(db, sql)
      .all(...bindings, page.limit, page.offset)
      .map(toRow),
    total,
  };
}

/** The rows of one step in the order they were written. */
export function listStepRows(db: ReadDb, step: number): HistoryRow[] {
  return prepare<HistoryRecord>(db, `SELECT ${COLUMNS} FROM history h WHERE h.step = ? ORDER BY h.id`)
    .all(step)
    .map(toRow);
}
