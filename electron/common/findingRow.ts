import { z } from 'zod';
import { factDetail, indicatorRef } from './factRow.ts';
import { decisionId, factId, findingId, indicatorId } from './ids.ts';
import { message } from './message.ts';
import { edtfDate } from './period.ts';
import { decimalText } from './quantity.ts';
import {
  FINDING_FAMILIES,
  FINDING_KINDS,
  FINDING_STATES,
  type FindingKind,
  SCOPE_FACETS,
  VERDICTS,
} from './vocabulary.ts';

const kinds = Object.keys(FINDING_KINDS) as [FindingKind, ...FindingKind[]];
export const findingKind = z.enum(kinds);

export const FACETS = ['subject', 'measure', 'base', 'modality', 'period', 'unit', ...SCOPE_FACETS] as const;
export type Facet = (typeof FACETS)[number];
export const facetRelation = z.enum(['same', 'unclear', 'different']);
export type FacetRelation = z.infer<typeof facetRelation>;

/** An interval in base units; null is unbounded. `plausibleHigh` bounds a more_than softly (the next round step). */
export const interval = z.object({
  low: decimalText.nullable(),
  high: decimalText.nullable(),
  plausibleLow: decimalText.nullable(),
  plausibleHigh: decimalText.nullable(),
});
export type Interval = z.infer<typeof interval>;

/** A finding as a check computes it. `key` is stable for the same kind and members, so that nothing is raised twice. */
export const findingDraft = z.object({
  kind: findingKind,
  key: z.string().max(200),
  indicatorId,
  subject: z.string().nullable(),
  members: z.array(factId).min(1),
  facets: z.array(z.object({ facet: z.enum(FACETS), relation: facetRelation })),
  /** The one true sentence. */
  sentence: message,
  /** 0 (worth knowing) to 100 (would change a published chart). */
  severity: z.int().min(0).max(100),
  /** What it was found among; see `findingScope.ts`. */
  scope: z.string().min(1).max(600),
});
export type FindingDraft = z.infer<typeof findingDraft>;

export const findingRow = findingDraft.omit({ scope: true }).extend({
  id: findingId,
  family: z.enum(FINDING_FAMILIES),
  indicator: indicatorRef,
  state: z.enum(FINDING_STATES),
});
export type FindingRow = z.infer<typeof findingRow>;

export const decisionInput = z.object({
  findingIds: z.array(findingId).min(1).max(200),
  verdict: z.enum(VERDICTS),
  /** prefer and superseded: the fact to use. source-error: the fact that is wrong. */
  factId: factId.optional(),
  /** keep-apart: by which facet. */
  facet: z.enum(FACETS).optional(),
  /** series-break: from when the new meaning holds. */
  at: edtfDate.optional(),
  /** adopt: the value as typed and the document it stands in. */
  adoptedValue: z.string().trim().max(100).optional(),
  adoptedFrom: z.string().trim().max(500).optional(),
  /** query: whom, when, the answer. */
  askedWhom: z.string().trim().max(200).optional(),
  askedOn: edtfDate.optional(),
  answer: z.string().trim().max(2000).optional(),
  /** series-break: indicators without a finding that it holds for too, stated in the same articles. */
  alsoIndicatorIds: z.array(indicatorId).max(50).optional(),
  reason: z.string().trim().min(1).max(4000),
});
export type DecisionInput = z.infer<typeof decisionInput>;

export const decisionRow = decisionInput.omit({ findingIds: true, alsoIndicatorIds: true }).extend({
  id: decisionId,
  /** What was asked. The id and the sentence are null where the facts no longer raise it. */
  findings: z.array(
    z.object({ id: findingId.nullable(), key: z.string(), kind: findingKind, sentence: message.nullable() }),
  ),
  /** The one indicator; null where it holds for several. */
  indicator: indicatorRef.nullable(),
  indicators: z.array(indicatorRef),
  subject: z.string().nullable(),
  /** Facts it bears on; of one that a later decision superseded in part, those it still rules. */
  members: z.array(factId),
  who: z.string(),
  /** When it was recorded, ISO 8601 in UTC. */
  recordedAt: z.string(),
  supersedes: decisionId.nullable(),
  /** The query that it answers. */
  answers: decisionId.nullable(),
  isWithdrawn: z.boolean(),
  /** Later decisions took its place on each of its findings. */
  isSuperseded: z.boolean(),
  isStale: z.boolean(),
  /** What changed among the facts since, where it is stale. Empty where an older file did not keep what they said. */
  changes: z.array(message),
});
export type DecisionRow = z.infer<typeof decisionRow>;

/** Another finding that shares a member. */
const relatedFinding = findingRow.pick({ id: true, kind: true, family: true, state: true, sentence: true });
export type RelatedFinding = z.infer<typeof relatedFinding>;

export const findingDetail = findingRow.extend({
  facts: z.array(factDetail.extend({ interval })),
  decisions: z.array(decisionRow),
  /** Decisions in force on other findings of the same kind and the same indicator or subject, the newest first. */
  alike: z.array(decisionRow),
  /** Verdicts that make sense for these members; others are not offered. */
  verdicts: z.array(z.enum(VERDICTS)),
  /** What else was found about these facts: evidence with its assumption first. */
  related: z.array(relatedFinding),
  /** Indicators without a question of their own whose figures stand beside these: one series break may hold for them too. */
  beside: z.array(z.object({ indicator: indicatorRef, facts: z.array(factId) })),
});
export type FindingDetail = z.infer<typeof findingDetail>;
