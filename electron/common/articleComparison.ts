import { z } from 'zod';
import { span } from './span.ts';

/** A sentence and its place in the body, in UTF-16 units. */
const placed = z.object({ span, text: z.string() });

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
