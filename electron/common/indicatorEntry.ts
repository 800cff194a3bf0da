import { z } from 'zod';
import { indicatorRef } from './factRow.ts';
import { SCOPE_FACETS } from './vocabulary.ts';

/** By what the facts of an indicator can be told apart and split off. */
export const SPLIT_FACETS = ['subject', 'unit', 'measure', ...SCOPE_FACETS] as const;
export type SplitFacet = (typeof SPLIT_FACETS)[number];

/** An indicator with what was merged into it; facts that were set aside as minor count as well. */
export const indicatorEntry = indicatorRef.extend({
  facts: z.int().nonnegative(),
  aliases: z.array(z.string()),
  merged: z.array(indicatorRef.extend({ facts: z.int().nonnegative() })),
});
export type IndicatorEntry = z.infer<typeof indicatorEntry>;

/**
 * Why two may be one: names alike once script, width, case and spaces are set aside; words that mean the same; one name
 * in the other's language; most characters in common; two changes of indicators that are merged.
 */
export const MERGE_REASONS = ['script', 'synonym', 'language', 'near', 'derived'] as const;
export type MergeReason = (typeof MERGE_REASONS)[number];

const side = indicatorRef.extend({ facts: z.int().nonnegative() });
export const mergeSuggestion = z.object({
  /** The one with more facts, or the lexicon's: what the other would be merged into. */
  into: side,
  from: side,
  reasons: z.array(z.object({ reason: z.enum(MERGE_REASONS), a: z.string(), b: z.string() })),
  /** The kind of unit that both are counted in. */
  unitKind: z.string(),
});
export type MergeSuggestion = z.infer<typeof mergeSuggestion>;
