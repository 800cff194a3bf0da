import type { Migration } from './migration.ts';

const appendOnly = (table: string): string => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only: what left the house cannot be called back'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only: what left the house cannot be called back'); END;`;

const TABLES = `
CREATE TABLE export (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
  kind TEXT NOT NULL,
  format TEXT NOT NULL,
  file_name TEXT NOT NULL,
  title TEXT NOT NULL,
  request TEXT NOT NULL CHECK (json_valid(request)),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  byte_length INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  value_count INTEGER NOT NULL,
  digest TEXT NOT NULL,
  step INTEGER NOT NULL,
  replaces INTEGER REFERENCES export (id)
) STRICT;
CREATE INDEX export_by_hash ON export (sha256);

CREATE TABLE export_value (
  export_id INTEGER NOT NULL REFERENCES export (id),
  key TEXT NOT NULL,
  position INTEGER NOT NULL,
  place TEXT NOT NULL CHECK (json_valid(place)),
  value TEXT NOT NULL,
  fact_id INTEGER,
  decisions TEXT NOT NULL,
  PRIMARY KEY (export_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX export_value_by_fact ON export_value (fact_id) WHERE fact_id IS NOT NULL;
`;

export const keepExports: Migration = {
  number: 4,
  name: 'keep-exports',
  up: (db) => {
    db.exec(TABLES + ['export', 'export_value'].map(appendOnly).join('\n'));
  },
};
