import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { SetAside } from '../../../electron/common/article.ts';
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
}

/** SHA-256 in lower-case hex, as `source.sha256` holds it. */
export const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The source with exactly these bytes, if it came in before. */
export function findSourceByHash(db: ReadDb, sha256: string): { id: SourceId; fileName: string } | null {
  const sql = 'SELECT id, file_name AS fileName FROM source WHERE sha256 = ?';
  return prepare<{ id: SourceId; fileName: string }>(db, sql).get(sha256) ?? null;
}

/** Keeps a file as received. Fails on bytes that are there already: ask `findSourceByHash` first. */
export function insertSource(db: WriteDb, input: SourceInsert): SourceId {
  const [row] = db.orm
    .insert(source)
    .values({
      ...input,
      bytes: Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength),
      sha256: hashBytes(input.bytes),
      byteLength: input.bytes.byteLength,
      importedAt: db.now(),
    })
    .returning({ id: source.id })
    .all();
  return (row as { id: SourceId }).id;
}

/** The bytes as received, for rebuilding a body or handing the file back. */
export function getSourceBytes(db: ReadDb, id: SourceId): Uint8Array | null {
  return db.orm.select({ bytes: source.bytes }).from(source).where(eq(source.id, id)).get()?.bytes ?? null;
}
