import { sql } from 'drizzle-orm';
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Reason, Scope } from '../../electron/common/fact.ts';
import type { ArticleId, DecisionId, FactId, IndicatorId } from '../../electron/common/ids.ts';
import type { Quantity } from '../../electron/common/quantity.ts';
import {
  DIRECTIONS,
  MEASURES,
  MINOR_REASONS,
  MODALITIES,
  PERIOD_BASES,
  QUALIFIERS,
  REVISIONS,
  STATUSES,
} from '../../electron/common/vocabulary.ts';
import { article } from './article.ts';
import { indicator, subject } from './indicator.ts';

/** One quantity that one article states. What a person may set is here; the evidence is in `factEvidence`. */
export const fact = sqliteTable('fact', {
  /** Row id; never used again after a deletion, since history names it. */
  id: integer('id').primaryKey({ autoIncrement: true }).$type<FactId>(),
  /** The article that states it. */
  articleId: integer('article_id')
    .notNull()
    .references(() => article.id)
    .$type<ArticleId>(),
  /** What is counted. */
  indicatorId: integer('indicator_id')
    .notNull()
    .references(() => indicator.id)
    .$type<IndicatorId>(),
  /** The indicator it was read as, where that one was merged into another since; null otherwise. */
  metAs: integer('met_as').$type<IndicatorId>(),
  /** 0 is "not stated". */
  subjectId: integer('subject_id')
    .notNull()
    .references(() => subject.id),
  /** Exact decimal digits in base units. */
  value: text('value').notNull(),
  /** Upper end of a range. */
  high: text('high'),
  /** ISO 4217 code, `percent`, or the counter as folded. */
  unit: text('unit').notNull(),
  /** The counted noun, as worded. */
  noun: text('noun'),
  /** How exact the sentence says it is. */
  qualifier: text('qualifier', { enum: QUALIFIERS }).notNull(),
  /** Place of the last digit shown, in base units. */
  step: text('step').notNull(),
  /** The figure as written. */
  raw: text('raw').notNull(),
  /** JSON: the same amount in another unit. */
  equivalent: text('equivalent', { mode: 'json' }).$type<Quantity['equivalent']>(),
  /** Null where the sentence does not say. */
  measure: text('measure', { enum: MEASURES }),
  /** Of a change. */
  direction: text('direction', { enum: DIRECTIONS }),
  /** For a change: against what, as worded. */
  base: text('base'),
  /** Whether it happened, is estimated, forecast or aimed at. */
  modality: text('modality', { enum: MODALITIES }).notNull(),
  /** Where the sentence says so. */
  revision: text('revision', { enum: REVISIONS }),
  /** Null is undated. */
  periodKind: text('period_kind', { enum: ['interval', 'asOf'] }),
  /** EDTF date; null for an open start and for an as-of date. */
  periodFrom: text('period_from'),
  /** EDTF date: the end of an interval, or the as-of date. */
  periodTo: text('period_to'),
  /** Stated, inferred or undated. */
  periodBasis: text('period_basis', { enum: PERIOD_BASES }).notNull(),
  /** What an inferred period was worked out from. */
  periodBasisFrom: text('period_basis_from'),
  /** JSON: what restricts the figure, by facet. */
  scope: text('scope', { mode: 'json' }).$type<Scope>().notNull(),
  /** Who says it, as worded. */
  attribution: text('attribution'),
  /** Why it is hidden by default; null is shown. */
  minor: text('minor', { enum: MINOR_REASONS }),
  /** Where its review stands. */
  status: text('status', { enum: STATUSES }).notNull(),
  /** Found by extraction or made by hand. */
  origin: text('origin', { enum: ['machine', 'hand'] }).notNull(),
  /** Who or what suggested it, where it came from neither extraction nor a person's hand; null otherwise. */
  suggestedBy: text('suggested_by'),
  /** 1 once a person set a field of it: extraction keeps it from then on. */
  isTouched: integer('is_touched', { mode: 'boolean' }).notNull(),
  /** The decision that put another fact in its place; null while it is used. Worked out from the decisions in force. */
  deprecatedBy: integer('deprecated_by').$type<DecisionId>(),
  /** The fact of its article that a person merged it into, while it is in the trash for that; null otherwise. */
  mergedInto: integer('merged_into').$type<FactId>(),
  /** Open or stale findings of the family trouble it is a member of. Kept by the writers of findings. */
  troubles: integer('troubles').notNull(),
  /** First UTF-16 unit of the figure in the body. */
  bodyStart: integer('body_start').notNull(),
  /** End of the figure in the body, exclusive. */
  bodyEnd: integer('body_end').notNull(),
  /** 1 where it stands in the title or subtitle. */
  isHeadline: integer('is_headline', { mode: 'boolean' }).notNull(),
  /** ISO 8601 in UTC; null while it is in use. */
  trashedAt: text('trashed_at'),
  /** 1 while its article is in the trash; kept by a trigger. */
  isArticleTrashed: integer('is_article_trashed', { mode: 'boolean' }).notNull(),
  /** 1 while its quote has no place in the body as it reads now; the anchor is then that of the earlier body. */
  isOrphan: integer('is_orphan', { mode: 'boolean' }).notNull(),
  /** Generated: `value` as a number, for sorting only. */
  valueSort: real('value_sort').generatedAlwaysAs(sql`CAST(value AS REAL)`),
  /** Generated: the year the period ends in. */
  periodYear: integer('period_year').generatedAlwaysAs(sql`CAST(substr(period_to, 1, 4) AS INTEGER)`),
  /** Generated: the last day of the period, then its first, for sorting. */
  periodSort: text('period_sort').generatedAlwaysAs(
    sql`period_to || substr('-12-31', length(period_to) - 3) || ' ' || coalesce(period_from, '')`,
  ),
  /** Generated: 0 shown, 1 minor, 2 in the trash. */
  shelf: integer('shelf').generatedAlwaysAs(
    sql`CASE WHEN trashed_at IS NOT NULL OR is_article_trashed THEN 2 WHEN minor IS NOT NULL THEN 1 ELSE 0 END`,
  ),
  /** Generated: shelf, status, measure and three flags in one number; see `facetCode.ts`. Its SQL stands in migration 1. */
  facetCode: integer('facet_code').generatedAlwaysAs(sql`…`),
});

