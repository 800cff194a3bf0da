import type { FactRow } from './factRow.ts';

/** A fact with what the checks, the matrix and charts need to know of its article. */
export interface ReconcileFact extends FactRow {
  /** The outlet that wrote the article, where the one at hand reprints it. */
  readonly originalOutlet: string | null;
  readonly articleUrl: string | null;
  /** Names the origin that near copies share; null where the article is no copy of another. */
  readonly echoGroup: string | null;
  /** Stands in the title or subtitle of its article. */
  readonly isHeadline: boolean;
  /** Where it begins in the body, in UTF-16 units: orders the facts of one article. */
  readonly bodyStart: number;
}
