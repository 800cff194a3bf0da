import type { WriteDb } from '../../../db/handle.ts';
import { getArticleForExtraction } from '../../../db/queries/articles/articleText.ts';
import { evidenceAt } from '../../../db/queries/extract/evidence.ts';
import { addFact, anchorFact, editFact, reviewFacts } from '../../../db/queries/review/changeFacts.ts';
import { getFactDetail } from '../../../db/queries/review/factDetail.ts';
import { listFactIds } from '../../../db/queries/review/pageFacts.ts';
import type { FactDetail } from '../../common/factRow.ts';
import type { FactId } from '../../common/ids.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import { splitSentences } from '../../pipeline/extract/sentences.ts';
import type { EngineContext } from '../context.ts';
import { readFactAt } from '../factAt.ts';
import { readFactPatch } from '../factChange.ts';
import { ensureIndicators } from '../indicatorSeeds.ts';
import { found } from '../reads/readContext.ts';
import { refreshFindingsSoon } from '../refreshFindings.ts';

/** More than this many in one step would hold the writer for seconds. */
const MOST_AT_ONCE = 100_000;

export function factHandlers(context: EngineContext): Handlers {
  const { holder } = context;
  const settle = (): void => {
    context.changed('facts', 'history', 'project');
    refreshFindingsSoon(context);
  };
  const reread = (db: WriteDb, id: FactId): FactDetail => found(getFactDetail(db, id), 'fact', id);

  return {
    'facts.review': ({ target, status, reason }) => {
      const db = holder.writer();
      const ids = 'ids' in target ? target.ids : listFactIds(db, target.filter, MOST_AT_ONCE + 1);
      if (ids.length > MOST_AT_ONCE) throw new CallError('too-many', { most: MOST_AT_ONCE });
      const changed = reviewFacts(db, { ids, status, who: holder.who(), reason });
      settle();
      return { changed };
    },
    'facts.edit': ({ id, patch, reason }) => {
      const db = holder.writer();
      const change = readFactPatch(reread(db, id), patch);
      editFact(db, { id, change, who: holder.who(), reason });
      settle();
      return reread(db, id);
    },
    'facts.anchor': ({ id, span, reason }) => {
      const db = holder.writer();
      const { articleId } = reread(db, id);
      const { body, map, parts } = found(getArticleForExtraction(db, articleId), 'article', articleId);
      if (span.end > body.length || span.start >= span.end) throw new CallError('bad-number', { text: '' });
      const evidence = evidenceAt({ body, map, sentences: splitSentences(body, parts) }, span);
      anchorFact(db, { id, evidence, who: holder.who(), reason });
      settle();
      return reread(db, id);
    },
    'facts.add': ({ articleId, span, reason }) => {
      const db = holder.writer();
      const { article, fact } = readFactAt(db, articleId, span);
      ensureIndicators(db, [fact]);
      const { body, map, parts } = article;
      const id = addFact(db, { articleId, body, map, parts, fact, who: holder.who(), reason });
      settle();
      return reread(db, id);
    },
  };
}
