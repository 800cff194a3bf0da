import type { EditionValue } from '../../../electron/common/edition.ts';
import type { EditionId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';

const columns = (side: string): string =>
  `${side}.key, ${side}.value, ${side}.fact_id AS factId, ${side}.decisions, ${side}.body`;

/** Values of one edition that the other has not, or has otherwise. */
const DIFFERING = `SELECT ${columns('v')} FROM edition_value v
  LEFT JOIN edition_value o ON o.edition_id = @other AND o.key = v.key
  WHERE v.edition_id = @edition AND (o.key IS NULL OR o.value <> v.value OR o.decisions <> v.decisions)
  ORDER BY v.position`;

const list = (db: ReadDb, edition: EditionId, other: EditionId): EditionValue[] =>
  prepare<Omit<EditionValue, 'body'> & { body: string }>(db, DIFFERING)
    .all({ edition, other })
    .map((row) => ({ ...row, body: JSON.parse(row.body) }));

/** What two editions do not say alike; all that they agree on stays in the file. */
export const listDifferingValues = (
  db: ReadDb,
  { from, to }: { from: EditionId; to: EditionId },
): { before: EditionValue[]; after: EditionValue[] } => ({ before: list(db, from, to), after: list(db, to, from) });
