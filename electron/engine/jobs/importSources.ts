import type { WriteDb } from '../../../db/handle.ts';
import { findSourceByHash, hashBytes } from '../../../db/queries/import/source.ts';
import type { FileReport } from '../../common/articleRow.ts';
import type { CallOutput } from '../../contract/table.ts';
import type { Dates, ParseResult } from '../parseSource.ts';
import type { PipelinePool } from '../pipelinePool.ts';
import type { EchoIndex } from './echoIndex.ts';
import type { ProgressMeter } from './progressMeter.ts';
import { storeSource } from './storeSource.ts';

/** A file to take in, or why it cannot be. `read` is called when its turn comes, so that few are in memory at once. */
export interface SourceToImport {
  readonly name: string;
  readonly read: () => Promise<{ ok: Uint8Array } | { refused: string }>;
}

export interface ImportRun {
  readonly db: WriteDb;
  readonly pool: PipelinePool;
  readonly echoes: EchoIndex;
  readonly sources: readonly SourceToImport[];
  readonly dates: Dates;
  readonly signal: AbortSignal;
  readonly meter: ProgressMeter;
}

type Prepared = { bytes: Uint8Array; result: ParseResult } | { duplicate: true } | { refused: string };

const refuse = (name: string, reason: string): FileReport => ({
  name,
  outcome: 'refused',
  reason,
  articles: 0,
  facts: 0,
});

/** Reads and parses one file; a file already in the project, or met twice in one run, is not parsed again. */
async function prepareSource(run: ImportRun, seen: Set<string>, source: SourceToImport): Promise<Prepared> {
  const file = await source.read();
  if ('refused' in file) return file;
  const hash = hashBytes(file.ok);
  if (seen.has(hash) || findSourceByHash(run.db, hash)) return { duplicate: true };
  seen.add(hash);
  // The worker gets a copy: the bytes themselves are stored.
  return { bytes: file.ok, result: await run.pool.parse({ bytes: file.ok, fileName: source.name, dates: run.dates }) };
}

function store(run: ImportRun, name: string, prepared: Prepared): FileReport {
  if ('duplicate' in prepared) return { name, outcome: 'duplicate', reason: 'duplicate', articles: 0, facts: 0 };
  if ('refused' in prepared) return refuse(name, prepared.refused);
  if ('refused' in prepared.result) return refuse(name, prepared.result.refused);
  return storeSource(run, { name, bytes: prepared.bytes, parsed: prepared.result.ok });
}

/**
 * Takes files in, several parsed at once and stored in the order given, one transaction each: what is reported as
 * imported survives whatever happens next. A failure of one file is its own line of the report.
 */
export async function importSources(run: ImportRun): Promise<CallOutput<'import.files'>> {
  const { sources, signal, meter, pool } = run;
  const seen = new Set<string>();
  const ahead: Promise<Prepared>[] = [];
  const files: FileReport[] = [];
  const prepare = (at: number): void => {
    const source = sources[at];
    if (source) ahead.push(prepareSource(run, seen, source).catch(() => ({ refused: 'parser-failed' })));
  };
  for (let at = 0; at <= pool.size; at += 1) prepare(at);
  for (const [at, { name }] of sources.entries()) {
    if (signal.aborted) break;
    const prepared = await (ahead.shift() as Promise<Prepared>);
    prepare(at + pool.size + 1);
    files.push(store(run, name, prepared));
    meter.step(at + 1, name);
  }
  await Promise.all(ahead);
  meter.finish(files.length);
  const sum = (of: (file: FileReport) => number): number => files.reduce((total, file) => total + of(file), 0);
  return {
    files,
    articles: sum(({ articles }) => articles),
    facts: sum(({ facts }) => facts),
    wasCancelled: signal.aborted,
  };
}
