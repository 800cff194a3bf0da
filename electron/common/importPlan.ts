import { z } from 'zod';
import { ENCODINGS } from './articleRow.ts';
import { articleId } from './ids.ts';
import { edtfDate } from './period.ts';
import { DATE_BASES, LANGUAGES } from './vocabulary.ts';

const count = z.int().nonnegative();

/** new: will come in; echo: too, linked to the article it copies; duplicate: these bytes are there; refused: see its reason. */
export const PLAN_OUTCOMES = ['new', 'echo', 'duplicate', 'refused'] as const;
export type PlanOutcome = (typeof PLAN_OUTCOMES)[number];

/** A way to read the bytes, and the lines that it would give; `confidence` is 0..1. */
export const encodingCandidate = z.object({
  encoding: z.enum(ENCODINGS),
  confidence: z.number().min(0).max(1),
  firstLines: z.array(z.string()),
});
export type EncodingCandidate = z.infer<typeof encodingCandidate>;

/** The article that another is a near copy of; without an id it comes in by the same plan. */
export const echoOrigin = z.object({ articleId: articleId.nullable(), title: z.string() });
export type EchoOrigin = z.infer<typeof echoOrigin>;

/** An article as it would come in, with what the analyst set. */
export const plannedArticle = z.object({
  /** Its place in the file, from 1. */
  ordinal: z.int().positive(),
  title: z.string(),
  outlet: z.string().nullable(),
  date: edtfDate.nullable(),
  dateBasis: z.enum(DATE_BASES),
  dateReason: z.string().nullable(),
  language: z.enum(LANGUAGES),
  /** The body as it would read, a few lines of up to 120 characters, the title aside. */
  firstLines: z.array(z.string()),
  echoOf: echoOrigin.nullable(),
});
export type PlannedArticle = z.infer<typeof plannedArticle>;

/** What an analyst sets before the import, for all articles of a file or, with its ordinal, for one. */
export const articleGiven = z.object({
  date: edtfDate.optional(),
  outlet: z.string().trim().min(1).max(200).optional(),
  language: z.enum(LANGUAGES).optional(),
});
export type ArticleGiven = z.infer<typeof articleGiven>;
export const planGiven = articleGiven.extend({ encoding: z.enum(ENCODINGS).optional() });
export type PlanGiven = z.infer<typeof planGiven>;

/** What the analyst should know of how a file was read; worded by `import.note.*`. */
export const readingNote = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ReadingNote = z.infer<typeof readingNote>;

export const planRow = z.object({
  /** Its place in the plan, from 0; stays the same while the plan lives. */
  id: count,
  /** With its folders below the one chosen. May hold any character, a line feed too. */
  name: z.string(),
  /** `text`, `html`, `docx`, `pdf` …; null where the file was not read. */
  format: z.string().nullable(),
  bytes: count,
  outcome: z.enum(PLAN_OUTCOMES),
  /** Worded by `import.reason.*`; null where it comes in. */
  reason: z.string().nullable(),
  /** Of the first article that is an echo; every article has its own. */
  echoOf: echoOrigin.nullable(),
  /** Null for a format that has no choice of encoding, and for what was not read. */
  encoding: z.enum(ENCODINGS).nullable(),
  /** 0..1; 1 where it is certain or was given. */
  confidence: z.number().min(0).max(1).nullable(),
  /** The other encodings that are worth a look, the likeliest first; empty where the encoding is certain. */
  candidates: z.array(encodingCandidate),
  notes: z.array(readingNote),
  /** What the analyst set for the whole file. */
  given: planGiven,
  /** Left out of the import by the analyst. */
  isSkipped: z.boolean(),
  articles: z.array(plannedArticle),
});
export type PlanRow = z.infer<typeof planRow>;

export const planFilter = z.strictObject({
  outcome: z.array(z.enum(PLAN_OUTCOMES)).max(PLAN_OUTCOMES.length).optional(),
  /** In the name of the file, or a title or outlet in it. */
  text: z.string().max(200).optional(),
  /** doubtful: encoding guessed with less than 0.9; undated: an article without a date; derived: with a derived one. */
  needs: z
    .array(z.enum(['doubtful', 'undated', 'derived']))
    .max(3)
    .optional(),
  isSkipped: z.boolean().optional(),
});
export type PlanFilter = z.infer<typeof planFilter>;

/** Of the whole plan, whatever the filter. Skipped files count under `skipped` and their outcome both. */
export const planCounts = z.object({
  files: count,
  new: count,
  echo: count,
  duplicate: count,
  refused: count,
  skipped: count,
  doubtful: count,
  undated: count,
  derived: count,
  /** Articles that would come in now. */
  articles: count,
});
export type PlanCounts = z.infer<typeof planCounts>;
