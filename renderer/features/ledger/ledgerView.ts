import type { LedgerFilter, LedgerState } from '../../../electron/common/ledger.ts';
import type { Verdict } from '../../../electron/common/vocabulary.ts';
import { createPersisted } from '../../app/persisted.ts';

/** Everything; the queries that wait; where series break; what is kept apart and so defined; what asks for work. */
export const LEDGER_TABS = ['all', 'todo', 'queries', 'breaks', 'definitions'] as const;
export type LedgerTab = (typeof LEDGER_TABS)[number];

export interface LedgerView {
  readonly tab: LedgerTab;
  readonly verdict: Verdict | '';
  readonly state: LedgerState | '';
  readonly indicatorId: number | null;
  readonly who: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export const EMPTY_VIEW: LedgerView = {
  tab: 'all',
  verdict: '',
  state: '',
  indicatorId: null,
  who: '',
  from: '',
  to: '',
  text: '',
};
export const ledgerView = createPersisted<LedgerView>('ledgerView', EMPTY_VIEW);

const STANDING: LedgerState[] = ['in-force', 'stale', 'asked'];

const OF_TAB: Readonly<Record<LedgerTab, LedgerFilter>> = {
  all: {},
  todo: { state: ['stale', 'asked'] },
  queries: { verdict: ['query'], state: ['asked'] },
  breaks: { verdict: ['series-break'], state: STANDING },
  definitions: { verdict: ['keep-apart'], state: STANDING },
};

const isDate = (text: string): boolean => /^\d{4}(-\d\d(-\d\d)?)?$/.test(text);

/** What the tab asks for, narrowed by what was chosen; a date that is not whole yet does not count. */
export function toFilter({ tab, verdict, state, indicatorId, who, from, to, text }: LedgerView): LedgerFilter {
  return {
    ...OF_TAB[tab],
    ...(verdict && { verdict: [verdict] }),
    ...(state && { state: [state] }),
    ...(indicatorId !== null && { indicatorId: indicatorId as NonNullable<LedgerFilter['indicatorId']> }),
    ...(who && { who }),
    ...(isDate(from) && { from }),
    ...(isDate(to) && { to }),
    ...(text.trim() && { text: text.trim() }),
  };
}
