import { z } from 'zod';
import { periodClaim } from './period.ts';
import { quantity } from './quantity.ts';
import { span } from './span.ts';
import { DIRECTIONS, MEASURES, MINOR_REASONS, MODALITIES, REVISIONS, SCOPE_FACETS } from './vocabulary.ts';

/** Names an indicator: a key of the lexicon, or a proposal made from the words of the sentence. */
export const indicatorName = z.object({
  /** Lexicon key (`signed-projects`), or `~` and a folded noun phrase for a proposal. The same thing has the same key in any language. */
  key: z.string().min(1).max(160),
  zh: z.string().max(160),
  en: z.string().max(160),
  isProposed: z.boolean(),
});
export type IndicatorName = z.infer<typeof indicatorName>;

/** Scope by facet, each as worded in the sentence. A facet that is not said is absent: unclear, not "everything". */
export const scope = z.partialRecord(z.enum(SCOPE_FACETS), z.string().max(200));
export type Scope = z.infer<typeof scope>;

/** One rule or lexicon entry that made a field, shown on request: `{field: 'measure', rule: 'measure-cue', detail: '累计'}`. */
export const reason = z.object({ field: z.string().max(40), rule: z.string().max(80), detail: z.string().max(200) });
export type Reason = z.infer<typeof reason>;

/** A figure as extraction finds it. Spans are UTF-16 offsets into the article's body. */
export const extractedFact = z.object({
  span,
  sentence: span,
  quantity,
  measure: z.enum(MEASURES).nullable(),
  direction: z.enum(DIRECTIONS).nullable(),
  /** For a change: against what, as worded (`同比`, `较2015年`, `year-on-year`). */
  base: z.string().max(80).nullable(),
  modality: z.enum(MODALITIES),
  revision: z.enum(REVISIONS).nullable(),
  when: periodClaim,
  indicator: indicatorName,
  subject: z.string().max(200).nullable(),
  scope,
  attribution: z.string().max(200).nullable(),
  minor: z.enum(MINOR_REASONS).nullable(),
  why: z.array(reason).max(60),
});
export type ExtractedFact = z.infer<typeof extractedFact>;
