/** Where a figure stands, as `fact_evidence` keeps it; offsets are UTF-16 units in the body and in the source text. */
export interface EvidenceColumns {
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

export const EVIDENCE_COLUMNS = `e.sentence_start AS sentenceStart, e.sentence_end AS sentenceEnd,
  e.source_start AS sourceStart, e.source_end AS sourceEnd, e.quote, e.prefix, e.suffix`;
