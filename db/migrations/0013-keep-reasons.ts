import { appendOnly } from './appendOnly.ts';
import type { Migration } from './migration.ts';

const TABLE = `
CREATE TABLE history_reason (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step INTEGER NOT NULL CHECK (step > 0),
  at TEXT NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''),
  reason TEXT NOT NULL CHECK (trim(reason) <> '')
) STRICT;
CREATE INDEX history_reason_by_step ON history_reason (step, id);
`;

/** Why a change was made, said afterwards: the history itself is not touched. */
export const keepReasons: Migration = {
  number: 13,
  name: 'keep-reasons',
  up: (db) => {
    db.exec(TABLE + appendOnly('history_reason', 'give another reason, the last one holds'));
  },
};
