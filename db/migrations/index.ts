import { layTables } from './0001-lay-tables.ts';
import type { Migration } from './migration.ts';

/** In order. A migration that shipped is never edited; what it got wrong, a later one puts right. */
export const MIGRATIONS: readonly Migration[] = [layTables];
