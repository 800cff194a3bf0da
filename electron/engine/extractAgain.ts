import type { WriteDb } from '../../db/handle.ts';
import { getArticleForExtraction } from '../../db/queries/articles/articleText.ts';
import { replaceMachineFacts } from '../../db/queries/extract/replaceMachineFacts.ts';
import type { ArticleId } from '../common/ids.ts';
import { ensureIndicators } from './indicatorSeeds.ts';
import { extractFromArticle } from './parseSource.ts';
import { readLexicon } from './projectLexicon.ts';
import { found } from './reads/readContext.ts';

/** Works out an article's facts anew, as after a change of its date. What a person touched stays as it is. */
export function extractAgain(db: WriteDb, id: ArticleId): void {
  const article = found(getArticleForExtraction(db, id), 'article', id);
  if (article.meta.kind === 'table') return;
  const lexicon = readLexicon(db);
  const extraction = extractFromArticle(article, lexicon);
  ensureIndicators(db, extraction.facts, lexicon);
  const { body, map, parts } = article;
  replaceMachineFacts(db, { articleId: id, body, map, parts, ...extraction });
}
