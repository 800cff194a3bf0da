import { inTransaction, type WriteDb } from '../../../db/handle.ts';
import { editArticle, trashArticle } from '../../../db/queries/articles/changeArticles.ts';
import { getArticleRow } from '../../../db/queries/articles/pageArticles.ts';
import type { ArticleId } from '../../common/ids.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import type { EngineContext } from '../context.ts';
import { extractAgain } from '../extractAgain.ts';
import { found } from '../reads/readContext.ts';
import { refreshFindingsSoon } from '../refreshFindings.ts';

export function articleHandlers(context: EngineContext): Handlers {
  const { holder } = context;
  const settle = (): void => {
    context.changed('articles', 'facts', 'history', 'project');
    refreshFindingsSoon(context);
  };
  const row = (db: WriteDb, id: ArticleId) => found(getArticleRow(db, id), 'article', id);

  return {
    'articles.edit': ({ id, patch, reason }) => {
      const db = holder.writer();
      row(db, id);
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      inTransaction(db, () => {
        const isChanged = editArticle(db, { id, patch: given, who: holder.who(), reason });
        if (isChanged && 'date' in given) extractAgain(db, id);
      });
      settle();
      return row(db, id);
    },
    'articles.trash': ({ id, reason }) => {
      const db = holder.writer();
      row(db, id);
      trashArticle(db, { id, who: holder.who(), reason });
      settle();
      return {};
    },
  };
}
