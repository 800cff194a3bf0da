import type { Entity } from '../../electron/common/historyRow.ts';
import type { ArticleId } from '../../electron/common/ids.ts';
import { navigate } from './route.ts';
import { createStore } from './store.ts';

/** Whose changes the history shows; kept here, since facts and articles point to it. */
export interface HistoryView {
  readonly entity?: Entity;
  readonly entityId?: number;
  /** This article and all that is on it. */
  readonly articleId?: ArticleId;
  readonly who?: string;
  readonly byPersons?: boolean;
}

export const historyView = createStore<HistoryView>({});

export function showHistory(view: HistoryView): void {
  historyView.set(view);
  navigate('history');
}
