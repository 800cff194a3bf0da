import { allowEntities } from './allowEntities.ts';
import { appendOnly } from './appendOnly.ts';
import type { Migration } from './migration.ts';

const TABLES = `
CREATE TABLE edition (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  note TEXT NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''),
  at TEXT NOT NULL,
  program TEXT NOT NULL,
  frequency TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  checklist TEXT NOT NULL CHECK (json_valid(checklist)),
  value_count INTEGER NOT NULL,
  step INTEGER NOT NULL,
  last_fact INTEGER NOT NULL,
  last_decision INTEGER NOT NULL
) STRICT;

CREATE TABLE edition_value (
  edition_id INTEGER NOT NULL REFERENCES edition (id),
  key TEXT NOT NULL,
  position INTEGER NOT NULL,
  indicator_id INTEGER NOT NULL,
  value TEXT NOT NULL,
  fact_id INTEGER,
  decisions TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (edition_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_value_by_place ON edition_value (edition_id, position);
CREATE INDEX edition_value_by_indicator ON edition_value (edition_id, indicator_id);
CREATE INDEX edition_value_by_fact ON edition_value (fact_id, edition_id) WHERE fact_id IS NOT NULL;

CREATE TABLE edition_part (
  edition_id INTEGER NOT NULL REFERENCES edition (id),
  kind TEXT NOT NULL CHECK (kind IN ('chart', 'decision', 'finding', 'fact', 'article')),
  position INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (edition_id, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE edition_withdrawal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  edition_id INTEGER NOT NULL REFERENCES edition (id),
  is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
  who TEXT NOT NULL CHECK (who <> ''),
  at TEXT NOT NULL,
  reason TEXT
) STRICT;
CREATE INDEX edition_withdrawal_by_edition ON edition_withdrawal (edition_id, id);

CREATE TABLE arrival (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  articles INTEGER NOT NULL,
  facts INTEGER NOT NULL,
  stale TEXT NOT NULL CHECK (json_valid(stale)),
  step INTEGER NOT NULL,
  last_fact INTEGER NOT NULL,
  last_decision INTEGER NOT NULL
) STRICT;
`;

const GUARDED = ['edition', 'edition_value', 'edition_part', 'edition_withdrawal', 'arrival'];

/** What was published, as it was; and where the project stood before each import. */
export const keepEditions: Migration = {
  number: 10,
  name: 'keep-editions',
  up: (db) => {
    db.exec(TABLES + GUARDED.map((table) => appendOnly(table, 'what was published stays as it was')).join('\n'));
    allowEntities(db, ['edition']);
  },
};
