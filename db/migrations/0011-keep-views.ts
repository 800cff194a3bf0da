import type { Migration } from './migration.ts';

/** Views of the fact grid that were saved. */
export const keepViews: Migration = {
  number: 11,
  name: 'keep-views',
  up: () => {},
};
