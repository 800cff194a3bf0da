import type { Entity, HistoryRow } from '../../../electron/common/historyRow.ts';
import { type Binding, prepare, type ReadDb } from '../../handle.ts';

const COLUMNS = `h.id, h.step, h.at, h.who, h.action, h.entity, h.entity_id AS entityId, h.before, h.after,
  coalesce((SELECT r.reason FROM history_reason r WHERE r.step = h.step ORDER BY r.id DESC LIMIT 1), h.reason) AS reason,
  h.reverses, h.is_machine AS isMachine, EXISTS (SELECT 1 FROM history u WHERE u.reverses = h.step
    AND NOT EXISTS (SELECT 1 FROM history r WHERE r.reverses = u.step)) AS isReversed`;

type HistoryRecord = Omit<HistoryRow, 'before' | 'after' | 'isReversed' | 'isMachine'> & {
  readonly before: string | null;
  readonly after: string | null;
  readonly isReversed: number;
  readonly isMachine: number;
};

const parse = (json: string | null): Record<string, unknown> | null => (json === null ? null : JSON.parse(json));

const toRow = ({ before, after, isReversed, isMachine, ...row }: HistoryRecord): HistoryRow => ({
  ...row,
  before: parse(before),
  after: parse(after),
  isReversed: isReversed === 1,
  isMachine: isMachine === 1,
});

export interface HistoryPage {
  readonly entity?: Entity | undefined;
  readonly entityId?: number | undefined;
  /** The article with its facts and annotations. */
  readonly articleId?: number | undefined;
  readonly who?: string | undefined;
  readonly byPersons?: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Ids of an article's rows are looked up first: the index of the history is by kind and id. */
const CONDITIONS: readonly (readonly [keyof HistoryPage, string])[] = [
  ['entity', 'h.entity = @entity'],
  ['entityId', 'h.entity_id = @entityId'],
  [
    'articleId',
    `h.id IN (SELECT id FROM history WHERE entity = 'article' AND entity_id = @articleId
      UNION ALL SELECT x.id FROM fact f JOIN history x ON x.entity = 'fact' AND x.entity_id = f.id
        WHERE f.article_id = @articleId
      UNION ALL SELECT x.id FROM annotation n JOIN history x ON x.entity = 'annotation' AND x.entity_id = n.id
        WHERE n.article_id = @articleId)`,
  ],
  ['who', 'h.who = @who'],
  ['byPersons', 'h.is_machine = 0'],
];

/** Everybody who made changes, by name; the program itself is none. */
export const listPeople = (db: ReadDb): string[] =>
  prepare<{ who: string }>(db, 'SELECT DISTINCT who FROM history WHERE is_machine = 0 ORDER BY who')
    .all()
    .map(({ who }) => who);

/** One page of the log, the newest first. */
export function pageHistory(db: ReadDb, page: HistoryPage): { rows: HistoryRow[]; total: number } {
  const conditions = CONDITIONS.filter(([key]) => page[key]);
  const where = ['1', ...conditions.map(([, sql]) => sql)].join(' AND ');
  const { entity = null, entityId = null, articleId = null, who = null, limit, offset } = page;
  const bindings: Record<string, Binding> = { entity, entityId, articleId, who };
  const count = prepare<{ total: number }>(db, `SELECT count(*) AS total FROM history h WHERE ${where}`);
  const { total } = count.get(bindings) as { total: number };
  const sql = `SELECT ${COLUMNS} FROM history h WHERE ${where} ORDER BY h.id DESC LIMIT @limit OFFSET @offset`;
  return {
    rows: prepare<HistoryRecord>(db, sql)
      .all({ ...bindings, limit, offset })
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
