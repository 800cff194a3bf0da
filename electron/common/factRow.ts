import { z } from 'zod';
import { extractedFact, reason, scope } from './fact.ts';
import { articleId, factId, indicatorId } from './ids.ts';
import { edtfDate } from './period.ts';
import { decimalText } from './quantity.ts';
import { span } from './span.ts';
import {
  LANGUAGES,
  MEASURES,
  MINOR_REASONS,
  MODALITIES,
  QUALIFIERS,
  SERIES_FREQUENCIES,
  STATUSES,
} from './vocabulary.ts';

export const indicatorRef = z.object({
  id: indicatorId,
  key: z.string(),
  zh: z.string(),
  en: z.string(),
  groupZh: z.string().nullable(),
  groupEn: z.string().nullable(),
  isProposed: z.boolean(),
  /** How often it is stated; null where nobody set it, and then no hole is looked for. */
  frequency: z.enum(SERIES_FREQUENCIES).nullable(),
});
export type IndicatorRef = z.infer<typeof indicatorRef>;

/** A fact as lists and grids show it. */
export const factRow = extractedFact
  .pick({
    quantity: true,
    measure: true,
    direction: true,
    base: true,
    modality: true,
    revision: true,
    when: true,
    subject: true,
    attribution: true,
    minor: true,
  })
  .extend({
    id: factId,
    articleId,
    articleTitle: z.string(),
    articleDate: edtfDate.nullable(),
    outlet: z.string().nullable(),
    /** False where it stands in a row of an imported table and in no sentence of an article. */
    hasSentence: z.boolean(),
    indicator: indicatorRef,
    scope,
    status: z.enum(STATUSES),
    /** Open or stale findings of the family "trouble" that this fact is a member of. */
    troubles: z.int().nonnegative(),
    /** Deprecated by a decision: kept, but not used in cells and charts. */
    isDeprecated: z.boolean(),
    /** Chosen by a decision over others that stay beside it. */
    isPreferred: z.boolean(),
  });
export type FactRow = z.infer<typeof factRow>;

/** What the words that a person marked would be as a fact. */
export const factPreview = extractedFact
  .pick({
    span: true,
    measure: true,
    direction: true,
    base: true,
    modality: true,
    when: true,
    subject: true,
    attribution: true,
  })
  .extend({
    articleId,
    scope,
    /** Null where no number can be read there: a person types it. */
    quantity: extractedFact.shape.quantity.nullable(),
    sentenceText: z.string(),
    /** Where the sentence begins in the body. */
    sentenceStart: z.int().nonnegative(),
    /** Without an id where the project does not have it yet. */
    indicator: indicatorRef.pick({ zh: true, en: true, isProposed: true }).extend({ id: indicatorId.nullable() }),
    /** The fact that stands there already. */
    takenBy: factId.nullable(),
  });
export type FactPreview = z.infer<typeof factPreview>;

