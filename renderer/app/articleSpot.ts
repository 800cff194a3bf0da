import type { ArticleId } from '../../electron/common/ids.ts';
import type { Span } from '../../electron/common/span.ts';
import { navigate } from './route.ts';
import { createStore } from './store.ts';

/** A place of a body that is no fact, shown by its article's pane. */
export interface ArticleSpot {
  readonly articleId: ArticleId;
  readonly span: Span;
}

export const articleSpot = createStore<ArticleSpot | null>(null);

export function showSpot(spot: ArticleSpot): void {
  articleSpot.set(spot);
  navigate('articles', spot.articleId);
}
