import { z } from 'zod';
import { span } from './span.ts';

/** What cleaning repairs, by what had done the damage. Labels for people live in `resources/i18n`. */
export const REPAIR_KINDS = [
  'reading',
  'cut-character',
  'entity',
  'unseen',
  'markup',
  'width',
  'spacing',
  'line-break',
  'hyphen',
  'mojibake',
] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** One repair: units `start` to `end` of the source text read `after` in the body. What stood before is in the source. */
export const repair = z.tuple([z.enum(REPAIR_KINDS), z.int().nonnegative(), z.int().nonnegative(), z.string()]);
export type Repair = readonly [kind: RepairKind, start: number, end: number, after: string];

/** Why a passage of a source stands in no body: what it is, or where it stands. Rules of the furniture lexicon bear these names. */
export const LEFT_OUT_REASONS = [
  'navigation',
  'sharing',
  'reading-now',
  'original-title',
  'read-on',
  'related',
  'teaser',
  'copyright',
  'contact',
  'licence',
  'label',
  'counter',
  'mood',
  'placeholder',
  'end-mark',
  'page-number',
  'author-note',
  'correction',
  'rule',
  'dateline',
  'byline',
  'editor',
  'url',
  'mail',
  'opening',
  'credit',
  'repeat',
  'above-title',
  'between',
  'after-end',
  'by-hand',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A stretch of the source text that was left out; `span` is in the source text. */
export const passage = z.object({ span, reason: z.enum(LEFT_OUT_REASONS) });
export type Passage = z.infer<typeof passage>;

/** Text written in one encoding and read in another. `lost` is what remains when bytes were thrown away on the way. */
export const MOJIBAKE_KINDS = ['utf8-as-latin1', 'utf8-as-gbk', 'gbk-as-latin1', 'big5-as-gbk', 'lost'] as const;
export type MojibakeKind = (typeof MOJIBAKE_KINDS)[number];

/** A repair that is proposed and waits for a person: how much of the text it is about, and how its longest stretch would read. */
export const offer = z.object({
  kind: z.enum(MOJIBAKE_KINDS),
  /** The stretch that is shown as a sample, in the source text. */
  span,
  /** How many units of the source text look so in all. */
  count: z.int().positive(),
  before: z.string(),
  /** Null where nothing can bring it back. */
  after: z.string().nullable(),
});
export type Offer = z.infer<typeof offer>;

/** What a person ruled about a source: passages put back or left out, and mojibake that is to be undone. Spans are in the source text. */
export const rulings = z.object({
  restored: z.array(span).max(1000).default([]),
  excluded: z.array(span).max(1000).default([]),
  accepted: z.array(z.enum(MOJIBAKE_KINDS)).max(MOJIBAKE_KINDS.length).default([]),
});
export type Rulings = z.infer<typeof rulings>;

/** What cleaning did with a source text, in source order. */
export interface Cleaning {
  readonly passages: readonly Passage[];
  readonly repairs: readonly Repair[];
  readonly offers: readonly Offer[];
}
export const NOTHING_DONE: Cleaning = { passages: [], repairs: [], offers: [] };
export const NO_RULINGS: Rulings = { restored: [], excluded: [], accepted: [] };
