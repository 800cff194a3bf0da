import type { Migration } from './migration.ts';

/** What a query was answered. */
export const keepQueries: Migration = {
  number: 8,
  name: 'keep-queries',
  up: () => {},
};
