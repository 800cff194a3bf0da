import { prepare, type ReadDb } from '../../handle.ts';

/** Longest list to choose from; the most frequent are kept. */
const MOST = 200;

const SQL = `SELECT outlet, count(*) AS count FROM article WHERE trashed_at IS NULL
  GROUP BY outlet ORDER BY count DESC, sort_outlet LIMIT ${MOST}`;

export const listOutlets = (db: ReadDb): { outlet: string | null; count: number }[] =>
  prepare<{ outlet: string | null; count: number }>(db, SQL).all();
