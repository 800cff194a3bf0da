import { statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { listEchoCandidates } from '../../../db/queries/articles/changeArticles.ts';
import type { ArticleId } from '../../common/ids.ts';
import type { CallContext, Handlers } from '../../contract/dispatch.ts';
import type { CallName, CallOutput } from '../../contract/table.ts';
import type { EngineContext } from '../context.ts';
import type { Granted } from '../handles.ts';
import type { Dates } from '../parseSource.ts';
import { isOtherText, listSourceFiles, readSourceFile } from '../readFile.ts';
import { refreshFindings, refreshFindingsSoon } from '../refreshFindings.ts';
import { createEchoIndex, type EchoIndex } from './echoIndex.ts';
import { importSources, type SourceToImport } from './importSources.ts';
import { createProgressMeter } from './progressMeter.ts';

const readFrom =
  (path: string): SourceToImport['read'] =>
  async () => {
    const file = await readSourceFile(path);
    return 'ok' in file ? { ok: file.ok.bytes } : { refused: file.error };
  };

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** `2020/news.txt` for a file of a chosen folder; a chosen file goes by the name the user knows it by. */
function nameFor({ path, name }: Granted, found: string): string {
  return isFolder(path) ? join(basename(name), relative(path, found)) : basename(name);
}

async function listSources(granted: readonly Granted[]): Promise<SourceToImport[]> {
  const sources: SourceToImport[] = [];
  for (const one of granted) {
    for await (const found of listSourceFiles([one.path])) {
      const name = nameFor(one, found.path);
      const error = 'error' in found ? found.error : isOtherText(name) ? 'unsupported' : null;
      sources.push({ name, read: error === null ? readFrom(found.path) : async () => ({ refused: error }) });
    }
  }
  return sources;
}

function loadEchoes(context: EngineContext): EchoIndex<ArticleId> {
  const echoes = createEchoIndex<ArticleId>();
  for (const { id, fingerprint, echoOf } of listEchoCandidates(context.holder.writer()))
    echoes.add(fingerprint, echoOf ?? id);
  return echoes;
}

interface Run {
  readonly call: CallName;
  readonly sources: readonly SourceToImport[];
  readonly dates: Dates;
  readonly callContext: CallContext;
}

async function runImport(
  context: EngineContext,
  { call, sources, dates, callContext }: Run,
): Promise<CallOutput<'import.files'>> {
  const db = context.holder.writer();
  const meter = createProgressMeter({ job: callContext.id, call, total: sources.length, report: context.progress });
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
  });
  // Who cancels does not wait for checks over what came in until then.
  if (report.wasCancelled) refreshFindingsSoon(context);
  else if (report.articles > 0) await refreshFindings(context);
  context.changed('articles', 'facts', 'findings', 'project');
  return report;
}

export const importHandlers = (context: EngineContext): Handlers => ({
  'import.files': ({ handles, dates = {} }, callContext) =>
    context.holder.exclusively(async () => {
      context.holder.writer();
      const sources = await listSources(handles.map(context.handles.resolve));
      return runImport(context, { call: 'import.files', sources, dates, callContext });
    }),
  'import.paste': ({ name, text }, callContext) =>
    context.holder.exclusively(async () => {
      const bytes = new TextEncoder().encode(text);
      const source = {
        name: name || `${text.trim().split('\n')[0]?.slice(0, 60) ?? ''}.txt`,
        read: async () => ({ ok: bytes }),
      };
      return runImport(context, { call: 'import.paste', sources: [source], dates: {}, callContext });
    }),
});
