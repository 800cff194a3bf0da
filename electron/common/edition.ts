import { z } from 'zod';
import type { ChartModel } from './chartSpec.ts';
import { type ExportValue, exportChange } from './exportSpec.ts';
import { indicatorRef } from './factRow.ts';
import { decisionRow, findingKind } from './findingRow.ts';
import { arrivalId, chartId, decisionId, editionId, factId, findingId } from './ids.ts';
import { CELL_RULES, FREQUENCIES } from './matrix.ts';
import { message } from './message.ts';
import { period } from './period.ts';
import { quantity } from './quantity.ts';
import { MEASURES, MODALITIES } from './vocabulary.ts';

const count = z.int().nonnegative();

/** Kinds of what an edition holds besides its values. `fact` and `article` stand behind the points of its charts. */
export const PART_KINDS = ['chart', 'decision', 'finding', 'fact', 'article'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** What was not settled when an edition was published. Unreviewed facts count where a chart of it shows them. */
export const publishChecklist = z.object({ stale: count, open: count, unreviewed: count });
export type PublishChecklist = z.infer<typeof publishChecklist>;

const named = indicatorRef.pick({ id: true, key: true, zh: true, en: true });

/** Where a value stands in the matrix. `column` is null for what has no date. */
export const valuePlace = z.object({
  indicator: named,
  subject: z.string().nullable(),
  scopeText: z.string().nullable(),
  measure: z.enum(MEASURES).nullable(),
  modality: z.enum(MODALITIES),
  column: z.string().nullable(),
  period: period.nullable(),
});
export type ValuePlace = z.infer<typeof valuePlace>;

/** A value as it was published: who says it is kept with it, since an article can be thrown away. */
export const editionValueBody = valuePlace.extend({
  quantity,
  rule: z.enum(CELL_RULES),
  factIds: z.array(factId),
  isEvent: z.boolean(),
  isPart: z.boolean(),
  isConflicting: z.boolean(),
  isStale: z.boolean(),
  source: z.object({ outlet: z.string().nullable(), title: z.string(), date: z.string().nullable() }).nullable(),
});
export type EditionValueBody = z.infer<typeof editionValueBody>;

/** A value with what tells it from another: `key` names its place and `value` its number. */
export interface EditionValue {
  readonly key: string;
  readonly value: string;
  readonly factId: z.infer<typeof factId> | null;
  readonly decisions: string;
  readonly body: EditionValueBody;
}

export const editionRow = z.object({
  id: editionId,
  uid: z.string(),
  name: z.string(),
  note: z.string(),
  who: z.string(),
  at: z.string(),
  program: z.string(),
  frequency: z.enum(FREQUENCIES),
  checklist: publishChecklist,
  values: count,
  charts: count,
  decisions: count,
  conflicts: count,
  /** Null while it stands. */
  withdrawn: z.object({ who: z.string(), at: z.string(), reason: z.string().nullable() }).nullable(),
});
export type EditionRow = z.infer<typeof editionRow>;

/** A side of a change: the number that stood or stands there, and the fact it comes from. */
const side = z.object({ quantity, factId: factId.nullable(), period: period.nullable(), rule: z.enum(CELL_RULES) });

export const CHANGE_REASONS = ['fact', 'decision', 'edit', 'rule'] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** One cell of the matrix, then and later. `ruled`: the number stands, what was decided about it does not. */
export const valueChange = z.object({
  key: z.string(),
  kind: z.enum(['value', 'added', 'gone', 'ruled']),
  why: z.enum(CHANGE_REASONS),
  place: valuePlace,
  before: side.nullable(),
  after: side.nullable(),
  /** Whether the last edition says what stood there before. */
  isPublished: z.boolean(),
});
export type ValueChange = z.infer<typeof valueChange>;

/** A published chart whose points, or only its notes, read otherwise later. Points are worded in its own language. */
export const chartChange = z.object({
  title: z.string(),
  chartId: chartId.nullable(),
  kind: z.enum(['points', 'notes', 'added', 'gone']),
  points: z.array(exportChange),
});
export type ChartChange = z.infer<typeof chartChange>;

/** With the picture of either side, SVG. */
export const comparedChart = chartChange.extend({ before: z.string().nullable(), after: z.string().nullable() });
export type ComparedChart = z.infer<typeof comparedChart>;

/** A decision in force on one side only, or that became stale since. */
export const decisionChange = z.object({
  decision: decisionRow,
  kind: z.enum(['new', 'gone', 'stale']),
});
export type DecisionChange = z.infer<typeof decisionChange>;

/** A fact in a line. */
export const listedFact = z.object({
  id: factId,
  indicator: named,
  subject: z.string().nullable(),
  quantity,
  period: period.nullable(),
  outlet: z.string().nullable(),
  articleTitle: z.string(),
  articleDate: z.string().nullable(),
});
export type ListedFact = z.infer<typeof listedFact>;

/** An earlier figure that a new article gives anew, or that a person changed since. */
export const revisedFact = z.object({
  fact: listedFact,
  kind: z.enum(['article', 'edit']),
  earlier: listedFact.nullable(),
  findingId: findingId.nullable(),
});
export type RevisedFact = z.infer<typeof revisedFact>;

export const staleDecision = z.object({
  id: decisionId,
  verdict: decisionRow.shape.verdict,
  reason: z.string(),
  findingId: findingId.nullable(),
  kind: findingKind,
  indicator: named,
  sentence: message,
});
export type StaleDecision = z.infer<typeof staleDecision>;

/** What news are counted from: an edition, or the state before an import. */
export const newsBase = z.object({
  kind: z.enum(['edition', 'import']),
  id: z.union([editionId, arrivalId]),
  /** Of an edition. */
  name: z.string().nullable(),
  at: z.string(),
  /** The first import: everything is new. */
  isFirst: z.boolean(),
});
export type NewsBase = z.infer<typeof newsBase>;

export const newsSince = z.union([z.strictObject({ edition: editionId }), z.strictObject({ import: arrivalId })]);
export type NewsSince = z.infer<typeof newsSince>;

/** `changed` counts published numbers where there is an edition, and values of the matrix where there is none. */
export const newsCounts = z.object({
  new: count,
  revised: count,
  stale: count,
  conflicts: count,
  changed: count,
  added: count,
  charts: count,
});

export const newsSummary = z.object({
  base: newsBase,
  /** The edition that published numbers are compared with; null where nothing was published. */
  edition: editionRow.pick({ id: true, uid: true, name: true }).nullable(),
  counts: newsCounts,
});
export type NewsSummary = z.infer<typeof newsSummary>;

export const news = newsSummary.extend({
  /** The first of each; `counts` has them all. */
  facts: z.array(listedFact),
  revised: z.array(revisedFact),
  stale: z.array(staleDecision),
  values: z.array(valueChange),
  charts: z.array(chartChange),
});
export type News = z.infer<typeof news>;

/** A chart as it was published, for the screen. */
export const editionPicture = z.object({
  chartId: chartId.nullable(),
  title: z.string(),
  svg: z.string(),
  alt: z.string(),
});

/** A chart as an edition keeps it: the model that it was drawn from, and what each point said. */
export interface EditionChart extends z.infer<typeof editionPicture> {
  readonly model: ChartModel;
  readonly values: readonly ExportValue[];
}

export const editionFinding = z.object({
  id: findingId,
  key: z.string(),
  kind: findingKind,
  state: z.enum(['open', 'stale']),
  indicator: named,
  subject: z.string().nullable(),
  sentence: message,
  members: z.array(factId),
});
export type EditionFinding = z.infer<typeof editionFinding>;
