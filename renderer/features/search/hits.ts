import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import type { ArticleHit, FactHit, NoteHit } from '../../../electron/common/searchHit.ts';
import type { Span } from '../../../electron/common/span.ts';
import { showSpot } from '../../app/articleSpot.ts';
import { navigate } from '../../app/route.ts';

/** What is chosen in the list, and what the pane beside it shows. */
export type Target =
  | { readonly kind: 'article'; readonly articleId: ArticleId; readonly at: Span | null }
  | { readonly kind: 'fact'; readonly articleId: ArticleId; readonly factId: FactId }
  | {
      readonly kind: 'note';
      readonly articleId: ArticleId;
      readonly at: { readonly body: Span; readonly source: Span } | null;
    };

export const keyOf = (target: Target): string =>
  target.kind === 'fact'
    ? `fact-${target.factId}`
    : `${target.kind}-${target.articleId}-${target.kind === 'note' ? (target.at?.body.start ?? 0) : (target.at?.start ?? 0)}`;

export const targetOfArticle = ({ id, snippets }: ArticleHit): Target => ({
  kind: 'article',
  articleId: id,
  at: snippets[0]?.at ?? null,
});
export const targetOfFact = ({ fact }: FactHit): Target => ({
  kind: 'fact',
  articleId: fact.articleId,
  factId: fact.id,
});
export const targetOfNote = ({ annotation }: NoteHit): Target => ({
  kind: 'note',
  articleId: annotation.articleId,
  at: annotation.isOrphan ? null : annotation.at,
});

/** Goes to the place where the target is worked on. */
export function openTarget(target: Target): void {
  if (target.kind === 'fact') navigate('facts', target.factId);
  else {
    const span = target.kind === 'note' ? target.at?.body : target.at;
    if (span) showSpot({ articleId: target.articleId, span });
    else navigate('articles', target.articleId);
  }
}
