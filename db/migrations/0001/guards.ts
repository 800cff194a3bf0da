const APPEND_ONLY = ['history', 'decision', 'decision_finding', 'decision_member'];

const guard = (table: string): string => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only: write a new row that reverses or supersedes it'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only: nothing in it is deleted'); END;`;

/** `INSERT OR REPLACE` meets the delete guard too, as long as `recursive_triggers` is on. */
export const GUARDS = `${APPEND_ONLY.map(guard).join('\n')}

CREATE TRIGGER source_no_update BEFORE UPDATE ON source
BEGIN SELECT RAISE(ABORT, 'source holds what was received and is never changed'); END;

CREATE TRIGGER article_trash AFTER UPDATE OF trashed_at ON article
WHEN (NEW.trashed_at IS NULL) <> (OLD.trashed_at IS NULL)
BEGIN UPDATE fact SET is_article_trashed = NEW.trashed_at IS NOT NULL WHERE article_id = NEW.id; END;
`;
