import type { Migration } from './migration.ts';

/** How often a series is stated. */
export const setSeries: Migration = {
  number: 7,
  name: 'set-series',
  up: () => {},
};
