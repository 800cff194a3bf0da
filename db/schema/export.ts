import { type AnySQLiteColumn, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ExportKind, ExportPlace, ExportRequest } from '../../electron/common/exportSpec.ts';
import type { ExportId, FactId } from '../../electron/common/ids.ts';

/** A file that was written for the world outside. Append-only, held by triggers. */
export const exported = sqliteTable('export', {
  /** Row id. */
  id: integer('id').primaryKey({ autoIncrement: true }).$type<ExportId>(),
  /** Stands in the file itself, where its format has a place for it. */
  uid: text('uid').notNull().unique(),
  /** What was exported: `facts`, `matrix`, `chart`, `evidence` … */
  kind: text('kind').$type<ExportKind>().notNull(),
  /** Ending of the file. */
  format: text('format').notNull(),
  /** Name that was proposed for it; where it was put is not kept here. */
  fileName: text('file_name').notNull(),
  /** As shown in lists. */
  title: text('title').notNull(),
  /** JSON: what was asked for, so that it can be made again. */
  request: text('request', { mode: 'json' }).$type<ExportRequest>().notNull(),
  /** ISO 8601 in UTC. */
  madeAt: text('made_at').notNull(),
  /** Who made it. */
  madeBy: text('made_by').notNull(),
  /** SHA-256 of the file, lower-case hex; formats without room for an id are found by it. */
  sha256: text('sha256').notNull(),
  /** Length of the file. */
  byteLength: integer('byte_length').notNull(),
  /** Rows, points or entries that the file holds. */
  rowCount: integer('row_count').notNull(),
  /** Rows of `exportValue`; 0 with a larger `rowCount` where there were too many to keep one by one. */
  valueCount: integer('value_count').notNull(),
  /** Digest over the values; another digest today means out of date. */
  digest: text('digest').notNull(),
  /** Last step of the history when it was made. */
  step: integer('step').notNull(),
  /** The export this one was made in place of. */
  replaces: integer('replaces')
    .references((): AnySQLiteColumn => exported.id)
    .$type<ExportId>(),
});

/** A value that an export shows, as it was written there. */
export const exportValue = sqliteTable(
  'export_value',
  {
    /** The export. */
    exportId: integer('export_id')
      .notNull()
      .references(() => exported.id)
      .$type<ExportId>(),
    /** Names the same value in a later making of the same export. */
    key: text('key').notNull(),
    /** Order in the file, from 0. */
    position: integer('position').notNull(),
    /** JSON: table or chart, row and column it stands in. */
    place: text('place', { mode: 'json' }).$type<ExportPlace>().notNull(),
    /** As written in the file. */
    value: text('value').notNull(),
    /** The fact it shows, where it is one. */
    factId: integer('fact_id').$type<FactId>(),
    /** Ids of the decisions in force on it, joined by a space. */
    decisions: text('decisions').notNull(),
  },
  (table) => [primaryKey({ columns: [table.exportId, table.key] })],
);
