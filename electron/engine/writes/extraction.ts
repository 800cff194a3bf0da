import { inTransaction } from '../../../db/handle.ts';
import { performAct } from '../../../db/history.ts';
import { completeArticle } from '../../../db/queries/articles/changeArticles.ts';
import { getArticleRow } from '../../../db/queries/articles/pageArticles.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import type { CallOutput } from '../../contract/table.ts';
import type { EngineContext } from '../context.ts';
import { readLexicon } from '../projectLexicon.ts';
import { found } from '../reads/readContext.ts';
import { refreshFindingsSoon } from '../refreshFindings.ts';
import { suggestFact } from '../suggestFacts.ts';

type Refused = CallOutput<'facts.suggest'>['refused'];

export function extractionHandlers(context: EngineContext): Handlers {
  const { holder } = context;
  return {
    'articles.complete': ({ id, isComplete, reason }) => {
      const db = holder.writer();
      found(getArticleRow(db, id), 'article', id);
      completeArticle(db, { id, isComplete, who: holder.who(), reason });
      context.changed('articles', 'history', 'project');
      return found(getArticleRow(db, id), 'article', id);
    },
    'facts.suggest': ({ by, suggestions, reason }) => {
      const db = holder.writer();
      const lexicon = readLexicon(db);
      const refused: Refused = [];
      const results = inTransaction(db, () =>
        performAct(db, { who: holder.who(), reason, action: 'suggest' }, (act) =>
          suggestions.map((suggestion, at) => {
            const result = suggestFact(db, { act, by, lexicon }, suggestion);
            if (typeof result === 'object') refused.push({ at, reason: result.refused });
            return result;
          }),
        ),
      );
      context.changed('articles', 'facts', 'history', 'project');
      refreshFindingsSoon(context);
      const count = (wanted: 'added' | 'known'): number => results.filter((result) => result === wanted).length;
      return { added: count('added'), known: count('known'), refused };
    },
  };
}
