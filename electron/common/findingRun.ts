import { z } from 'zod';

const bound = z.number().nullable();

/**
 * A share of a run over all findings: small enough to be answered at one go and to be written between two edits. The list
 * of what findings miss holds each share until it is answered, so that a run goes on where it was stopped.
 */
export const findingRun = z.discriminatedUnion('of', [
  /** All shares are still to be made. */
  z.strictObject({ of: z.literal('everything') }),
  /** `facts`: how many it looks at. */
  z.strictObject({ of: z.literal('indicators'), facts: z.int(), ids: z.array(z.int()) }),
  /** Articles by id, numbers by value: `from` is included, `to` is not, null is open. */
  z.strictObject({ of: z.enum(['articles', 'numbers']), facts: z.int(), from: bound, to: bound }),
  z.strictObject({ of: z.literal('nouns'), facts: z.int() }),
]);
export type FindingRun = z.infer<typeof findingRun>;
export type RangeRun = Extract<FindingRun, { of: 'articles' | 'numbers' }>;

const PREFIX = 'run:';

export const nameRun = (run: FindingRun): string => PREFIX + JSON.stringify(run);

/** What cannot be read, of a later version or damaged, is done from the beginning. */
function readRun(text: string): FindingRun {
  try {
    return findingRun.parse(JSON.parse(text));
  } catch {
    return { of: 'everything' };
  }
}

/** Null for what names no run. */
export const parseRun = (text: string): FindingRun | null =>
  text.startsWith(PREFIX) ? readRun(text.slice(PREFIX.length)) : null;
