import type { IndicatorId } from '../../electron/common/ids.ts';
import type { LexiconEntry, LexiconList } from '../../electron/common/lexiconEntry.ts';
import { navigate } from './route.ts';
import { createStore } from './store.ts';

/** What the lexicon's place shows; kept here, since facts point to it. */
export interface LexiconView {
  readonly list: LexiconList;
  readonly text: string;
  readonly isOwn: boolean;
  /** Key of the entry that is open. */
  readonly open: string | null;
  /** A new entry that is being written. */
  readonly draft: LexiconEntry | null;
  /** The proposal whose facts the new entry takes over. */
  readonly adopts: { readonly indicatorId: IndicatorId; readonly name: string } | null;
}

export const PLAIN_VIEW: LexiconView = {
  list: 'indicator',
  text: '',
  isOwn: false,
  open: null,
  draft: null,
  adopts: null,
};

export const lexiconView = createStore<LexiconView>(PLAIN_VIEW);

export function showLexicon(view: Partial<LexiconView>): void {
  lexiconView.set({ ...PLAIN_VIEW, ...view });
  navigate('lexicon');
}
