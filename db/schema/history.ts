import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ENTITIES } from '../../electron/common/historyRow.ts';
import type { HistoryId } from '../../electron/common/ids.ts';

/** Reasons that were given after the change; the last one of a step holds. Append-only, held by triggers. */
export const historyReason = sqliteTable('history_reason', {
  /** Row id. */
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** The act it is the reason of. */
  step: integer('step').notNull(),
  /** ISO 8601 in UTC. */
  at: text('at').notNull(),
  /** Who gave it. */
  who: text('who').notNull(),
  /** The words. */
  reason: text('reason').notNull(),
});

/** Every change, one row per changed row. Append-only, held by triggers. */
export const history = sqliteTable('history', {
  /** Row id. */
  id: integer('id').primaryKey({ autoIncrement: true }).$type<HistoryId>(),
  /** Rows of one act share it; rises by one. */
  step: integer('step').notNull(),
  /** ISO 8601 in UTC. */
  at: text('at').notNull(),
  /** Name from the settings, or the program itself. */
  who: text('who').notNull(),
  /** `review`, `edit`, `decide`, `undo` … */
  action: text('action').notNull(),
  /** Kind of the changed row. */
  entity: text('entity', { enum: ENTITIES }).notNull(),
  /** 0 for settings, which have names and no ids. */
  entityId: integer('entity_id').notNull(),
  /** JSON: the changed columns as they were; null for something new. */
  before: text('before', { mode: 'json' }).$type<Record<string, unknown>>(),
  /** JSON: the changed columns as they became. */
  after: text('after', { mode: 'json' }).$type<Record<string, unknown>>(),
  /** Why, where the person gave one. */
  reason: text('reason'),
  /** The step this one takes back. */
  reverses: integer('reverses'),
  /** 1 for work of the program itself, which is not undone by a key. */
  isMachine: integer('is_machine', { mode: 'boolean' }).notNull(),
});
