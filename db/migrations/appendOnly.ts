/** Triggers that refuse every change and deletion of a table's rows; `instead` says what to do, in the error. */
export const appendOnly = (table: string, instead: string): string => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only: ${instead}'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only: ${instead}'); END;`;
