import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LexiconEntry } from '../common/lexiconEntry.ts';
import type { ExtractableArticle } from '../pipeline/extract/extractFacts.ts';
import type { Extraction } from '../pipeline/types.ts';
import type { ParseInput, ParseResult } from './parseSource.ts';
import type { PreviewResult } from './plan/previewSource.ts';
import type { PrepareResult } from './prepareSource.ts';
import { findSibling } from './sibling.ts';

/** A hostile file may hold a worker this long; an ordinary article takes milliseconds. */
const BASE_MS = 20_000;
const MS_PER_MEGABYTE = 5_000;
const HEAP_MB = 768;
/** Most of what reading an article makes is gone with it; left to itself this part grows late in a long import. */
const YOUNG_MB = 24;
const MOST_WORKERS = 4;
/** On two cores as well: the writer waits for the disk half of the time. */
const LEAST_WORKERS = 2;

interface Slot {
  worker: Worker;
  isBusy: boolean;
}

/** What a worker is sent; `lexicon` holds the analyst's own entries. */
export type PoolTask = (
  | { readonly work: 'parse' | 'prepare' | 'preview'; readonly input: ParseInput }
  | { readonly work: 'extract'; readonly input: ExtractableArticle }
) & { readonly lexicon: readonly LexiconEntry[] };

export type ExtractResult = { ok: Extraction } | Refused;
type Refused = { refused: string };

interface Task {
  readonly task: PoolTask;
  readonly signal?: AbortSignal | undefined;
  readonly resolve: (result: never) => void;
}

export interface PipelinePool {
  readonly size: number;
  /** None of these rejects: a worker that ran out of time or memory answers `time-limit` or `memory-limit`. */
  parse(input: ParseInput): Promise<ParseResult>;
  /** The same for an article whose text is known. */
  extract(article: ExtractableArticle): Promise<ExtractResult>;
  /** The analyst's own entries that all that follows is read with; answers of before may still arrive. */
  setLexicon(entries: readonly LexiconEntry[]): void;
  /** Rises with each `setLexicon`. */
  readonly lexiconVersion: number;
  /** Not begun any more once the signal is aborted: answers `cancelled`. */
  prepare(input: ParseInput, signal?: AbortSignal): Promise<PrepareResult>;
  preview(input: ParseInput, signal?: AbortSignal): Promise<PreviewResult>;
  close(): Promise<void>;
}

/** The listener that does nothing is for a worker that is being stopped: it may still report how it ended. */
const startWorker = (): Worker =>
  new Worker(findSibling('pipelineWorker'), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  }).on('error', () => {});

const sizeOf = ({ work, input }: PoolTask): number => (work === 'extract' ? input.body.length : input.bytes.byteLength);
const timeFor = (task: PoolTask): number => BASE_MS + (sizeOf(task) / 1e6) * MS_PER_MEGABYTE;

/** Bytes go as a copy that is handed over: a view would take along all of the buffer that it looks into. */
function send(worker: Worker, task: PoolTask): void {
  const bytes = task.work === 'extract' ? null : task.input.bytes.slice();
  if (bytes) worker.postMessage({ ...task, input: { ...task.input, bytes } }, [bytes.buffer]);
  else worker.postMessage(task);
}

interface PoolOptions {
  readonly size?: number;
  /** Before each task: the screen goes first. */
  readonly giveWay?: () => Promise<void>;
}

/** Parsing in worker threads, which can be stopped at a time and memory limit. */
export function createPipelinePool({
  size = Math.max(LEAST_WORKERS, Math.min(MOST_WORKERS, availableParallelism() - 1)),
  giveWay = async () => {},
}: PoolOptions = {}): PipelinePool {
  const slots: Slot[] = [];
  const queue: Task[] = [];
  let lexicon: readonly LexiconEntry[] = [];
  let version = 0;

  function settle(slot: Slot, task: Task, result: Refused, isDead: boolean): void {
    if (isDead) {
      void slot.worker.terminate();
      slot.worker = startWorker();
    }
    slot.isBusy = false;
    task.resolve(result as never);
    runNext();
  }

  async function runOn(slot: Slot, task: Task): Promise<void> {
    slot.isBusy = true;
    await giveWay();
    const { worker } = slot;
    const timer = setTimeout(() => finish({ refused: 'time-limit' }, true), timeFor(task.task));
    const onMessage = (result: Refused): void => finish(result, false);
    const onError = (error: NodeJS.ErrnoException): void =>
      finish({ refused: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory-limit' : 'parser-failed' }, true);
    function finish(result: Refused, isDead: boolean): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError);
      settle(slot, task, result, isDead);
    }
    worker.on('message', onMessage).on('error', onError);
    send(worker, task.task);
  }

  function takeSlot(): Slot | undefined {
    const free = slots.find(({ isBusy }) => !isBusy);
    if (free || slots.length >= size) return free;
    const slot = { worker: startWorker(), isBusy: false };
    slots.push(slot);
    return slot;
  }

  function runNext(): void {
    const slot = queue.length > 0 ? takeSlot() : undefined;
    const task = slot && queue.shift();
    if (!slot || !task) return;
    if (task.signal?.aborted) {
      task.resolve({ refused: 'cancelled' } as never);
      runNext();
    } else void runOn(slot, task);
  }

  /** A worker answers with what its work gives. */
  const run = <R>(task: PoolTask, signal?: AbortSignal): Promise<R> =>
    new Promise((resolve) => {
      queue.push({ task, signal, resolve: resolve as (result: never) => void });
      runNext();
    });

  return {
    size,
    parse: (input) => run({ work: 'parse', input, lexicon }),
    prepare: (input, signal) => run({ work: 'prepare', input, lexicon }, signal),
    preview: (input, signal) => run({ work: 'preview', input, lexicon }, signal),
    extract: (input) => run({ work: 'extract', input, lexicon }),
    setLexicon(entries) {
      lexicon = entries;
      version += 1;
    },
    get lexiconVersion() {
      return version;
    },
    async close() {
      await Promise.all(slots.map(({ worker }) => worker.terminate()));
      slots.length = 0;
    },
  };
}
