import { basename } from 'node:path';
import { checkProject } from '../../../db/check.ts';
import { closeDb, openForReading } from '../../../db/open.ts';

export interface KillResult {
  /** A line for each loss or damage. */
  readonly trouble: string[];
  /** The work was not over yet. */
  readonly isMidway: boolean;
}

/** What SQLite and the program's own check say of a project file. */
export function listTrouble(path: string): string[] {
  const db = openForReading(path);
  try {
    return checkProject(db).map(({ code, params }) => `${basename(path)}: ${code} ${JSON.stringify(params)}`);
  } finally {
    closeDb(db);
  }
}
