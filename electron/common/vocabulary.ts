/** The closed lists of words of the product. Labels for people live in `resources/i18n`. */

export const QUALIFIERS = ['exact', 'approx', 'at_least', 'more_than', 'less_than', 'nearly', 'up_to'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** cumulative: since a start; flow: within a period; level: a state; target figures carry `modality: target`. */
export const MEASURES = ['cumulative', 'level', 'flow', 'change', 'rate', 'share'] as const;
export type Measure = (typeof MEASURES)[number];

export const DIRECTIONS = ['up', 'down', 'from-to'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const MODALITIES = ['actual', 'estimate', 'forecast', 'target'] as const;
export type Modality = (typeof MODALITIES)[number];

export const REVISIONS = ['preliminary', 'revised', 'final'] as const;
export type Revision = (typeof REVISIONS)[number];

/** What a fact is restricted by. Each facet compares as same, unclear or different. */
export const SCOPE_FACETS = ['place', 'actor', 'part', 'stage', 'definition', 'prices'] as const;
export type ScopeFacet = (typeof SCOPE_FACETS)[number];

export const STATUSES = ['unreviewed', 'accepted', 'edited', 'flagged', 'rejected'] as const;
export type Status = (typeof STATUSES)[number];

/** Why a true figure is kept out of the way by default. */
export const MINOR_REASONS = ['duration', 'enumeration', 'headline', 'restatement', 'idiom'] as const;
export type MinorReason = (typeof MINOR_REASONS)[number];

/** Why a number of a body is no fact. */
export const SET_ASIDE_CLASSES = [
  'date',
  'time',
  'ordinal',
  'name',
  'slogan',
  'set-phrase',
  'phone',
  'licence',
  'reference',
  'counter',
  'furniture',
  'no-quantity',
] as const;
export type SetAsideClass = (typeof SET_ASIDE_CLASSES)[number];

export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A table holds rows that an analyst brought: its facts stand in a row and in no sentence. */
export const ARTICLE_KINDS = ['text', 'table'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

export const DATE_BASES = ['stated', 'derived', 'given', 'unknown'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

export const PERIOD_BASES = ['stated', 'inferred', 'undated'] as const;
export type PeriodBasis = (typeof PERIOD_BASES)[number];

/** How often the figures of one indicator are stated. Where it is not set, a hole means nothing. */
export const SERIES_FREQUENCIES = ['year', 'half', 'quarter', 'month'] as const;
export type SeriesFrequency = (typeof SERIES_FREQUENCIES)[number];

export const FINDING_FAMILIES = ['said-again', 'trouble', 'kept-apart', 'evidence', 'missing'] as const;
export type FindingFamily = (typeof FINDING_FAMILIES)[number];

/** Kind of finding by family. */
export const FINDING_KINDS = {
  repeat: 'said-again',
  echo: 'said-again',
  confirmed: 'said-again',
  contradiction: 'trouble',
  'cumulative-fall': 'trouble',
  revision: 'trouble',
  'unit-slip': 'trouble',
  'growth-mismatch': 'trouble',
  'parts-vs-total': 'trouble',
  'scope-differs': 'kept-apart',
  'period-differs': 'kept-apart',
  'measure-differs': 'kept-apart',
  'definition-differs': 'kept-apart',
  lookalike: 'kept-apart',
  'derived-check': 'evidence',
  undated: 'missing',
  gap: 'missing',
} as const satisfies Record<string, FindingFamily>;
export type FindingKind = keyof typeof FINDING_KINDS;

export const VERDICTS = [
  'prefer',
  'keep-apart',
  'series-break',
  'superseded',
  'range',
  'source-error',
  'adopt',
  'query',
  'dismiss',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const FINDING_STATES = ['open', 'decided', 'stale', 'dismissed'] as const;
export type FindingState = (typeof FINDING_STATES)[number];
