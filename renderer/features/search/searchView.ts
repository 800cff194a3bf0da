import { navigate } from '../../app/route.ts';
import { createStore } from '../../app/store.ts';

export const SEARCHED = ['articles', 'facts', 'notes'] as const;
export type Searched = (typeof SEARCHED)[number];

/** What is looked for. Outside the place, so that coming back finds it. */
export interface SearchView {
  readonly text: string;
  /** One outlet, or undefined for all; null is "not stated". */
  readonly outlet: string | null | undefined;
  /** EDTF dates, as typed; empty is open. */
  readonly from: string;
  readonly to: string;
  readonly kind: Searched;
}

export const NO_SEARCH: SearchView = { text: '', outlet: undefined, from: '', to: '', kind: 'articles' };
export const searchView = createStore<SearchView>(NO_SEARCH);

export function searchFor(text: string): void {
  searchView.set({ ...NO_SEARCH, text });
  navigate('search');
}
