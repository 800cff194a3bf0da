import type { TRUTH_ORIGINS } from '../../../common/evaluation.ts';
import type { ExtractedFact } from '../../../common/fact.ts';
import type { ArticleId, FactId } from '../../../common/ids.ts';
import type { Span } from '../../../common/span.ts';

/** A fact as a person left it. Spans are UTF-16 offsets into the body. */
export interface ReviewedFact
  extends Pick<
    ExtractedFact,
    'span' | 'quantity' | 'measure' | 'direction' | 'when' | 'indicator' | 'subject' | 'minor'
  > {
  readonly id: FactId;
  readonly origin: (typeof TRUTH_ORIGINS)[number];
}

/** An article that a person marked complete, and what extraction makes of it now. */
export interface ReviewedArticle {
  readonly id: ArticleId;
  readonly body: string;
  /** Accepted, edited, made by hand. */
  readonly truths: readonly ReviewedFact[];
  readonly rejected: readonly ReviewedFact[];
  /** Facts that nobody settled: what is found there counts neither way. */
  readonly open: readonly Span[];
  readonly found: readonly ExtractedFact[];
}
