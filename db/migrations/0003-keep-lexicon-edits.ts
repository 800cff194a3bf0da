import type { Migration } from './migration.ts';

/**
 * The analyst's own lexicon needs no table: its entries are settings (`lexicon.*`), so that history and undo hold for
 * them as for any other. An article can be marked complete, a fact can come from a suggestion, and both are looked for.
 */
export const keepLexiconEdits: Migration = {
  number: 3,
  name: 'keep-lexicon-edits',
  up: (db) =>
    db.exec(`
ALTER TABLE article ADD COLUMN completed_at TEXT;
CREATE INDEX article_complete ON article (id) WHERE completed_at IS NOT NULL;
ALTER TABLE fact ADD COLUMN suggested_by TEXT CHECK (suggested_by <> '');
CREATE INDEX fact_suggested ON fact (id) WHERE suggested_by IS NOT NULL;
`),
};
