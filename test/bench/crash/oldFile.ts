import Database from 'better-sqlite3';
import { APPLICATION_ID } from '../../../db/fileHeader.ts';
import { migrate } from '../../../db/migrate.ts';
import { MIGRATIONS } from '../../../db/migrations/index.ts';
import { seedProject } from '../seedProject.ts';

const listNames = (db: Database.Database, sql: string): string[] => db.prepare(sql).pluck().all() as string[];

/** Tables that hold rows of their own; those of the word indexes fill themselves. */
const listTables = (db: Database.Database, schema: string): string[] =>
  listNames(
    db,
    `SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
     AND name NOT LIKE '%search%' ORDER BY rootpage`,
  );
const listColumns = (db: Database.Database, schema: string, table: string): string[] =>
  listNames(db, `SELECT name FROM pragma_table_xinfo('${table}', '${schema}') WHERE hidden = 0`);

/** Rows of the newest format, as far as the older one has their tables and columns. */
function copyRows(db: Database.Database): void {
  const known = new Set(listTables(db, 'main'));
  for (const table of listTables(db, 'newest').filter((name) => known.has(name))) {
    const has = new Set(listColumns(db, 'main', table));
    const columns = listColumns(db, 'newest', table).filter((column) => has.has(column));
    db.exec(`INSERT OR IGNORE INTO main.${table} (${columns}) SELECT ${columns} FROM newest.${table}`);
  }
}

/** A file as the program of an earlier format wrote it, with so many articles of a hundred facts each. */
export function writeOldFile(path: string, version: number, articles: number): void {
  const newest = `${path}.newest`;
  seedProject({ path: newest, articles, each: 100 });
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db, MIGRATIONS.slice(0, version));
  db.pragma('foreign_keys = OFF');
  db.prepare('ATTACH ? AS newest').run(newest);
  db.transaction(copyRows)(db);
  db.close();
}
