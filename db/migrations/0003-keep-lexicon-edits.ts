import type { Migration } from './migration.ts';

export const keepLexiconEdits: Migration = {
  number: 3,
  name: 'keep-lexicon-edits',
  up: () => {},
};
