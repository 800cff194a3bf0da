import type { ArticleMeta, ArticlePart, SetAside } from '../common/article.ts';
import type { Cleaning } from '../common/cleaning.ts';
import type { ExtractedFact } from '../common/fact.ts';
import type { Span } from '../common/span.ts';
import type { TextMap } from '../common/textMap.ts';

/** import: bytes → text. `confidence` is 0..1; `text` keeps every character, the byte order mark aside. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  readonly confidence: number;
}

/** What a file says about its text outside of it (a page's metadata, a mail's header), or a list says about a file. */
export interface KnownMeta {
  readonly title?: string;
  readonly outlet?: string;
  readonly byline?: string;
  /** EDTF, day, month or year. */
  readonly date?: string;
  readonly url?: string;
}

/** A stretch of a source text that is no part of an article before or after it: a chapter, a message. */
export interface SourceSection {
  readonly span: Span;
  readonly known: KnownMeta;
}

/** import: a file of any kind that is read → its text. For a page, a document or a book, the text that was taken out of it. */
export interface ReadSource extends DecodedText {
  readonly format: 'text' | 'html' | 'mhtml' | 'mail' | 'docx' | 'pdf' | 'epub';
  readonly known: KnownMeta;
  /** In order, not overlapping; none where the file does not part its articles itself. */
  readonly sections: readonly SourceSection[];
  /** What the analyst should know of the reading; worded under `import.note.*`. */
  readonly notes: readonly { readonly code: string; readonly params: Readonly<Record<string, string | number>> }[];
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
  /** What was left out, repaired and is offered; spans are in the source text. */
  readonly cleaning: Cleaning;
}

/** extract: every numeral of the body is in a fact or set aside; `unexplained` should be empty and is shown if not. */
export interface Extraction {
  readonly facts: readonly ExtractedFact[];
  readonly setAside: readonly SetAside[];
  readonly unexplained: readonly Span[];
}
