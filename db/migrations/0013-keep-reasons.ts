import type { Migration } from './migration.ts';

/** Why a change was made. */
export const keepReasons: Migration = {
  number: 13,
  name: 'keep-reasons',
  up: () => {},
};
