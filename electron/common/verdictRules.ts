import { z } from 'zod';
import stored from '../../resources/verdicts.json' with { type: 'json' };
import { findingKind } from './findingRow.ts';
import { VERDICTS, type Verdict } from './vocabulary.ts';

const verdict = z.enum(VERDICTS);

/** moment: the end of the period. figure: value, unit and qualifier. article: another piece of writing. */
export const MEMBER_TRAITS = ['moment', 'figure', 'article'] as const;
export type MemberTrait = (typeof MEMBER_TRAITS)[number];

export const verdictRules = z.strictObject({
  note: z.string(),
  /** One letter each, in the order of the panel. */
  keys: z.record(verdict, z.string().regex(/^[A-Z]$/)),
  byKind: z.record(findingKind, z.array(verdict).min(1)),
  needs: z.partialRecord(
    verdict,
    z.union([z.strictObject({ different: z.enum(MEMBER_TRAITS) }), z.strictObject({ members: z.int().positive() })]),
  ),
});
export type VerdictRules = z.infer<typeof verdictRules>;

export const VERDICT_RULES = stored as VerdictRules;

/** The key of each verdict, as the panel shows it; not that of stepping (J) or of the original text (O). */
export const VERDICT_KEYS = VERDICT_RULES.keys;
export const ORDERED_VERDICTS = Object.keys(VERDICT_KEYS) as Verdict[];
