import type { WriteDb } from '../../../db/handle.ts';
import { getArticleForExtraction } from '../../../db/queries/articles/articleText.ts';
import { evidenceAt } from '../../../db/queries/extract/evidence.ts';
import type { FactInsert } from '../../../db/queries/extract/insertFacts.ts';
import {
  addFact,
  anchorFact,
  editFact,
  editFacts,
  mergeFacts,
  reviewFacts,
  splitFact,
} from '../../../db/queries/review/changeFacts.ts';
import { getFactDetail } from '../../../db/queries/review/factDetail.ts';
import { listFactIds } from '../../../db/queries/review/pageFacts.ts';
import { changeView } from '../../../db/queries/review/views.ts';
import type { FactDetail } from '../../common/factRow.ts';
import type { FactId } from '../../common/ids.ts';
import { sliceSpan } from '../../common/span.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError, type ErrorCode } from '../../contract/errors.ts';
import { splitSentences } from '../../pipeline/extract/sentences.ts';
import type { EngineContext } from '../context.ts';
import { readFactAt } from '../factAt.ts';
import { readFactPatch } from '../factChange.ts';
import { ensureIndicators } from '../indicatorSeeds.ts';
import { found } from '../reads/readContext.ts';
import { refreshFindingsSoon } from '../refreshFindings.ts';
import { planSplit } from '../splitFact.ts';
import { tryCells } from '../typed/tryCells.ts';

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
      const change = readFactPatch(db, reread(db, id), patch);
      editFact(db, { id, change, who: holder.who(), reason });
      settle();
      return reread(db, id);
    },
    'facts.setCells': ({ cells, skipsRefused, reason }) => {
      const db = holder.writer();
      const { tried, edits } = tryCells(db, cells);
      const refused = tried.filter(({ problem }) => problem !== null);
      const problem = skipsRefused ? null : refused[0]?.problem;
      if (problem) throw new CallError(problem.code as ErrorCode, problem.params);
      const changed = editFacts(db, { edits, who: holder.who(), reason });
      settle();
      return { changed, refused: refused.length };
    },
    'facts.split': ({ id, parts, reason }) => {
      const db = holder.writer();
      const ids = splitFact(db, { ...planSplit(db, reread(db, id), parts), who: holder.who(), reason });
      settle();
      return { ids };
    },
    'facts.merge': ({ id, ids, reason }) => {
      const db = holder.writer();
      const { articleId } = reread(db, id);
      const others = ids.map((other) => reread(db, other));
      if (others.some((other) => other.articleId !== articleId || other.id === id))
        throw new CallError('bad-input', { field: 'ids' });
      mergeFacts(db, { id, ids, who: holder.who(), reason });
      settle();
      return reread(db, id);
    },
    'views.save': ({ view, reason }) => {
      changeView(holder.writer(), { name: view.name, view, who: holder.who(), reason });
      context.changed('project', 'history');
      return {};
    },
    'views.remove': ({ name, reason }) => {
      changeView(holder.writer(), { name, view: null, who: holder.who(), reason });
      context.changed('project', 'history');
      return {};
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
    'facts.add': ({ articleId, span, patch = {}, reason }) => {
      const db = holder.writer();
      const { article, fact: read, hasNumber } = readFactAt(db, articleId, span);
      const { body, map, parts } = article;
      if (!hasNumber && patch.valueText === undefined)
        throw new CallError('bad-number', { text: sliceSpan(body, span).trim().slice(0, 60) });
      const { status: _, ...change } = readFactPatch(db, { ...read, articleId }, patch);
      const fact = { ...read, ...change } as FactInsert;
      if (fact.indicatorId === undefined) ensureIndicators(db, [fact]);
      const id = addFact(db, { articleId, body, map, parts, fact, who: holder.who(), reason });
      settle();
      return reread(db, id);
    },
  };
}