/** Where a fact sits: body and source spans in UTF-16 units, with the W3C quote, prefix and suffix. */
export const anchor = z.object({
  body: span,
  sentence: span,
  source: span,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type Anchor = z.infer<typeof anchor>;

export const factDetail = factRow.extend({
  anchor,
  sentenceText: z.string(),
  /** Of the sentence: which glyphs its characters take. */
  articleLanguage: z.enum(LANGUAGES),
  why: z.array(reason),
  /** A hand-made, suggested or edited fact is never overwritten by extraction. */
  origin: z.enum(['machine', 'hand', 'suggested']),
  /** Who or what suggested it. */
  suggestedBy: z.string().nullable(),
  /** Its words were not found in the body as it reads now: the anchor is that of the earlier body. */
  isOrphan: z.boolean(),
  /** Other places of the article that say it: of facts that were merged into this one. */
  alsoAt: z.array(z.object({ id: factId, body: span, source: span, sentenceText: z.string() })),
});
export type FactDetail = z.infer<typeof factDetail>;

export const FACT_SORT_FIELDS = [
  'id',
  'indicator',
  'subject',
  'value',
  'unit',
  'measure',
  'period',
  'outlet',
  'articleDate',
  'articleTitle',
  'status',
  'qualifier',
  'modality',
  'scope',
  'attribution',
] as const;

/** Text that a column holds, case, width and script aside. */
const held = z.string().max(200);

export const factFilter = z.object({
  articleId: articleId.optional(),
  ids: z.array(factId).max(1000).optional(),
  status: z.array(z.enum(STATUSES)).max(10).optional(),
  indicatorId: z.array(indicatorId).max(200).optional(),
  subject: z.array(z.string().max(200)).max(200).optional(),
  measure: z.array(z.enum(MEASURES).nullable()).max(10).optional(),
  /** Year of the period's end; null is undated. */
  year: z.array(z.int().min(0).max(9999).nullable()).max(200).optional(),
  unit: z.array(z.string().max(60)).max(100).optional(),
  outlet: z.array(z.string().max(500).nullable()).max(200).optional(),
  flag: z
    .array(
      z.enum([
        'date-inferred',
        'undated',
        'no-sentence',
        'in-trouble',
        'proposed-indicator',
        'edited',
        'suggested',
        'orphan',
      ]),
    )
    .max(20)
    .optional(),
  /** In base units of whatever unit; a range counts where it reaches into this one. Either end may be open. */
  value: z.object({ from: decimalText.optional(), to: decimalText.optional() }).optional(),
  /** The period's end lies within; either end may be open. */
  period: z.object({ from: edtfDate.optional(), to: edtfDate.optional() }).optional(),
  /** Date of the article lies within. */
  articleDate: z.object({ from: edtfDate.optional(), to: edtfDate.optional() }).optional(),
  qualifier: z.array(z.enum(QUALIFIERS)).max(10).optional(),
  modality: z.array(z.enum(MODALITIES)).max(10).optional(),
  scope: held.optional(),
  attribution: held.optional(),
  articleTitle: held.optional(),
  /** Folded text searched in indicator, subject, number as written and sentence. */
  text: z.string().max(200).optional(),
  minor: z.enum(['hide', 'show', 'only']).default('hide'),
});
export type FactFilter = z.infer<typeof factFilter>;

export const factSort = z.array(z.object({ field: z.enum(FACT_SORT_FIELDS), desc: z.boolean() })).max(4);
export type FactSort = z.infer<typeof factSort>;

const count = z.int().nonnegative();
/** How many facts a filter value would leave, for the facets beside the grid. */
export const factFacets = z.object({
  total: count,
  reviewed: count,
  status: z.array(z.object({ key: z.enum(STATUSES), count })),
  measure: z.array(z.object({ key: z.enum(MEASURES).nullable(), count })),
  year: z.array(z.object({ key: z.int().nullable(), count })),
  indicator: z.array(z.object({ key: indicatorId, zh: z.string(), en: z.string(), count })),
  subject: z.array(z.object({ key: z.string(), count })),
  unit: z.array(z.object({ key: z.string(), count })),
  outlet: z.array(z.object({ key: z.string().nullable(), count })),
  flag: z.array(z.object({ key: z.string(), count })),
});
export type FactFacets = z.infer<typeof factFacets>;

/** Fields of a fact that a person may set. Numbers are given as a person types them: 322亿, 32.2bn, 32,200,000,000. */
export const factPatch = z
  .object({
    valueText: z.string().trim().min(1).max(100),
    unit: z.string().trim().min(1).max(60),
    noun: z.string().trim().max(120).nullable(),
    qualifier: extractedFact.shape.quantity.shape.qualifier,
    measure: extractedFact.shape.measure,
    direction: extractedFact.shape.direction,
    base: extractedFact.shape.base,
    modality: extractedFact.shape.modality,
    /** EDTF: `2015-11/2020-10`, `2024`, `../2020-10`; empty makes it undated. `asOf` says which of the two kinds a single date is. */
    periodText: z.string().trim().max(40),
    isAsOf: z.boolean(),
    indicatorId,
    subject: z.string().trim().max(200).nullable(),
    scope,
    attribution: extractedFact.shape.attribution,
    minor: z.enum(MINOR_REASONS).nullable(),
  })
  .partial();
export type FactPatch = z.infer<typeof factPatch>;
