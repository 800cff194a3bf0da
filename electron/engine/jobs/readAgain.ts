import { inTransaction, type WriteDb } from '../../../db/handle.ts';
import { getArticleForExtraction } from '../../../db/queries/articles/articleText.ts';
import { clearWaiting, countWaiting, listWaiting } from '../../../db/queries/extract/lexiconEntries.ts';
import { type ReplaceResult, replaceMachineFacts } from '../../../db/queries/extract/replaceMachineFacts.ts';
import type { ArticleId } from '../../common/ids.ts';
import type { CallContext } from '../../contract/dispatch.ts';
import type { ExtractionReport } from '../../contract/lexicon.ts';
import type { CallName } from '../../contract/table.ts';
import type { ExtractableArticle } from '../../pipeline/extract/extractFacts.ts';
import type { EngineContext } from '../context.ts';
import { ensureIndicators } from '../indicatorSeeds.ts';
import type { ExtractResult } from '../pipelinePool.ts';
import { readLexicon } from '../projectLexicon.ts';
import { holdFindings, refreshFindings } from '../refreshFindings.ts';
import { createProgressMeter } from './progressMeter.ts';

/** Articles with the workers at a time, and how long one batch may hold the writer. */
const AHEAD = 16;
const BATCH_MS = 20;

interface Read {
  readonly id: ArticleId;
  readonly article: ExtractableArticle;
  readonly result: ExtractResult;
  /** Of the pool's lexicon when it was asked. */
  readonly version: number;
}

/** Null where it is a table or gone: nothing is extracted from those. */
function toExtractable(db: WriteDb, id: ArticleId): ExtractableArticle | null {
  const article = getArticleForExtraction(db, id);
  if (!article || article.meta.kind === 'table') return null;
  const { body, parts, meta } = article;
  return { body, parts, title: meta.title, date: meta.date, language: meta.language };
}

const isSame = (a: ExtractableArticle, b: ExtractableArticle): boolean =>
  a.date === b.date && a.title === b.title && a.body === b.body;

/**
 * Puts what was read in place and takes the article off the list. What an edit overtook meanwhile, its own date or the
 * lexicon, is left on it for another turn; what the extractor could not read keeps the facts it had.
 */
function store(context: EngineContext, db: WriteDb, { id, article, result, version }: Read): ReplaceResult | null {
  const now = toExtractable(db, id);
  if (now && (version !== context.pool.lexiconVersion || !isSame(now, article))) return null;
  clearWaiting(db, id);
  const text = getArticleForExtraction(db, id);
  if (!now || !text || 'refused' in result) return null;
  const { facts, setAside, unexplained } = result.ok;
  ensureIndicators(db, facts, readLexicon(db));
  const { body, map, parts } = text;
  return replaceMachineFacts(db, { articleId: id, body, map, parts, facts, setAside, unexplained });
}

async function readOne(context: EngineContext, db: WriteDb, id: ArticleId): Promise<Read | null> {
  const article = toExtractable(db, id);
  const version = context.pool.lexiconVersion;
  if (article) return { id, article, result: await context.pool.extract(article), version };
  clearWaiting(db, id);
  return null;
}

/** Stores in order as far as the time allows. */
function storeBatch(context: EngineContext, db: WriteDb, reads: Read[]): ReplaceResult[] {
  const started = performance.now();
  return inTransaction(db, () => {
    const stored: ReplaceResult[] = [];
    while (reads.length > 0 && performance.now() - started < BATCH_MS) {
      const result = store(context, db, reads.shift() as Read);
      if (result) stored.push(result);
    }
    return stored;
  });
}

/** After an undo: behind what runs, without anybody waiting for it. */
export function readAgainSoon(context: EngineContext): void {
  const callContext = { id: 'read-again', signal: new AbortController().signal };
  context.holder
    .exclusively(() => readAgain(context, { call: 'lexicon.catchUp', callContext }))
    .catch((error) => context.log.write('not-read-again', { error }));
}

/**
 * Extracts again from the articles that wait for it since a change of the lexicon. Each article is done whole or not at
 * all; a cancel leaves the rest waiting. Facts that a person touched stay as they are.
 */
export async function readAgain(
  context: EngineContext,
  { call, callContext }: { call: CallName; callContext: CallContext },
): Promise<ExtractionReport> {
  const db = context.holder.writer();
  const ids = listWaiting(db);
  const { signal } = callContext;
  const meter = createProgressMeter({ job: callContext.id, call, total: ids.length, report: context.progress });
  const results: ReplaceResult[] = [];
  const release = holdFindings(context);
  try {
    for (let at = 0; at < ids.length && !signal.aborted && db.sqlite.open; at += AHEAD) {
      const asked = ids.slice(at, at + AHEAD).map((id) => readOne(context, db, id));
      const reads = (await Promise.all(asked)).filter((read) => read !== null);
      while (reads.length > 0 && db.sqlite.open) {
        results.push(...storeBatch(context, db, reads));
        await context.holder.giveWay();
      }
      meter.step(Math.min(at + AHEAD, ids.length), '');
    }
  } finally {
    release();
  }
  meter.finish(results.length);
  if (results.length > 0 && db.sqlite.open) await refreshFindings(context, signal);
  context.changed('articles', 'facts', 'findings', 'project', 'lexicon');
  const sum = (of: (result: ReplaceResult) => readonly unknown[]): number =>
    results.reduce((total, result) => total + of(result).length, 0);
  return {
    articles: results.length,
    added: sum(({ added }) => added),
    removed: sum(({ removed }) => removed),
    waiting: db.sqlite.open ? countWaiting(db) : 0,
    wasCancelled: signal.aborted,
  };
}
