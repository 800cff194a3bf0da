import { listEchoCandidates } from '../../../db/queries/articles/changeArticles.ts';
import { insertArrival, readBefore } from '../../../db/queries/edition/arrivals.ts';
import type { ArticleId } from '../../common/ids.ts';
import type { CallContext } from '../../contract/dispatch.ts';
import type { CallName, CallOutput } from '../../contract/table.ts';
import type { EngineContext } from '../context.ts';
import type { Dates } from '../parseSource.ts';
import { holdFindings, refreshFindings } from '../refreshFindings.ts';
import { createEchoIndex, type EchoIndex } from './echoIndex.ts';
import { importSources, type SourceToImport } from './importSources.ts';
import { createProgressMeter } from './progressMeter.ts';

export interface ImportJob {
  readonly call: CallName;
  readonly sources: readonly SourceToImport[];
  readonly dates: Dates;
  readonly callContext: CallContext;
}

function loadEchoes(context: EngineContext): EchoIndex<ArticleId> {
  const echoes = createEchoIndex<ArticleId>();
  for (const { id, fingerprint, echoOf } of listEchoCandidates(context.holder.writer()))
    echoes.add(fingerprint, echoOf ?? id);
  return echoes;
}

/** Takes sources in and brings the findings up to date. */
export async function runImport(
  context: EngineContext,
  { call, sources, dates, callContext }: ImportJob,
): Promise<CallOutput<'import.files'>> {
  const db = context.holder.writer();
  const before = readBefore(db);
  const meter = createProgressMeter({ job: callContext.id, call, total: sources.length, report: context.progress });
  const release = holdFindings(context);
  const report = await importSources({
    db,
    batch: context.holder.batch(),
    pool: context.pool,
    echoes: loadEchoes(context),
    sources,
    dates,
    signal: callContext.signal,
    meter,
    log: context.log,
    giveWay: context.holder.giveWay,
  }).finally(release);
  if (report.articles > 0) insertArrival(context.holder.writer(), before, { ...report, who: context.holder.who() });
  // Who cancels does not wait for checks over what came in until then: those follow by themselves.
  if (report.articles > 0 && !report.wasCancelled) await refreshFindings(context, callContext.signal);
  context.changed('articles', 'facts', 'findings', 'project');
  return report;
}
