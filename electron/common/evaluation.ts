import { z } from 'zod';
import { articleId, factId } from './ids.ts';
import { span } from './span.ts';

const count = z.int().nonnegative();

/** What an extraction of now is compared in with what a person accepted. */
export const COMPARED_FIELDS = ['qualifier', 'measure', 'direction', 'period', 'indicator', 'subject'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/**
 * missed: a reviewed fact that is not found; extra: found, and no reviewed fact is there; rejected: found again though a
 * person rejected it; value, magnitude, unit: found there with another number, off by a power of ten, or another unit.
 * The rest: the figure is right, that field is not.
 */
export const MISS_KINDS = ['missed', 'extra', 'rejected', 'value', 'magnitude', 'unit', ...COMPARED_FIELDS] as const;
export type MissKind = (typeof MISS_KINDS)[number];

/** Where the truth of a miss comes from: found and accepted, corrected by a person, made by hand, or suggested. */
export const TRUTH_ORIGINS = ['accepted', 'edited', 'by-hand', 'suggested'] as const;

export const evaluationMiss = z.object({
  kind: z.enum(MISS_KINDS),
  articleId,
  /** Of the body, in UTF-16 units. */
  span,
  quote: z.string(),
  /** The reviewed fact; null where there is none. */
  factId: factId.nullable(),
  origin: z.enum(TRUTH_ORIGINS).nullable(),
  /** As reviewed and as found; null where there is nothing. */
  expected: z.string().nullable(),
  found: z.string().nullable(),
});
export type EvaluationMiss = z.infer<typeof evaluationMiss>;

/** Precision and recall follow: right / found and right / truth. */
export const score = z.object({ truth: count, found: count, right: count });
export type Score = z.infer<typeof score>;

export const keyedScore = score.extend({ key: z.string() });
export const evaluation = z.object({
  articles: count,
  /** Facts of those articles that nobody reviewed; they count neither way. */
  unreviewed: count,
  total: score,
  byUnit: z.array(keyedScore),
  byQualifier: z.array(keyedScore),
  /** By key, with both names. */
  byIndicator: z.array(keyedScore.extend({ zh: z.string(), en: z.string() })),
  /** Of the figures that were found right, how many have each field right. */
  fields: z.array(z.object({ field: z.enum(COMPARED_FIELDS), right: count, of: count })),
  kinds: z.array(z.object({ kind: z.enum(MISS_KINDS), count })),
  misses: z.array(evaluationMiss),
  /** Misses beyond those listed. */
  moreMisses: count,
});
export type Evaluation = z.infer<typeof evaluation>;