/** Where a fact comes from. Written once with the fact. */
export const factEvidence = sqliteTable('fact_evidence', {
  /** The fact whose evidence this is. */
  factId: integer('fact_id')
    .primaryKey()
    .references(() => fact.id)
    .$type<FactId>(),
  /** First UTF-16 unit of its sentence in the body. */
  sentenceStart: integer('sentence_start').notNull(),
  /** End of the sentence, exclusive. */
  sentenceEnd: integer('sentence_end').notNull(),
  /** First UTF-16 unit of the figure in the source text; characters that cleaning left out are covered. */
  sourceStart: integer('source_start').notNull(),
  /** End in the source text, exclusive. */
  sourceEnd: integer('source_end').notNull(),
  /** The body between `fact.bodyStart` and `fact.bodyEnd`. */
  quote: text('quote').notNull(),
  /** Up to 32 units of the body before the quote. */
  prefix: text('prefix').notNull(),
  /** Up to 32 units of the body behind it. */
  suffix: text('suffix').notNull(),
  /** JSON: which rule or lexicon entry made which field. */
  why: text('why', { mode: 'json' }).$type<readonly Reason[]>().notNull(),
});

/** Facts that changed or went, the oldest forgotten in time: who keeps facts in memory reads these again. Kept by triggers. */
export const factChange = sqliteTable('fact_change', {
  /** Grows without holes. */
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** Null where a name changed that facts are filtered by: of an article, an indicator or a subject. */
  factId: integer('fact_id'),
});

/** How many facts there are of each code. Kept by triggers. */
export const factTally = sqliteTable('fact_tally', {
  /** `fact.facetCode`. */
  code: integer('code').primaryKey(),
  /** Facts of this code, those in the trash among them. */
  count: integer('count').notNull(),
});
