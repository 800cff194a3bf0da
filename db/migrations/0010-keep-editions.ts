import type { Migration } from './migration.ts';

/** What was published, as it was. */
export const keepEditions: Migration = {
  number: 10,
  name: 'keep-editions',
  up: () => {},
};
