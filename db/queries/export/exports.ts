import {
  type ExportRequest,
  type ExportRow,
  type ExportValue,
  exportRequest,
} from '../../../electron/common/exportSpec.ts';
import type { ExportId } from '../../../electron/common/ids.ts';
import { inTransaction, prepare, type ReadDb, type WriteDb } from '../../handle.ts';

type ExportRecord = Omit<ExportRow, 'request' | 'isReplaced'> & {
  readonly request: string;
  readonly digest: string;
  readonly step: number;
  readonly isReplaced: number;
};
/** An export as it was recorded, with what tells whether it still holds. */
export type StoredExport = ExportRow & Pick<ExportRecord, 'digest' | 'step'>;

const SELECT = `SELECT id, uid, kind, format, file_name AS fileName, title, request, made_at AS madeAt,
  made_by AS madeBy, sha256, byte_length AS byteLength, row_count AS rowCount, value_count AS valueCount, digest, step,
  replaces, EXISTS (SELECT 1 FROM export later WHERE later.replaces = export.id) AS isReplaced FROM export`;

/** A request from before a field was thought of gets what stands for it. */
function readRequest(text: string): ExportRequest {
  const stored: unknown = JSON.parse(text);
  const parsed = exportRequest.safeParse(stored);
  return parsed.success ? parsed.data : (stored as ExportRequest);
}

const toRow = (record: ExportRecord): StoredExport => ({
  ...record,
  request: readRequest(record.request),
  isReplaced: record.isReplaced === 1,
});

/** The newest first. */
export function pageExports(
  db: ReadDb,
  page: { offset: number; limit: number },
): { rows: StoredExport[]; total: number } {
  const { total } = prepare(db, 'SELECT count(*) AS total FROM export').get() as { total: number };
  const sql = `${SELECT} ORDER BY id DESC LIMIT ? OFFSET ?`;
  return { rows: prepare<ExportRecord>(db, sql).all(page.limit, page.offset).map(toRow), total };
}

export function getExport(db: ReadDb, id: ExportId): StoredExport | null {
  const record = prepare<ExportRecord>(db, `${SELECT} WHERE id = ?`).get(id);
  return record ? toRow(record) : null;
}

/** By the id that stands in a file, or by the file's SHA-256. */
export function findExport(db: ReadDb, mark: string): StoredExport | null {
  const sql = `${SELECT} WHERE uid = ? OR sha256 = ? ORDER BY id DESC LIMIT 1`;
  const record = prepare<ExportRecord>(db, sql).get(mark, mark.toLowerCase());
  return record ? toRow(record) : null;
}

const VALUES_SQL = `SELECT key, place, value, fact_id AS factId, decisions FROM export_value
  WHERE export_id = ? ORDER BY position`;

/** What a file shows, in its order. */
export const listExportValues = (db: ReadDb, id: ExportId): ExportValue[] =>
  prepare<Omit<ExportValue, 'place'> & { place: string }>(db, VALUES_SQL)
    .all(id)
    .map((row) => ({ ...row, place: JSON.parse(row.place) }));

export interface ExportInput
  extends Omit<ExportRow, 'id' | 'madeAt' | 'kind' | 'format' | 'isReplaced' | 'valueCount'> {
  readonly digest: string;
  readonly step: number;
  readonly values: readonly ExportValue[];
}

const INSERT_EXPORT = `INSERT INTO export (uid, kind, format, file_name, title, request, made_at, made_by, sha256,
  byte_length, row_count, value_count, digest, step, replaces) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_VALUE = `INSERT INTO export_value (export_id, key, position, place, value, fact_id, decisions)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** Notes a file that was made. No act of the history: it changes nothing and cannot be undone. */
export function insertExport(db: WriteDb, input: ExportInput): ExportId {
  const { uid, fileName, title, request, madeBy, sha256, byteLength, rowCount, values, digest, step, replaces } = input;
  return inTransaction(db, () => {
    const made = prepare(db, INSERT_EXPORT).run(
      ...[uid, request.target.kind, request.format, fileName, title, JSON.stringify(request), db.now(), madeBy, sha256],
      ...[byteLength, rowCount, values.length, digest, step, replaces],
    );
    const id = Number(made.lastInsertRowid) as ExportId;
    const insert = prepare(db, INSERT_VALUE);
    values.forEach(({ key, place, value, factId, decisions }, position) => {
      insert.run(id, key, position, JSON.stringify(place), value, factId, decisions);
    });
    return id;
  });
}
