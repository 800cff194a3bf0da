import { prepare, type ReadDb } from '../../handle.ts';

const SQL = "SELECT seq FROM sqlite_sequence WHERE name = 'fact_change'";

/** The number of the last change of facts or of names that they are filtered by; 0 where there was none yet. */
export const lastChange = (db: ReadDb): number => prepare<{ seq: number }>(db, SQL).get()?.seq ?? 0;
