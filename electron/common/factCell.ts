import { z } from 'zod';
import { factRow } from './factRow.ts';
import { factId } from './ids.ts';

/** Columns of the grid whose cells a person may write into. */
export const CELL_FIELDS = [
  'status',
  'indicator',
  'value',
  'unit',
  'qualifier',
  'measure',
  'modality',
  'period',
  'subject',
  'attribution',
] as const;
export type CellField = (typeof CELL_FIELDS)[number];

export const factCell = z.strictObject({
  id: factId,
  field: z.enum(CELL_FIELDS),
  /** As typed or pasted: `322亿`, `5年来`, `accepted`, part of the name of an indicator. Empty takes away what may be absent. */
  text: z.string().max(400),
});
export type FactCell = z.infer<typeof factCell>;

/** What a cell would make of its fact, before anything is written. */
export const triedCell = z.object({
  id: factId,
  field: z.enum(CELL_FIELDS),
  /** Null where the fact is gone. */
  before: factRow.nullable(),
  /** Null where the text is refused; `problem` says why. */
  after: factRow.nullable(),
  problem: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
});
export type TriedCell = z.infer<typeof triedCell>;
