import type { Migration } from './migration.ts';

/** What was received stays guarded; how it is read may be chosen again. */
const READINGS = `
ALTER TABLE source ADD COLUMN is_encoding_given INTEGER NOT NULL DEFAULT 0 CHECK (is_encoding_given IN (0, 1));
ALTER TABLE source ADD COLUMN rulings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(rulings));
ALTER TABLE source ADD COLUMN cleaning TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(cleaning));
DROP TRIGGER source_no_update;
CREATE TRIGGER source_no_update BEFORE UPDATE OF id, sha256, byte_length, file_name, imported_at, bytes ON source
BEGIN SELECT RAISE(ABORT, 'source holds what was received and is never changed'); END;
`;

/** What a person set stays when an article is made anew; of earlier edits the history knows. */
const GIVEN = `
ALTER TABLE article ADD COLUMN given TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(given));
UPDATE article SET given = (
  SELECT json_group_array(name) FROM (
    SELECT DISTINCT k.key AS name FROM history h, json_each(h.after) k
    WHERE h.entity = 'article' AND h.entity_id = article.id AND h.is_machine = 0
      AND k.key IN ('title', 'outlet', 'originalOutlet', 'byline', 'url', 'date')
    UNION SELECT 'date' WHERE article.date_basis = 'given'));
`;

const ORPHANS = `
ALTER TABLE fact ADD COLUMN is_orphan INTEGER NOT NULL DEFAULT 0 CHECK (is_orphan IN (0, 1));
CREATE INDEX fact_orphaned ON fact (id) WHERE is_orphan = 1;
`;

export const keepWhatImportLearns: Migration = {
  number: 2,
  name: 'keep-what-import-learns',
  up: (db) => {
    for (const sql of [READINGS, GIVEN, ORPHANS]) db.exec(sql);
  },
};
