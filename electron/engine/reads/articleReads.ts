import { getArticleText, getSourceText } from '../../../db/queries/articles/articleText.ts';
import { pageArticles } from '../../../db/queries/articles/pageArticles.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { found, type ReadContext } from './readContext.ts';

export const articleReads = ({ db }: ReadContext): Handlers => ({
  'articles.page': (input) => pageArticles(db, input),
  'articles.get': ({ id }) => found(getArticleText(db, id), 'article', id),
  'articles.source': ({ id }) => found(getSourceText(db, id), 'article', id),
});
