import type {
  EditionRow,
  EditionValue,
  EditionValueBody,
  PartKind,
  PublishChecklist,
} from '../../../electron/common/edition.ts';
import type { EditionId, IndicatorId } from '../../../electron/common/ids.ts';
import type { Frequency } from '../../../electron/common/matrix.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { performAct, recordChange } from '../../history.ts';

/** Up to where an edition, or the state before an import, knew the project. */
export interface Watermark {
  /** Last step of the history. */
  readonly step: number;
  readonly lastFact: number;
  readonly lastDecision: number;
}

/** An edition before it has an id: all that was read of the project at one moment. */
export interface FrozenEdition extends Watermark {
  readonly uid: string;
  readonly name: string;
  readonly note: string;
  readonly program: string;
  readonly frequency: Frequency;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly checklist: PublishChecklist;
  readonly values: readonly EditionValue[];
  readonly parts: Readonly<Record<PartKind, readonly unknown[]>>;
}

const WATERMARK_SQL = `SELECT (SELECT coalesce(max(step), 0) FROM history) AS step,
  (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'fact') AS lastFact,
  (SELECT coalesce(max(id), 0) FROM decision) AS lastDecision`;

/** Ids are never given twice: what comes later stands above. */
export const readWatermark = (db: ReadDb): Watermark =>
  prepare<Watermark>(db, WATERMARK_SQL).get() ?? { step: 0, lastFact: 0, lastDecision: 0 };

