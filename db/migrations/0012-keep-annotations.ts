import { allowEntities } from './allowEntities.ts';
import type { Migration } from './migration.ts';

const TABLES = `
CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  definition TEXT NOT NULL,
  colour TEXT NOT NULL CHECK (colour <> ''),
  sort_name TEXT NOT NULL,
  trashed_at TEXT
) STRICT;

CREATE TABLE annotation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article (id),
  fact_id INTEGER REFERENCES fact (id),
  body_start INTEGER NOT NULL CHECK (body_start >= 0),
  body_end INTEGER NOT NULL CHECK (body_end > body_start),
  source_start INTEGER NOT NULL CHECK (source_start >= 0),
  source_end INTEGER NOT NULL CHECK (source_end >= source_start),
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  is_orphan INTEGER NOT NULL CHECK (is_orphan IN (0, 1)),
  note TEXT NOT NULL,
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL CHECK (made_by <> ''),
  trashed_at TEXT
) STRICT;
CREATE INDEX annotation_by_article ON annotation (article_id, body_start);
CREATE INDEX annotation_by_fact ON annotation (fact_id) WHERE fact_id IS NOT NULL;
CREATE VIRTUAL TABLE annotation_search USING fts5 (
  note, quote, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
);
`;

/** Highlights, notes and tags. */
export const keepAnnotations: Migration = {
  number: 12,
  name: 'keep-annotations',
  up: (db) => {
    db.exec(TABLES);
    allowEntities(db, ['annotation', 'tag']);
  },
};
