import type { Reason } from '../../../electron/common/fact.ts';
import type { FactDetail } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';
import { EVIDENCE_COLUMNS, type EvidenceColumns } from './evidenceColumns.ts';
import { type FactNames, lookUpNames } from './factNames.ts';
import { type FactRecord, SELECT_FACTS, toFactRow } from './factRows.ts';
import { listMerged } from './mergedFacts.ts';

interface EvidenceRecord extends EvidenceColumns {
  readonly why: string;
  readonly body: string;
  readonly articleLanguage: FactDetail['articleLanguage'];
}

const EVIDENCE_SQL = `SELECT ${EVIDENCE_COLUMNS}, e.why, t.body, a.language AS articleLanguage
  FROM fact_evidence e JOIN fact f ON f.id = e.fact_id JOIN article a ON a.id = f.article_id
  JOIN article_text t ON t.article_id = a.id
  WHERE e.fact_id = ?`;

function toDetail(
  row: FactRecord,
  evidence: EvidenceRecord,
  more: { names: FactNames; alsoAt: FactDetail['alsoAt'] },
): FactDetail {
  const { names, alsoAt } = more;
  const { sentenceStart: start, sentenceEnd: end, quote, prefix, suffix } = evidence;
  return {
    ...toFactRow(row, names),
    anchor: {
      body: { start: row.bodyStart, end: row.bodyEnd },
      sentence: { start, end },
      source: { start: evidence.sourceStart, end: evidence.sourceEnd },
      ...{ quote, prefix, suffix },
    },
    // Of an orphan the words that it was known by are all there is.
    sentenceText: row.isOrphan ? `${prefix}${quote}${suffix}` : evidence.body.slice(start, end),
    articleLanguage: evidence.articleLanguage,
    why: JSON.parse(evidence.why) as Reason[],
    origin: row.suggestedBy === null ? row.origin : 'suggested',
    suggestedBy: row.suggestedBy,
    isOrphan: row.isOrphan === 1,
    alsoAt,
  };
}

/** A fact with its evidence; null where there is none of this id. */
export function getFactDetail(db: ReadDb, id: FactId, names = lookUpNames(db)): FactDetail | null {
  const row = prepare<FactRecord>(db, `${SELECT_FACTS} WHERE f.id = ?`).get(id);
  const evidence = prepare<EvidenceRecord>(db, EVIDENCE_SQL).get(id);
  return row && evidence ? toDetail(row, evidence, { names, alsoAt: listMerged(db, id) }) : null;
}

/** Details in the order of the ids; ids that are gone are left out. */
export function getFactDetails(db: ReadDb, ids: readonly FactId[]): FactDetail[] {
  const names = lookUpNames(db);
  return ids.flatMap((id) => getFactDetail(db, id, names) ?? []);
}
