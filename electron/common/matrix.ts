import { z } from 'zod';
import { indicatorRef } from './factRow.ts';
import { factId, findingId } from './ids.ts';
import { period } from './period.ts';
import { quantity } from './quantity.ts';
import { MEASURES, MODALITIES, SERIES_FREQUENCIES } from './vocabulary.ts';

/** What the columns of a matrix or chart may stand for. */
export const FREQUENCIES = SERIES_FREQUENCIES;
export type Frequency = (typeof FREQUENCIES)[number];

/** By which rule a cell's value was chosen among its facts. */
export const CELL_RULES = ['only', 'agreed', 'decided', 'accepted', 'latest'] as const;

export const matrixCell = z.object({
  quantity,
  /** The fact whose value is shown; null for a value adopted by a decision. */
  factId: factId.nullable(),
  factIds: z.array(factId),
  rule: z.enum(CELL_RULES),
  period: period.nullable(),
  /** Articles that agree, echoes counted once. */
  agreeing: z.int().nonnegative(),
  /** Open findings of the family trouble that touch this cell. */
  conflicts: z.array(findingId),
  isStale: z.boolean(),
  isDecided: z.boolean(),
  /** A single event (28 signed on a day), not the state of the whole. */
  isEvent: z.boolean(),
  /** Covers only part of the column's period (January to October). */
  isPart: z.boolean(),
});
export type MatrixCell = z.infer<typeof matrixCell>;

export const matrixRow = z.object({
  indicator: indicatorRef,
  subject: z.string().nullable(),
  measure: z.enum(MEASURES).nullable(),
  unit: z.string(),
  /** What kind of figures these are; targets and forecasts stand in rows of their own. */
  modality: z.enum(MODALITIES),
  /** Scope in words, for a row that stands below a wider one. */
  scopeText: z.string().nullable(),
  undated: z.array(matrixCell),
  /** Column to cells; several where an event or part stands beside the value. */
  cells: z.record(z.string(), z.array(matrixCell)),
  /** Columns without a value between the first and the last one. */
  gaps: z.array(z.string()),
});
export type MatrixRow = z.infer<typeof matrixRow>;

export const matrix = z.object({
  frequency: z.enum(FREQUENCIES),
  columns: z.array(z.string()),
  groups: z.array(z.object({ zh: z.string().nullable(), en: z.string().nullable(), rows: z.array(matrixRow) })),
  subjects: z.array(z.object({ subject: z.string().nullable(), facts: z.int().nonnegative() })),
  /** Of the whole project, also where this is only a page of it. */
  conflicts: z.int().nonnegative(),
  stale: z.int().nonnegative(),
  /** Cells of this page that rest on one source. */
  singleSource: z.int().nonnegative(),
  /** How many indicators stand before the next page; null where this is the last. */
  next: z.int().nonnegative().nullable(),
});
export type Matrix = z.infer<typeof matrix>;
