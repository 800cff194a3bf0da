import type { Migration } from './migration.ts';

/** What a check looks at, of one row of `fact`: the words are those of `FindingScope`. */
const listScopes = (row: 'OLD' | 'NEW'): string => `
  SELECT 'indicator:' || ${row}.indicator_id AS scope
  UNION ALL SELECT 'article:' || ${row}.article_id
  UNION ALL SELECT 'number:' || ${row}.unit || '|' || ${row}.value
  UNION ALL SELECT 'noun:' || ${row}.unit || '|' || ${row}.noun WHERE ${row}.noun IS NOT NULL`;

const note = (scopes: string): string =>
  // Without WHERE the parser takes ON CONFLICT for the join's.
  `INSERT INTO finding_todo (scope, changes) SELECT scope, 1 FROM (${scopes}) WHERE true
   ON CONFLICT (scope) DO UPDATE SET changes = changes + 1;`;

const listOfArticle = (article: string): string =>
  `SELECT DISTINCT 'indicator:' || indicator_id AS scope FROM fact WHERE article_id = ${article}
   UNION ALL SELECT 'article:' || ${article}`;

/** All that a check reads of a fact; `troubles` is what checks write. */
const READ_BY_CHECKS = `article_id, indicator_id, subject_id, value, high, unit, noun, qualifier, step, raw, equivalent,
  measure, direction, base, modality, revision, period_kind, period_from, period_to, period_basis, scope, attribution,
  minor, status, is_headline, deprecated_by, trashed_at, is_article_trashed`;

const TODO = `
CREATE TABLE finding_todo (
  scope TEXT PRIMARY KEY,
  changes INTEGER NOT NULL CHECK (changes > 0)
) STRICT, WITHOUT ROWID;

-- New facts are noted by their writer, an article at a time: a trigger makes SQLite keep a journal for every single
-- fact, which costs an import a third more.
CREATE TRIGGER fact_changed_todo AFTER UPDATE OF ${READ_BY_CHECKS} ON fact
BEGIN ${note(`${listScopes('OLD')} UNION ALL ${listScopes('NEW')}`)} END;
CREATE TRIGGER fact_deleted_todo AFTER DELETE ON fact BEGIN ${note(listScopes('OLD'))} END;

CREATE TRIGGER article_changed_todo AFTER UPDATE OF date, outlet, original_outlet, url, echo_of ON article
BEGIN ${note(listOfArticle('NEW.id'))} END;
CREATE TRIGGER echo_changed_todo AFTER UPDATE OF echo_of ON article WHEN NEW.echo_of IS NOT OLD.echo_of
BEGIN ${note(`${listOfArticle('OLD.echo_of')} UNION ALL ${listOfArticle('NEW.echo_of')}`)} END;
CREATE TRIGGER echo_added_todo AFTER INSERT ON article WHEN NEW.echo_of IS NOT NULL
BEGIN ${note(listOfArticle('NEW.echo_of'))} END;
CREATE TRIGGER indicator_changed_todo AFTER UPDATE OF key, zh, en, is_proposed ON indicator
WHEN NEW.key <> OLD.key OR NEW.zh <> OLD.zh OR NEW.en <> OLD.en OR NEW.is_proposed <> OLD.is_proposed
BEGIN ${note("SELECT 'all' AS scope")} END;

ALTER TABLE finding ADD COLUMN scope TEXT NOT NULL DEFAULT '';
CREATE INDEX finding_by_scope ON finding (scope);
CREATE INDEX fact_by_noun ON fact (noun, unit) WHERE noun IS NOT NULL;
INSERT INTO finding_todo VALUES ('all', 1);
`;

/** Findings follow an edit by what it touched; an older file has all of them computed once. */
export const trackWhatFindingsMiss: Migration = {
  number: 6,
  name: 'track-what-findings-miss',
  up: (db) => {
    db.exec(TODO);
  },
};
