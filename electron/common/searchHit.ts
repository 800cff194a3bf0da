import { z } from 'zod';
import { annotationRow } from './annotation.ts';
import { factRow } from './factRow.ts';
import { articleId } from './ids.ts';
import { span } from './span.ts';

/** A piece of a text; `marks` are the words that were looked for, in UTF-16 units of the piece. */
export const snippet = z.object({
  text: z.string(),
  marks: z.array(span),
  /** The first mark (else the piece's beginning), in the whole text. */
  at: span,
});

export type Snippet = z.infer<typeof snippet>;

/** What is shown whole, with the words that were looked for. */
const marked = z.object({ text: z.string(), marks: z.array(span) });

export const articleHit = z.object({
  id: articleId,
  title: marked,
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  language: z.string(),
  /** Of the body, in reading order; none where only the title has the words. */
  snippets: z.array(snippet),
});
export type ArticleHit = z.infer<typeof articleHit>;

export const factHit = z.object({
  fact: factRow,
  sentence: marked,
  /** The article's. */
  language: z.string(),
});
export type FactHit = z.infer<typeof factHit>;

export const noteHit = z.object({ annotation: annotationRow, note: marked, quote: marked });
export type NoteHit = z.infer<typeof noteHit>;
export type Marked = z.infer<typeof marked>;
