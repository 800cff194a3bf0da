import type Database from 'better-sqlite3';

const CHECK = /CHECK \(entity IN \(([^)]*)\)\)/;

/**
 * Lets the history speak of more kinds of rows. SQLite cannot change a CHECK in place, so the table is written anew from
 * its own words, with its indexes and triggers; rows keep their ids.
 */
export function allowEntities(db: Database.Database, entities: readonly string[]): void {
  const sql = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'history'").pluck().get() as string;
  const around = db
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE tbl_name = 'history' AND type IN ('index', 'trigger') AND sql IS NOT NULL",
    )
    .pluck()
    .all() as string[];
  const more = entities.map((entity) => `, '${entity}'`).join('');
  const wider = sql.replace(CHECK, (_, known: string) => `CHECK (entity IN (${known}${more}))`);
  db.exec(wider.replace(/^CREATE TABLE "?history"?/, 'CREATE TABLE history_wider'));
  db.exec('INSERT INTO history_wider SELECT * FROM history; DROP TABLE history;');
  db.exec('ALTER TABLE history_wider RENAME TO history;');
  for (const one of around) db.exec(one);
}
