import type { RelatedFinding } from '../../../electron/common/findingRow.ts';
import type { FindingId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';

/** More than this of one figure are not read beside it; the list of findings has them all. */
const MOST_SHOWN = 6;

const SQL = `SELECT DISTINCT f.id, f.kind, f.family, f.state, f.sentence FROM finding_member own
  JOIN finding_member other ON other.fact_id = own.fact_id AND other.finding_id <> own.finding_id
  JOIN finding f ON f.id = other.finding_id
  WHERE own.finding_id = ? ORDER BY f.family = 'evidence' DESC, f.severity DESC, f.id LIMIT ${MOST_SHOWN}`;

/** What else was found about the members of a finding: evidence first, then the gravest. */
export const listSharing = (db: ReadDb, id: FindingId): RelatedFinding[] =>
  prepare<Omit<RelatedFinding, 'sentence'> & { sentence: string }>(db, SQL)
    .all(id)
    .map((row) => ({ ...row, sentence: JSON.parse(row.sentence) }));
