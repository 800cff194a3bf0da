import type { Migration } from './migration.ts';

export const keepExports: Migration = {
  number: 4,
  name: 'keep-exports',
  up: () => {},
};
