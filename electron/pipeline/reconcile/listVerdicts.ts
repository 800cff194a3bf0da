import type { FindingDraft } from '../../common/findingRow.ts';
import type { FindingKind, Verdict } from '../../common/vocabulary.ts';

const ALWAYS: readonly Verdict[] = ['query', 'dismiss'];
const ONE_VALUE: readonly Verdict[] = ['prefer', 'keep-apart', 'range', 'source-error', 'adopt', ...ALWAYS];

/** What an analyst can sensibly rule on each kind. A range needs two values of one moment; a break needs two moments. */
const BY_KIND: Readonly<Record<FindingKind, readonly Verdict[]>> = {
  contradiction: ONE_VALUE,
  revision: ['superseded', ...ONE_VALUE],
  'unit-slip': ['source-error', 'prefer', 'keep-apart', 'adopt', ...ALWAYS],
  'cumulative-fall': ['series-break', 'keep-apart', 'prefer', 'superseded', 'source-error', 'adopt', ...ALWAYS],
  'growth-mismatch': ['prefer', 'keep-apart', 'series-break', 'source-error', 'adopt', ...ALWAYS],
  'parts-vs-total': ['prefer', 'keep-apart', 'source-error', 'adopt', ...ALWAYS],
  'scope-differs': ['keep-apart', ...ALWAYS],
  'period-differs': ['keep-apart', ...ALWAYS],
  'measure-differs': ['keep-apart', ...ALWAYS],
  'definition-differs': ['keep-apart', 'series-break', 'prefer', ...ALWAYS],
  lookalike: ['keep-apart', ...ALWAYS],
  undated: ['adopt', ...ALWAYS],
  gap: ['adopt', ...ALWAYS],
  'derived-check': ALWAYS,
  repeat: ['dismiss'],
  echo: ['dismiss'],
  confirmed: ['dismiss'],
};

/** Verdicts on offer for a finding, in the order they are shown. Those that make no sense for it are left out. */
export const listVerdicts = ({ kind }: Pick<FindingDraft, 'kind'>): Verdict[] => [...BY_KIND[kind]];
