import type { Migration } from './migration.ts';

/** Highlights, notes and tags. */
export const keepAnnotations: Migration = {
  number: 12,
  name: 'keep-annotations',
  up: () => {},
};
