import { z } from 'zod';
import { ENCODINGS } from './articleRow.ts';
import { articleId, factId } from './ids.ts';
import { span } from './span.ts';
import { STATUSES } from './vocabulary.ts';

const count = z.int().nonnegative();

/** What a column of an analyst's table holds. Only `source`, `indicator` and `value` may stand over more than one. */
export const TABLE_ROLES = [
  'indicator',
  'key',
  'value',
  'high',
  'unit',
  'noun',
  'qualifier',
  'measure',
  'modality',
  'direction',
  'period',
  'subject',
  'source',
  'sentence',
] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

/** One role or none for each column, from the left. */
export const tableColumns = z.array(z.enum(TABLE_ROLES).nullable()).max(200);

/** How a table is read: which sheet, from 0; whether its first filled row names the columns; what they hold. */
export const tableReading = z.strictObject({
  sheet: z.int().min(0).max(200).optional(),
  columns: tableColumns.optional(),
  encoding: z.enum(ENCODINGS).optional(),
});
export type TableReading = z.infer<typeof tableReading>;

export const tableColumn = z.object({
  /** As the table names it; empty where it does not. */
  header: z.string(),
  role: z.enum(TABLE_ROLES).nullable(),
  /** Where the role comes from. */
  by: z.enum(['person', 'header', 'content']).nullable(),
  samples: z.array(z.string()),
});
export type TableColumn = z.infer<typeof tableColumn>;

/**
 * What a row would do. matched: accepts one fact of an article; known: that fact was reviewed before; several: more than
 * one may be meant; unextracted: its figure stands in a sentence and is no fact yet; alone: no sentence has it;
 * unreadable: it says no figure.
 */
export const TABLE_OUTCOMES = ['matched', 'known', 'several', 'unextracted', 'alone', 'unreadable'] as const;
export type TableOutcome = (typeof TABLE_OUTCOMES)[number];

export const ROW_PROBLEMS = ['no-value', 'bad-value', 'no-indicator'] as const;

/** A place in an article that a row may mean. */
export const tableCandidate = z.object({
  /** Names it in a choice: `f12` for a fact, `a3:40-45` for a span of a body. */
  id: z.string().max(60),
  factId: factId.nullable(),
  articleId,
  title: z.string(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  sentence: z.string(),
  /** The figure in `sentence`, in UTF-16 units. */
  mark: span,
  status: z.enum(STATUSES).nullable(),
  /** Fields that the table says and the fact lacks; they are set with it. */
  sets: z.array(z.enum(['indicator', 'period'])),
});
export type TableCandidate = z.infer<typeof tableCandidate>;

export const tableRowPlan = z.object({
  /** Line and column of its figure in the sheet, both from 1: `4:3`. */
  id: z.string().max(20),
  line: z.int().positive(),
  indicator: z.string(),
  value: z.string(),
  unit: z.string().nullable(),
  period: z.string().nullable(),
  source: z.string().nullable(),
  outcome: z.enum(TABLE_OUTCOMES),
  problem: z.enum(ROW_PROBLEMS).nullable(),
  /** A period that could not be read, or a source that no article has: the row goes on without it. */
  doubts: z.array(z.enum(['period', 'source'])),
  candidates: z.array(tableCandidate),
});
export type TableRowPlan = z.infer<typeof tableRowPlan>;

export const tablePlan = z.object({
  fileName: z.string(),
  sheets: z.array(z.string()),
  sheet: count,
  /** Null for a workbook, which has none to choose. */
  encoding: z.enum(ENCODINGS).nullable(),
  confidence: z.number(),
  columns: z.array(tableColumn),
  /** Roles without which no row says a figure. */
  missing: z.array(z.enum(TABLE_ROLES)),
  /** These bytes were imported before. */
  isKnown: z.boolean(),
  rows: z.array(tableRowPlan),
  counts: z.record(z.enum(TABLE_OUTCOMES), count),
});
export type TablePlan = z.infer<typeof tablePlan>;

/** By row: a candidate's id, `alone` for a fact without a sentence, `skip`. What is absent does what the plan says. */
export const tableChoices = z.record(z.string().max(20), z.string().max(60));
export type TableChoices = z.infer<typeof tableChoices>;

/** Facts accepted as they were, accepted with fields set, made at a figure of a sentence, made without a sentence; rows left out. */
export const tableReport = z.object({
  accepted: count,
  edited: count,
  added: count,
  alone: count,
  left: count,
  /** The article that keeps the table's rows. */
  articleId: articleId.nullable(),
});
export type TableReport = z.infer<typeof tableReport>;
