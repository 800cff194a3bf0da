import { inTransaction, type WriteDb } from './handle.ts';

/**
 * A transaction that many small pieces of work share: each commit waits for the disk, whatever it holds. Between two
 * pieces other code runs; before it writes it calls `commit`, so that its own change never hangs on this one.
 */
export interface WriteBatch {
  /** Runs a piece whole or not at all. Throws what an earlier commit failed with: what it held is lost then. */
  write<T>(work: () => T): T;
  commit(): void;
  /** Milliseconds since the first piece that is not committed; 0 where there is none. */
  age(): number;
}

export function createWriteBatch(db: WriteDb, onCommit: () => void = () => {}): WriteBatch {
  let begun: number | null = null;
  let failure: { readonly error: unknown } | null = null;

  function fail(error: unknown): never {
    failure = { error };
    if (db.sqlite.inTransaction) db.sqlite.exec('ROLLBACK');
    throw error;
  }

  return {
    write(work) {
      if (failure) throw failure.error;
      if (begun === null) {
        db.sqlite.exec('BEGIN IMMEDIATE');
        begun = performance.now();
      }
      return inTransaction(db, work);
    },
    commit() {
      if (failure) throw failure.error;
      if (begun === null) return;
      begun = null;
      try {
        db.sqlite.exec('COMMIT');
      } catch (error) {
        fail(error);
      }
      onCommit();
    },
    age: () => (begun === null ? 0 : performance.now() - begun),
  };
}
