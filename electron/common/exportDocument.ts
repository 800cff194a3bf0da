import { z } from 'zod';
import { CHART_LANGUAGES } from './chartSpec.ts';
import { factId } from './ids.ts';

/** A run of text. `mark` is the figure in its sentence. */
export const inline = z.object({
  text: z.string(),
  look: z.enum(['strong', 'mark', 'muted']).optional(),
  href: z.string().optional(),
});
export type Inline = z.infer<typeof inline>;

const inlines = z.array(inline);

/**
 * The blocks of a document, whatever it is written as. A figure's `svg` is a whole picture of `width` × `height` units;
 * its PNG is made by the writer that needs one.
 */
export const block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  z.object({ kind: z.literal('paragraph'), inlines }),
  z.object({
    kind: z.literal('figure'),
    svg: z.string(),
    width: z.number(),
    height: z.number(),
    alt: z.string(),
    caption: z.string(),
  }),
  z.object({
    kind: z.literal('table'),
    caption: z.string().nullable(),
    columns: z.array(z.object({ text: z.string(), align: z.enum(['start', 'end']) })),
    rows: z.array(z.array(inline)),
  }),
  /** Labels with what belongs to them: who said it, where, when. */
  z.object({ kind: z.literal('details'), rows: z.array(z.object({ label: z.string(), inlines })) }),
  z.object({ kind: z.literal('quote'), inlines, source: inlines, factId: factId.nullable() }),
  z.object({ kind: z.literal('note'), mark: z.string(), text: z.string() }),
  z.object({ kind: z.literal('reference'), number: z.int().positive(), inlines, detail: z.string() }),
]);
export type Block = z.infer<typeof block>;

/** A document before it is HTML, DOCX or a page of the screen. */
export const exportDocument = z.object({
  uid: z.string().nullable(),
  title: z.string(),
  /** Kind of document, date, maker, project. */
  subtitle: z.string(),
  language: z.enum(CHART_LANGUAGES),
  madeAt: z.string(),
  madeBy: z.string(),
  blocks: z.array(block),
});
export type ExportDocument = z.infer<typeof exportDocument>;
