import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

declare const readBrand: unique symbol;
declare const writeBrand: unique symbol;

/** A project opened for reading. Functions that only read take this one. */
export interface ReadDb {
  readonly [readBrand]: true;
  readonly path: string;
  readonly sqlite: Database.Database;
  readonly orm: BetterSQLite3Database;
  /** Prepared statements by their text; see `prepare`. */
  readonly statements: Map<string, Database.Statement>;
}

/** The one connection that writes. It may stand wherever a ReadDb is wanted; never the other way round. */
export interface WriteDb extends ReadDb {
  readonly [writeBrand]: true;
  /** ISO 8601 in UTC; tests give their own. */
  readonly now: () => string;
}

export type Binding = string | number | null | Uint8Array;
type Row = Record<string, unknown>;

/** Filters make many different texts; past this many the cache starts again. */
const MOST_STATEMENTS = 500;

/** Compiles a statement once per connection. */
export function prepare<R = Row>(db: ReadDb, sql: string): Database.Statement<unknown[], R> {
  const known = db.statements.get(sql);
  if (known) return known as Database.Statement<unknown[], R>;
  if (db.statements.size >= MOST_STATEMENTS) db.statements.clear();
  const statement = db.sqlite.prepare(sql);
  db.statements.set(sql, statement);
  return statement as unknown as Database.Statement<unknown[], R>;
}

/** Runs `work` whole or not at all; inside another transaction it is a savepoint of that one. */
export function inTransaction<T>(db: WriteDb, work: () => T): T {
  return db.sqlite.transaction(work).immediate();
}

/** All that `work` reads is of one moment, whatever is committed meanwhile. */
export function readTogether<T>(db: ReadDb, work: () => T): T {
  return db.sqlite.transaction(work).deferred();
}
