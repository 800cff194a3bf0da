import type { ArticleRow } from './articleRow.ts';
import type { FactDetail, FactRow } from './factRow.ts';

/** A fact with its sentence and what a reader needs to find the text it stands in. */
export interface FactForExport extends FactRow, Pick<FactDetail, 'anchor' | 'sentenceText'> {
  readonly originalOutlet: string | null;
  readonly articleUrl: string | null;
  readonly fileName: string;
}

/** An article with what proves which file it was read from. */
export interface ArticleForExport extends ArticleRow {
  readonly sha256: string;
}
