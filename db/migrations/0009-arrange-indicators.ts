import type Database from 'better-sqlite3';
import type { Migration } from './migration.ts';

/**
 * An indicator may be merged into another and come back: a fact remembers which one it was met as. One that was split
 * off remembers whose facts it took. Groups and order need no more: the order of groups is a setting (`matrix.groups`),
 * and so are pairs that a person wants apart (`matrix.apart`), so that history and undo hold for them.
 */
const COLUMNS = `
ALTER TABLE indicator ADD COLUMN merged_into INTEGER REFERENCES indicator (id) CHECK (merged_into <> id);
ALTER TABLE indicator ADD COLUMN origin_id INTEGER REFERENCES indicator (id);
ALTER TABLE indicator ADD COLUMN is_renamed INTEGER NOT NULL DEFAULT 0 CHECK (is_renamed IN (0, 1));
ALTER TABLE indicator ADD COLUMN is_regrouped INTEGER NOT NULL DEFAULT 0 CHECK (is_regrouped IN (0, 1));
ALTER TABLE indicator ADD COLUMN position REAL;
ALTER TABLE indicator ADD COLUMN trashed_at TEXT;
ALTER TABLE fact ADD COLUMN met_as INTEGER REFERENCES indicator (id);
CREATE INDEX indicator_merged ON indicator (merged_into, id) WHERE merged_into IS NOT NULL;
CREATE INDEX indicator_origin ON indicator (origin_id, id) WHERE origin_id IS NOT NULL;
CREATE INDEX fact_met_as ON fact (met_as, indicator_id) WHERE met_as IS NOT NULL;
`;

/** A new name stands in the sentences of the findings on its facts, and in no other: not all need computing again. */
const TRIGGERS = `
DROP TRIGGER indicator_changed_todo;
CREATE TRIGGER indicator_changed_todo AFTER UPDATE OF key, is_proposed ON indicator
WHEN NEW.key <> OLD.key OR NEW.is_proposed <> OLD.is_proposed
BEGIN
  INSERT INTO finding_todo (scope, changes) VALUES ('all', 1)
  ON CONFLICT (scope) DO UPDATE SET changes = changes + 1;
END;
CREATE TRIGGER indicator_renamed_todo AFTER UPDATE OF zh, en ON indicator WHEN NEW.zh <> OLD.zh OR NEW.en <> OLD.en
BEGIN
  INSERT INTO finding_todo (scope, changes) SELECT scope, 1 FROM (
    SELECT 'indicator:' || NEW.id AS scope
    UNION SELECT replace(n.scope, 'across:', 'indicator:') FROM fact f JOIN finding_member m ON m.fact_id = f.id
      JOIN finding n ON n.id = m.finding_id WHERE f.indicator_id = NEW.id AND n.scope <> ''
  ) WHERE true ON CONFLICT (scope) DO UPDATE SET changes = changes + 1;
END;
`;

const HAS_ALL = "EXISTS (SELECT 1 FROM finding_todo WHERE scope = 'all')";

/**
 * Once all findings are to be computed, a change of a fact is only counted: a merge moves a hundred thousand facts, and
 * eight scopes noted for each of them take longer than all the rest.
 */
function countOnceAllIsNoted(db: Database.Database): void {
  const find = db.prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = 'fact_changed_todo'");
  const [, head = '', body = ''] = /^(.*\bON fact)\s+(BEGIN.*)$/s.exec(String(find.pluck().get())) ?? [];
  if (head === '') throw new Error('the trigger fact_changed_todo is not as migration 6 left it');
  db.exec(`DROP TRIGGER fact_changed_todo;
${head} WHEN NOT ${HAS_ALL} ${body};
${head.replace('fact_changed_todo', 'fact_changed_counted')} WHEN ${HAS_ALL}
BEGIN UPDATE finding_todo SET changes = changes + 1 WHERE scope = 'all'; END;`);
}

/** Merging, splitting, groups and order of the matrix. */
export const arrangeIndicators: Migration = {
  number: 9,
  name: 'arrange-indicators',
  up: (db) => {
    db.exec(COLUMNS + TRIGGERS);
    countOnceAllIsNoted(db);
  },
};
