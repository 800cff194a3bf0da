import type { IndicatorName, Reason, Scope } from '../../../common/fact.ts';
import type { PeriodClaim } from '../../../common/period.ts';
import type { Span } from '../../../common/span.ts';
import type { Direction, Measure, MinorReason, Modality, Revision } from '../../../common/vocabulary.ts';
import type { IndicatorEntry } from './lexicon.ts';
import type { Site } from './sentenceView.ts';

/** How a change is told: by how much (增长5倍) or to what level (增至14班). */
export interface Change {
  readonly kind: 'by' | 'to';
  readonly direction: 'up' | 'down' | null;
  readonly base: string | null;
  readonly span: 'yoy' | 'mom' | 'average' | 'other';
}

/** A fact while its sentence is being read: each pass fills in its own fields and leaves the others. */
export interface Draft {
  readonly site: Site;
  readonly why: Reason[];
  change: Change | null;
  /** First or second of two levels: 从5班增至14班. */
  fromTo: 'from' | 'to' | null;
  /** The other of the two levels. */
  other: Draft | null;
  measure: Measure | null;
  direction: Direction | null;
  base: string | null;
  modality: Modality;
  revision: Revision | null;
  when: PeriodClaim;
  entry: IndicatorEntry | null;
  indicator: IndicatorName | null;
  /** Where the sentence names the indicator. */
  head: Span | null;
  /** The indicator of the level itself, before a variant (同比, 占比, 累计) is put to it. */
  named: IndicatorName | null;
  subject: string | null;
  scope: Scope;
  attribution: string | null;
  minor: MinorReason | null;
  /** For a change: the draft whose level it changes. */
  level: Draft | null;
  /** 新增基站8000个: what came to a level, not the level. */
  isAdded: boolean;
  /** 是2019年的3倍: a multiple of something, no change. */
  isMultiple: boolean;
}

const UNDATED: PeriodClaim = { period: null, basis: 'undated', from: null };

export const startDraft = (site: Site): Draft => ({
  site,
  why: [...site.mention.why],
  change: null,
  fromTo: null,
  other: null,
  measure: null,
  direction: null,
  base: null,
  modality: 'actual',
  revision: null,
  when: UNDATED,
  entry: null,
  indicator: null,
  head: null,
  named: null,
  subject: null,
  scope: {},
  attribution: null,
  minor: null,
  level: null,
  isAdded: false,
  isMultiple: false,
});

const LONGEST_DETAIL = 200;

/** Notes which rule or word made a field. */
export const explain = (draft: Draft, field: string, rule: string, detail: string): void => {
  draft.why.push({ field, rule, detail: detail.length > LONGEST_DETAIL ? detail.slice(0, LONGEST_DETAIL) : detail });
};
