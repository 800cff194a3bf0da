import type { ArticleMeta, ArticlePart, SetAside } from '../common/article.ts';
import type { ExtractedFact } from '../common/fact.ts';
import type { Span } from '../common/span.ts';
import type { TextMap } from '../common/textMap.ts';

/** import: bytes → text. `confidence` is 0..1; `text` keeps every character, the byte order mark aside. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  readonly confidence: number;
}

/** clean: an article found in a source text. `body` begins with the title and subtitle parts where there are any. */
export interface CleanArticle {
  readonly meta: ArticleMeta;
  readonly body: string;
  readonly map: TextMap;
  readonly parts: readonly ArticlePart[];
  /** Where in the source text this article, with its own dateline and furniture, lies. */
  readonly extent: Span;
}

/** clean: all of a source text. Numbers that were left out with the furniture carry spans in the source text. */
export interface CleanSource {
  readonly articles: readonly CleanArticle[];
  readonly leftOut: readonly SetAside[];
}

/** extract: every numeral of the body is in a fact or set aside; `unexplained` should be empty and is shown if not. */
export interface Extraction {
  readonly facts: readonly ExtractedFact[];
  readonly setAside: readonly SetAside[];
  readonly unexplained: readonly Span[];
}
