import { z } from 'zod';
import { edtfDate } from './period.ts';
import { span } from './span.ts';
import { DATE_BASES, LANGUAGES, SET_ASIDE_CLASSES } from './vocabulary.ts';

export const PART_KINDS = ['title', 'subtitle', 'heading', 'paragraph', 'caption'] as const;

/** A block of a body. Parts are in order, do not overlap, and are separated by one line feed. */
export const articlePart = z.object({ kind: z.enum(PART_KINDS), span });
export type ArticlePart = z.infer<typeof articlePart>;

const shortText = z.string().max(500).nullable();

/** What is known about an article besides its text. Absent is null; nothing is guessed. */
export const articleMeta = z.object({
  title: z.string().max(500),
  subtitle: shortText,
  outlet: shortText,
  /** The outlet that wrote it, where the one we have reprints or digests it. */
  originalOutlet: shortText,
  byline: shortText,
  editor: shortText,
  url: z.string().max(2000).nullable(),
  page: shortText,
  language: z.enum(LANGUAGES),
  date: edtfDate.nullable(),
  dateBasis: z.enum(DATE_BASES),
  /** One sentence of reasoning for a derived date, as a code and its parameters joined by `|`. */
  dateReason: shortText,
});
export type ArticleMeta = z.infer<typeof articleMeta>;

/** A number of the source text that is no fact, and why. */
export const setAside = z.object({ span, text: z.string().max(200), class: z.enum(SET_ASIDE_CLASSES) });
export type SetAside = z.infer<typeof setAside>;
