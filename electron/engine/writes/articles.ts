import { inTransaction, type WriteDb } from '../../../db/handle.ts';
import { getSourceText } from '../../../db/queries/articles/articleText.ts';
import { editArticle, editArticles, trashArticle } from '../../../db/queries/articles/changeArticles.ts';
import { getArticleRow } from '../../../db/queries/articles/pageArticles.ts';
import type { ArticlePatch } from '../../common/articleRow.ts';
import type { ArticleId } from '../../common/ids.ts';
import { addRuling } from '../../common/ruling.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import type { EngineContext } from '../context.ts';
import { extractAgain } from '../extractAgain.ts';
import { found } from '../reads/readContext.ts';
import { refreshFindingsSoon } from '../refreshFindings.ts';
import { rebuildSource } from '../reread/rebuildSource.ts';

const withoutUndefined = (patch: ArticlePatch): ArticlePatch =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

/** Periods hang on the date, and the reading of every figure on the language. */
const isReadAgain = (patch: ArticlePatch): boolean => 'date' in patch || 'language' in patch;

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
      const given = withoutUndefined(patch);
      inTransaction(db, () => {
        const isChanged = editArticle(db, { id, patch: given, who: holder.who(), reason });
        if (isChanged && isReadAgain(given)) extractAgain(db, id);
      });
      settle();
      return row(db, id);
    },
    'articles.editMany': ({ edits, reason }) => {
      const db = holder.writer();
      const given = edits.map(({ id, patch }) => ({ id, patch: withoutUndefined(patch) }));
      for (const { id } of given) row(db, id);
      const changed = inTransaction(db, () => {
        const ids = editArticles(db, { edits: given, who: holder.who(), reason });
        for (const { id, patch } of given) if (ids.includes(id) && isReadAgain(patch)) extractAgain(db, id);
        return ids.length;
      });
      settle();
      return { changed };
    },
    'articles.setEncoding': async ({ id, encoding, reason }) => {
      await rebuildSource(context, { articleId: id, change: { encoding }, reason });
      settle();
      return row(holder.writer(), id);
    },
    'articles.rule': async ({ id, ruling, reason }) => {
      const { rulings } = found(getSourceText(holder.writer(), id), 'article', id);
      await rebuildSource(context, { articleId: id, change: { rulings: addRuling(rulings, ruling) }, reason });
      settle();
      return row(holder.writer(), id);
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
