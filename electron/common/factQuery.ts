import { z } from 'zod';
import { factFilter } from './factRow.ts';

/** A filter without its default, so that an absent field says nothing. */
export const queryFilter = factFilter.omit({ minor: true });
export type QueryFilter = z.infer<typeof queryFilter>;

/** What a typed search means, piece by piece. */
export const factQuery = z.object({
  parts: z.array(z.object({ text: z.string(), filter: queryFilter })),
  /** All pieces together. */
  filter: queryFilter,
  /** Pieces with numbers that nothing could be made of; they restrict nothing. */
  unread: z.array(z.string()),
});
export type FactQuery = z.infer<typeof factQuery>;
