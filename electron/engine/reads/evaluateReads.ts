import { setImmediate } from 'node:timers/promises';
import { getArticleForExtraction } from '../../../db/queries/articles/articleText.ts';
import { listArticleFacts, listCompleteArticles } from '../../../db/queries/extract/reviewedFacts.ts';
import type { FactDetail } from '../../common/factRow.ts';
import type { ArticleId } from '../../common/ids.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import { evaluateArticles } from '../../pipeline/extract/evaluate/evaluateArticles.ts';
import type { ReviewedArticle, ReviewedFact } from '../../pipeline/extract/evaluate/reviewedArticle.ts';
import { extractFromArticle } from '../parseSource.ts';
import { readLexicon } from '../projectLexicon.ts';
import type { ReadContext } from './readContext.ts';

function originOf({ origin, status }: FactDetail): ReviewedFact['origin'] {
  if (origin === 'suggested') return 'suggested';
  if (origin === 'hand') return 'by-hand';
  return status === 'edited' ? 'edited' : 'accepted';
}

const toReviewed = (fact: FactDetail): ReviewedFact => ({ ...fact, span: fact.anchor.body, origin: originOf(fact) });

const isTruth = ({ status }: FactDetail): boolean => status === 'accepted' || status === 'edited';

function readArticle(db: ReadContext['db'], id: ArticleId): ReviewedArticle | null {
  const article = getArticleForExtraction(db, id);
  if (!article || article.meta.kind === 'table') return null;
  const facts = listArticleFacts(db, id).filter(({ isOrphan }) => !isOrphan);
  return {
    id,
    body: article.body,
    truths: facts.filter(isTruth).map(toReviewed),
    rejected: facts.filter(({ status }) => status === 'rejected').map(toReviewed),
    open: facts
      .filter(({ status }) => status === 'unreviewed' || status === 'flagged')
      .map(({ anchor }) => anchor.body),
    found: extractFromArticle(article, readLexicon(db)).facts,
  };
}

export const evaluateReads = ({ db }: ReadContext): Handlers => ({
  'extraction.evaluate': async (_input, { signal }) => {
    const articles: ReviewedArticle[] = [];
    for (const id of listCompleteArticles(db)) {
      if (signal.aborted) throw new CallError('cancelled', { call: 'extraction.evaluate' });
      const article = readArticle(db, id);
      if (article) articles.push(article);
      await setImmediate();
    }
    return evaluateArticles(articles);
  },
});
