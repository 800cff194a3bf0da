import { blob, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SetAside } from '../../electron/common/article.ts';
import { ENCODINGS } from '../../electron/common/articleRow.ts';
import type { Cleaning, Rulings } from '../../electron/common/cleaning.ts';
import type { SourceId } from '../../electron/common/ids.ts';

/** A file as it was received. How it is read may change; what was received never does. */
export const source = sqliteTable('source', {
  /** Row id. */
  id: integer('id').primaryKey({ autoIncrement: true }).$type<SourceId>(),
  /** SHA-256 of `bytes`, lower-case hex; what makes an import idempotent. */
  sha256: text('sha256').notNull().unique(),
  /** Length of `bytes`, so that lists need not read them. */
  byteLength: integer('byte_length').notNull(),
  /** Name without folder; paths are not kept. */
  fileName: text('file_name').notNull(),
  /** How `text` was decoded. */
  encoding: text('encoding', { enum: ENCODINGS }).notNull(),
  /** 0..1, as the decoder judged itself. */
  encodingConfidence: real('encoding_confidence').notNull(),
  /** When it came in, ISO 8601 in UTC. */
  importedAt: text('imported_at').notNull(),
  /** JSON: numbers left out with the page furniture; spans are in `text`. */
  leftOut: text('left_out', { mode: 'json' }).$type<readonly SetAside[]>().notNull(),
  /** The decoded text, unaltered but for the byte order mark. */
  text: text('text').notNull(),
  /** The bytes as received. Last in the row: reading the other columns then never touches their pages. */
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  /** 1 where a person chose the encoding. */
  isEncodingGiven: integer('is_encoding_given', { mode: 'boolean' }).notNull(),
  /** JSON: what a person put back, left out or had read again; spans are in `text`. `{}` before anybody ruled. */
  rulings: text('rulings', { mode: 'json' }).$type<Partial<Rulings>>().notNull(),
  /** JSON: what cleaning left out, repaired and offers; `{}` for what came in before that was kept. */
  cleaning: text('cleaning', { mode: 'json' }).$type<Partial<Cleaning>>().notNull(),
});
