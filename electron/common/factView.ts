import { z } from 'zod';
import { factFilter, factSort } from './factRow.ts';

/** A column of the grid as a person set it, in the order that they stand in. */
export const viewColumn = z.object({ id: z.string().min(1).max(40), width: z.int().min(20).max(2000).optional() });
export type ViewColumn = z.infer<typeof viewColumn>;

/** A view of the fact grid that was saved; its name is what it goes by, on the command line too. */
export const factView = z.object({
  name: z.string().trim().min(1).max(80),
  filter: factFilter,
  sort: factSort,
  /** Those shown, from the left. Empty is as the grid comes. */
  columns: z.array(viewColumn).max(40),
});
export type FactView = z.infer<typeof factView>;
