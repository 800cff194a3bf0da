import type { Migration } from './migration.ts';

export const keepWhatImportLearns: Migration = {
  number: 2,
  name: 'keep-what-import-learns',
  up: () => {},
};
