import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { SetAside } from '../../../electron/common/article.ts';
import type { Cleaning } from '../../../electron/common/cleaning.ts';
import type { SourceId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { source } from '../../schema/source.ts';

export interface SourceInsert {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly encoding: (typeof source.$inferSelect)['encoding'];
  readonly encodingConfidence: number;
  readonly text: string;
  readonly leftOut: readonly SetAside[];
  /** What cleaning left out, repaired and offers. */
  readonly cleaning?: Cleaning;
  /** True where a person chose the encoding. */
  readonly isEncodingGiven?: boolean;
  /** Of `bytes`, where it is known already. */
  readonly sha256?: string;
}

/** SHA-256 in lower-case hex, as `source.sha256` holds it. */
export const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The source with exactly these bytes, if it came in before. */
export function findSourceByHash(db: ReadDb, sha256: string): { id: SourceId; fileName: string } | null {
  const sql = 'SELECT id, file_name AS fileName FROM source WHERE sha256 = ?';
  return prepare<{ id: SourceId; fileName: string }>(db, sql).get(sha256) ?? null;
}

const INSERT = `INSERT INTO source (sha256, byte_length, file_name, encoding, encoding_confidence, imported_at, left_out,
  text, bytes, is_encoding_given, cleaning) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Keeps a file as received. Fails on bytes that are there already: ask `findSourceByHash` first. */
export function insertSource(db: WriteDb, input: SourceInsert): SourceId {
  const { bytes, fileName, encoding, encodingConfidence, text, leftOut, isEncodingGiven = false } = input;
  const sha256 = input.sha256 ?? hashBytes(bytes);
  const row = [sha256, bytes.byteLength, fileName, encoding, encodingConfidence, db.now()];
  const kept = [JSON.stringify(leftOut), text, bytes, Number(isEncodingGiven), JSON.stringify(input.cleaning ?? {})];
  const result = prepare(db, INSERT).run(...row, ...kept);
  return Number(result.lastInsertRowid) as SourceId;
}

/** The bytes as received, for rebuilding a body or handing the file back. */
export function getSourceBytes(db: ReadDb, id: SourceId): Uint8Array | null {
  return db.orm.select({ bytes: source.bytes }).from(source).where(eq(source.id, id)).get()?.bytes ?? null;
}
