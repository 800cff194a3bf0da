import type { Migration } from './migration.ts';

/**
 * The analyst's own lexicon needs no table: its entries are settings (`lexicon.*`), so that history and undo hold for
 * them as for any other. An article can be marked complete or wait to be read
 * again, a fact can come from a suggestion, and all three are looked for.
 */
export const keepLexiconEdits: Migration = {
  number: 3,
  name: 'keep-lexicon-edits',
  up: (db) =>
    db.exec(`
ALTER TABLE article ADD COLUMN completed_at TEXT;
ALTER TABLE article ADD COLUMN waits_for_extraction INTEGER NOT NULL DEFAULT 0 CHECK (waits_for_extraction IN (0, 1));
CREATE INDEX article_waiting ON article (id) WHERE waits_for_extraction = 1;
CREATE INDEX article_complete ON article (id) WHERE completed_at IS NOT NULL;
ALTER TABLE fact ADD COLUMN suggested_by TEXT CHECK (suggested_by <> '');
CREATE INDEX fact_suggested ON fact (id) WHERE suggested_by IS NOT NULL;
`),
};
