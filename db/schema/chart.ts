import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ChartSpec } from '../../electron/common/chartSpec.ts';
import type { ChartId } from '../../electron/common/ids.ts';

/** A saved specification; the picture is always rebuilt from facts and decisions. */
export const chart = sqliteTable('chart', {
  /** Row id. */
  id: integer('id').primaryKey({ autoIncrement: true }).$type<ChartId>(),
  /** As shown in lists; the picture words its own from the specification. */
  title: text('title').notNull(),
  /** JSON. */
  spec: text('spec', { mode: 'json' }).$type<ChartSpec>().notNull(),
  /** Digest of what it drew when it was saved, as its maker computes it; another digest today means out of date. */
  basis: text('basis'),
  /** ISO 8601 in UTC. */
  savedAt: text('saved_at').notNull(),
  /** Who saved it last. */
  savedBy: text('saved_by').notNull(),
  /** ISO 8601 in UTC; null while it is in use. */
  trashedAt: text('trashed_at'),
});
