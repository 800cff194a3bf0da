import type { NewsSince } from '../../../electron/common/edition.ts';
import { createPersisted } from '../../app/persisted.ts';
import { navigate } from '../../app/route.ts';
import { createStore } from '../../app/store.ts';

export interface EditionsView {
  readonly tab: 'news' | 'editions';
  /** What news are counted from; null leaves it to the program. */
  readonly since: NewsSince | null;
}

export const START: EditionsView = { tab: 'news', since: null };
export const editionsView = createStore<EditionsView>(START);

/** Moment of the last import whose strip was put away: those before it are known. */
export const seenUntil = createPersisted('newsSeen', '');

export function showNews(since: NewsSince): void {
  editionsView.set({ tab: 'news', since });
  navigate('editions');
}
