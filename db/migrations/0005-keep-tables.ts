import type { Migration } from './migration.ts';

/** A table that an analyst brought is kept as an article of its own kind: its rows are lines, and no line is a sentence. */
const STEPS = `
ALTER TABLE article ADD COLUMN kind TEXT NOT NULL DEFAULT 'text' CHECK (kind IN ('text', 'table'));
CREATE INDEX article_of_table ON article (id) WHERE kind = 'table';
`;

export const keepTables: Migration = {
  number: 5,
  name: 'keep-tables',
  up: (db) => {
    db.exec(STEPS);
  },
};
