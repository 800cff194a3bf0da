import type { Migration } from './migration.ts';

/** Groups and order of the matrix. */
export const arrangeIndicators: Migration = {
  number: 9,
  name: 'arrange-indicators',
  up: () => {},
};
