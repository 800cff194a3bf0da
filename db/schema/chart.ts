import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ChartSpec } from '../../electron/common/chartSpec.ts';
import type { ChartId } from '../../electron/common/ids.ts';

/** A saved specification; the picture is always rebuilt from facts and decisions. */
export const chart = sqliteTable('chart', {
  id: integer('id').primaryKey({ autoIncrement: true }).$type<ChartId>(),
  title: text('title').notNull(),
  /** JSON. */
  spec: text('spec', { mode: 'json' }).$type<ChartSpec>().notNull(),
  /** Digest of what it drew when it was saved, as its maker computes it; another digest today means out of date. */
  basis: text('basis'),
  /** ISO 8601 in UTC. */
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
  trashedAt: text('trashed_at'),
});
