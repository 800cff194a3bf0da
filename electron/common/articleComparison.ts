import { z } from 'zod';
import { span } from './span.ts';

/** What one side has and the other does not; UTF-16 units from the start of the sentence. */
const wordChange = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), isNumber: z.boolean() });

/** A sentence, its place in the body in UTF-16 units, and what in it differs from the other side. */
const placed = z.object({ span, text: z.string(), changes: z.array(wordChange) });

/**
 * One line of two articles laid side by side. same: equal but for script, width, case and white space; changed: most of
 * its words are on both sides; left, right: it stands on that side only.
 */
export const comparedSentence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), left: placed, right: placed }),
  z.object({ kind: z.literal('changed'), left: placed, right: placed }),
  z.object({ kind: z.literal('left'), left: placed, right: z.null() }),
  z.object({ kind: z.literal('right'), left: z.null(), right: placed }),
]);
export type ComparedSentence = z.infer<typeof comparedSentence>;
