import type { FactDetail } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb } from '../../handle.ts';

interface MergedRecord {
  readonly id: FactId;
  readonly start: number;
  readonly end: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly sentenceText: string;
}

const MERGED = `SELECT f.id, f.body_start AS start, f.body_end AS end, e.source_start AS sourceStart,
  e.source_end AS sourceEnd, substr(t.body, e.sentence_start + 1, e.sentence_end - e.sentence_start) AS sentenceText
  FROM fact f INDEXED BY fact_merged JOIN fact_evidence e ON e.fact_id = f.id
  JOIN article_text t ON t.article_id = f.article_id WHERE f.merged_into = ? ORDER BY f.body_start, f.id`;

/** Where else its article says a fact: the places of those merged into it. */
export const listMerged = (db: ReadDb, id: FactId): FactDetail['alsoAt'] =>
  prepare<MergedRecord>(db, MERGED)
    .all(id)
    .map(({ start, end, sourceStart, sourceEnd, ...rest }) => ({
      ...rest,
      body: { start, end },
      source: { start: sourceStart, end: sourceEnd },
    }));
