import { z } from 'zod';
import { historyId } from './ids.ts';

export const ENTITIES = [
  'fact',
  'article',
  'decision',
  'chart',
  'indicator',
  'setting',
  'edition',
  'annotation',
  'tag',
] as const;
export type Entity = (typeof ENTITIES)[number];

const record = z.record(z.string(), z.unknown());

/** One change of one row. Rows of one act share a step; undo writes a new step that names the one it reverses. */
export const historyRow = z.object({
  id: historyId,
  step: z.int().positive(),
  at: z.string(),
  who: z.string(),
  action: z.string(),
  entity: z.enum(ENTITIES),
  entityId: z.int().nonnegative(),
  before: record.nullable(),
  after: record.nullable(),
  reason: z.string().nullable(),
  reverses: z.int().positive().nullable(),
  isReversed: z.boolean(),
  /** Work of the program itself; it is not reversed by a person. */
  isMachine: z.boolean(),
});
export type HistoryRow = z.infer<typeof historyRow>;
