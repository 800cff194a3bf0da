import type Database from 'better-sqlite3';

/** One step of the file format. `up` runs inside the runner's transaction with foreign keys off. */
export interface Migration {
  /** Contiguous from 1; the file's `user_version` once it ran. */
  readonly number: number;
  readonly name: string;
  readonly up: (db: Database.Database) => void;
}