const INSERT = `INSERT INTO edition (uid, name, note, who, at, program, frequency, settings, checklist, value_count, step,
  last_fact, last_decision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_VALUE = `INSERT INTO edition_value (edition_id, key, position, indicator_id, value, fact_id, decisions, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_PART = 'INSERT INTO edition_part (edition_id, kind, position, body) VALUES (?, ?, ?, ?)';

function insertRow(db: WriteDb, frozen: FrozenEdition, who: string): EditionId {
  const { uid, name, note, program, frequency, settings, checklist, values } = frozen;
  const { lastInsertRowid } = prepare(db, INSERT).run(
    ...[uid, name, note, who, db.now(), program, frequency, JSON.stringify(settings), JSON.stringify(checklist)],
    ...[values.length, frozen.step, frozen.lastFact, frozen.lastDecision],
  );
  return Number(lastInsertRowid) as EditionId;
}

/** Keeps an edition whole or not at all, with its row of history. */
export function insertEdition(db: WriteDb, frozen: FrozenEdition, who: string): EditionId {
  return performAct(db, { who, action: 'publish' }, (act) => {
    const id = insertRow(db, frozen, who);
    const insertValue = prepare(db, INSERT_VALUE);
    frozen.values.forEach(({ key, value, factId, decisions, body }, at) => {
      insertValue.run(id, key, at, body.indicator.id, value, factId, decisions, JSON.stringify(body));
    });
    const insertPart = prepare(db, INSERT_PART);
    for (const [kind, bodies] of Object.entries(frozen.parts))
      bodies.forEach((body, at) => {
        insertPart.run(id, kind, at, JSON.stringify(body));
      });
    recordChange(db, { ...act, entity: 'edition', entityId: id, before: null, after: { name: frozen.name } });
    return id;
  });
}

const countOf = (kind: PartKind): string =>
  `(SELECT count(*) FROM edition_part p WHERE p.edition_id = e.id AND p.kind = '${kind}')`;
const SELECT = `SELECT e.id, e.uid, e.name, e.note, e.who, e.at, e.program, e.frequency, e.checklist,
  e.value_count AS "values", ${countOf('chart')} AS charts, ${countOf('decision')} AS decisions,
  ${countOf('finding')} AS conflicts, w.is_withdrawn AS isWithdrawn, w.who AS byWhom, w.at AS byWhen, w.reason AS byReason
  FROM edition e LEFT JOIN edition_withdrawal w
    ON w.id = (SELECT max(id) FROM edition_withdrawal l WHERE l.edition_id = e.id)`;

type EditionRecord = Omit<EditionRow, 'withdrawn' | 'checklist'> & {
  readonly checklist: string;
  readonly isWithdrawn: number | null;
  readonly byWhom: string;
  readonly byWhen: string;
  readonly byReason: string | null;
};

const toRow = ({ checklist, isWithdrawn, byWhom, byWhen, byReason, ...row }: EditionRecord): EditionRow => ({
  ...row,
  checklist: JSON.parse(checklist),
  withdrawn: isWithdrawn === 1 ? { who: byWhom, at: byWhen, reason: byReason } : null,
});

/** The newest first, withdrawn ones included and marked. */
export function pageEditions(
  db: ReadDb,
  page: { offset: number; limit: number },
): { rows: EditionRow[]; total: number } {
  const { total } = prepare(db, 'SELECT count(*) AS total FROM edition').get() as { total: number };
  const rows = prepare<EditionRecord>(db, `${SELECT} ORDER BY e.id DESC LIMIT ? OFFSET ?`).all(page.limit, page.offset);
  return { rows: rows.map(toRow), total };
}

export function getEdition(db: ReadDb, id: EditionId): EditionRow | null {
  const record = prepare<EditionRecord>(db, `${SELECT} WHERE e.id = ?`).get(id);
  return record ? toRow(record) : null;
}

/** By the id that stands in its files. */
export function findEdition(db: ReadDb, uid: string): EditionRow | null {
  const record = prepare<EditionRecord>(db, `${SELECT} WHERE e.uid = ?`).get(uid);
  return record ? toRow(record) : null;
}

/** The last one that stands; null where nothing is published. */
export function getLastEdition(db: ReadDb): EditionRow | null {
  const sql = `${SELECT} WHERE w.is_withdrawn IS NOT 1 ORDER BY e.id DESC LIMIT 1`;
  const record = prepare<EditionRecord>(db, sql).get();
  return record ? toRow(record) : null;
}

export function getEditionMark(db: ReadDb, id: EditionId): Watermark {
  const sql = 'SELECT step, last_fact AS lastFact, last_decision AS lastDecision FROM edition WHERE id = ?';
  const row = prepare<Watermark>(db, sql).get(id);
  if (!row) throw new Error(`there is no edition ${id}`);
  return row;
}

export function getEditionSettings(db: ReadDb, id: EditionId): Record<string, unknown> {
  const row = prepare<{ settings: string }>(db, 'SELECT settings FROM edition WHERE id = ?').get(id);
  return row ? JSON.parse(row.settings) : {};
}

/** Parts of one kind, as the program had them; the caller knows their shape. */
export const listEditionParts = <T>(db: ReadDb, id: EditionId, kind: PartKind): T[] =>
  prepare<{ body: string }>(db, 'SELECT body FROM edition_part WHERE edition_id = ? AND kind = ? ORDER BY position')
    .all(id, kind)
    .map(({ body }) => JSON.parse(body));

type ValueRecord = Omit<EditionValue, 'body'> & { readonly body: string };
const VALUES = 'SELECT key, value, fact_id AS factId, decisions, body FROM edition_value WHERE edition_id = ?';
const toValue = (record: ValueRecord): EditionValue => ({
  ...record,
  body: JSON.parse(record.body) as EditionValueBody,
});

/** Values in the order of the matrix. */
export const pageEditionValues = (
  db: ReadDb,
  id: EditionId,
  { offset, limit }: { offset: number; limit: number },
): EditionValue[] =>
  prepare<ValueRecord>(db, `${VALUES} AND position >= ? ORDER BY position LIMIT ?`).all(id, offset, limit).map(toValue);

/** The values of one indicator. */
export const listEditionValues = (db: ReadDb, id: EditionId, indicatorIds: readonly IndicatorId[]): EditionValue[] =>
  prepare<ValueRecord>(db, `${VALUES} AND indicator_id IN (SELECT value FROM json_each(?)) ORDER BY position`)
    .all(id, JSON.stringify(indicatorIds))
    .map(toValue);

const ONE_VALUE = 'SELECT value FROM edition_value WHERE edition_id = ? AND key = ?';

/** The number that an edition shows in one place; null where it shows none. */
export const getEditionValue = (db: ReadDb, id: EditionId, key: string): string | null =>
  prepare<{ value: string }>(db, ONE_VALUE).get(id, key)?.value ?? null;
