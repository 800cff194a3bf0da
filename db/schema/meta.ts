import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Facts about the project itself, one per row. */
export const meta = sqliteTable('meta', {
  /** `name`, `createdAt`, `lastBackupAt`, or `setting.` and the name of a setting. */
  key: text('key').primaryKey(),
  /** JSON. */
  value: text('value').notNull(),
});
