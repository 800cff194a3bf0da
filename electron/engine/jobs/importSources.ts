import type { WriteDb } from '../../../db/handle.ts';
import { findSourceByHash, hashBytes } from '../../../db/queries/import/source.ts';
import { noteAllFindings } from '../../../db/queries/reconcile/findingTodo.ts';
import type { WriteBatch } from '../../../db/writeBatch.ts';
import type { FileReport } from '../../common/articleRow.ts';
import type { ArticleId } from '../../common/ids.ts';
import type { CallOutput } from '../../contract/table.ts';
import type { Log } from '../log.ts';
import type { Dates, Given, ParseInput } from '../parseSource.ts';
import type { PipelinePool } from '../pipelinePool.ts';
import type { PrepareResult } from '../prepareSource.ts';
import type { EchoIndex } from './echoIndex.ts';
import { keepOrder } from './keepOrder.ts';
import type { ProgressMeter } from './progressMeter.ts';
import { storeSource } from './storeSource.ts';

/** A file to take in, or why it cannot be. `read` is called when its turn comes, so that few are in memory at once. */
export interface SourceToImport {
  readonly name: string;
  readonly read: () => Promise<{ ok: Uint8Array } | { refused: string }>;
  /** What a person set for it. */
  readonly given?: Given | undefined;
  /** What a list of references says of its articles, by ordinal. */
  readonly listed?: ParseInput['listed'];
}

export interface ImportRun {
  readonly db: WriteDb;
  readonly batch: WriteBatch;
  readonly pool: PipelinePool;
  readonly echoes: EchoIndex<ArticleId>;
  readonly sources: readonly SourceToImport[];
  readonly dates: Dates;
  readonly signal: AbortSignal;
  readonly meter: ProgressMeter;
  readonly log: Log;
  /** Between two slices. */
  readonly giveWay: () => Promise<void>;
}

type Prepared =
  | { bytes: Uint8Array; sha256: string; result: PrepareResult }
  | { duplicate: true }
  | { refused: string };

/** A file on its way: parsed, or being parsed. */
interface Pending {
  readonly name: string;
  readonly prepared: Promise<Prepared>;
  settled: Prepared | null;
}

/** Parsed files that may wait for the writer: enough to share a commit, few enough to fit in memory. */
const AHEAD = 24;
/** So many files touch so many findings that all of them are computed again. */
const MANY = 200;
/** The writer gives way after this long: edits and reviews come between two slices. */
const SLICE_MS = 20;
/** A commit waits for the disk, for some tens of milliseconds on a slow one: slices share it, and so do progress reports. */
const COMMIT_MS = 250;

/** A disk that is full or broken fails every file after this one too; the job ends and says so. */
const isDiskError = (error: unknown): boolean =>
  /^SQLITE_(FULL|IOERR|READONLY|CORRUPT)/.test(String((error as { code?: unknown }).code));

const refuse = (name: string, reason: string): FileReport => ({
  name,
  outcome: 'refused',
  reason,
  articles: 0,
  facts: 0,
});

interface Meeting {
  readonly seen: Set<string>;
  /** Of two files alike the first is taken, whichever was read sooner. */
  readonly inOrder: ReturnType<typeof keepOrder>;
}

/** Reads and parses one file; a file already in the project, or met twice in one run, is not parsed again. */
async function prepareSource(run: ImportRun, { seen, inOrder }: Meeting, source: SourceToImport): Promise<Prepared> {
  const file = await inOrder(source.read());
  if ('refused' in file) return file;
  const bytes = file.ok;
  const { name, given, listed } = source;
  const { dates } = run;
  const sha256 = hashBytes(bytes);
  if (seen.has(sha256) || findSourceByHash(run.db, sha256)) return { duplicate: true };
  seen.add(sha256);
  return { bytes, sha256, result: await run.pool.prepare({ bytes, fileName: name, dates, given, listed }, run.signal) };
}

function store(run: ImportRun, name: string, prepared: Prepared): FileReport {
  if ('duplicate' in prepared) return { name, outcome: 'duplicate', reason: 'duplicate', articles: 0, facts: 0 };
  if ('refused' in prepared) return refuse(name, prepared.refused);
  if ('refused' in prepared.result) return refuse(name, prepared.result.refused);
  try {
    const { bytes, sha256, result } = prepared;
    return storeSource(run, { name, bytes, sha256, prepared: result.ok });
  } catch (error) {
    if (isDiskError(error)) throw error;
    run.log.write('not-stored', { error });
    return refuse(name, 'parser-failed');
  }
}

function start(run: ImportRun, meeting: Meeting, source: SourceToImport): Pending {
  const prepared = prepareSource(run, meeting, source).catch((): Prepared => ({ refused: 'parser-failed' }));
  const pending: Pending = { name: source.name, prepared, settled: null };
  void prepared.then((result) => {
    pending.settled = result;
  });
  return pending;
}

/** Stores the files that are ready, in their order, for as long as a slice lasts. */
function storeReady(run: ImportRun, ahead: Pending[]): FileReport[] {
  if (!ahead[0]?.settled) return [];
  const started = performance.now();
  return run.batch.write(() => {
    const stored: FileReport[] = [];
    for (let next = ahead[0]; next?.settled && performance.now() - started < SLICE_MS; next = ahead[0]) {
      stored.push(store(run, next.name, next.settled));
      ahead.shift();
    }
    return stored;
  });
}

/** Until the next file is ready, or a commit may be due or a cancel have come. */
async function waitForNext(next: Pending | undefined): Promise<void> {
  if (!next || next.settled) return;
  let timer: NodeJS.Timeout | undefined;
  const due = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, COMMIT_MS);
  });
  await Promise.race([next.prepared, due]);
  clearTimeout(timer);
}

function summarize(files: FileReport[], wasCancelled: boolean): CallOutput<'import.files'> {
  const sum = (of: (file: FileReport) => number): number => files.reduce((total, file) => total + of(file), 0);
  return { files, articles: sum(({ articles }) => articles), facts: sum(({ facts }) => facts), wasCancelled };
}

/**
 * Takes files in, several parsed at once and stored in the order given. What was reported as done is committed, whatever
 * happens next; a file is in whole or not at all, and the failure of one is its own line of the report.
 */
export async function importSources(run: ImportRun): Promise<CallOutput<'import.files'>> {
  const { sources, signal, meter, batch } = run;
  const meeting = { seen: new Set<string>(), inOrder: keepOrder() };
  const ahead: Pending[] = [];
  const files: FileReport[] = [];
  /** Stored, and with the next commit in the project. */
  const stored: FileReport[] = [];
  let begun = 0;
  if (sources.length > MANY) batch.write(() => noteAllFindings(run.db));
  try {
    while (files.length + stored.length < sources.length && !signal.aborted) {
      for (; ahead.length < AHEAD && begun < sources.length; begun += 1)
        ahead.push(start(run, meeting, sources[begun] as SourceToImport));
      await waitForNext(ahead[0]);
      stored.push(...storeReady(run, ahead));
      if (batch.age() > COMMIT_MS) batch.commit();
      if (batch.age() === 0) files.push(...stored.splice(0));
      meter.step(files.length, files.at(-1)?.name ?? '');
      await run.giveWay();
    }
  } finally {
    batch.commit();
  }
  files.push(...stored);
  meter.finish(files.length);
  return summarize(files, signal.aborted);
}
