import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ParseInput, ParseResult } from './parseSource.ts';
import { findSibling } from './sibling.ts';

/** A hostile file may hold a worker this long; an ordinary article takes milliseconds. */
const BASE_MS = 20_000;
const MS_PER_MEGABYTE = 5_000;
const HEAP_MB = 768;
const MOST_WORKERS = 4;

interface Slot {
  worker: Worker;
  isBusy: boolean;
}

interface Task {
  readonly input: ParseInput;
  readonly resolve: (result: ParseResult) => void;
}

export interface PipelinePool {
  readonly size: number;
  /** Never rejects: a worker that ran out of time or memory answers `time-limit` or `memory-limit`. */
  parse(input: ParseInput): Promise<ParseResult>;
  close(): Promise<void>;
}

/** The listener that does nothing is for a worker that is being stopped: it may still report how it ended. */
const startWorker = (): Worker =>
  new Worker(findSibling('pipelineWorker'), { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } }).on(
    'error',
    () => {},
  );

const timeFor = ({ bytes }: ParseInput): number => BASE_MS + (bytes.byteLength / 1e6) * MS_PER_MEGABYTE;

/** Parsing in worker threads, which can be stopped at a time and memory limit. */
export function createPipelinePool(
  size = Math.max(1, Math.min(MOST_WORKERS, availableParallelism() - 1)),
): PipelinePool {
  const slots: Slot[] = [];
  const queue: Task[] = [];

  function settle(slot: Slot, task: Task, result: ParseResult, isDead: boolean): void {
    if (isDead) {
      void slot.worker.terminate();
      slot.worker = startWorker();
    }
    slot.isBusy = false;
    task.resolve(result);
    runNext();
  }

  function runOn(slot: Slot, task: Task): void {
    const { worker } = slot;
    slot.isBusy = true;
    const timer = setTimeout(() => finish({ refused: 'time-limit' }, true), timeFor(task.input));
    const onMessage = (result: ParseResult): void => finish(result, false);
    const onError = (error: NodeJS.ErrnoException): void =>
      finish({ refused: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory-limit' : 'parser-failed' }, true);
    function finish(result: ParseResult, isDead: boolean): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError);
      settle(slot, task, result, isDead);
    }
    worker.on('message', onMessage).on('error', onError);
    worker.postMessage(task.input);
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
    if (slot && task) runOn(slot, task);
  }

  return {
    size,
    parse: (input) =>
      new Promise((resolve) => {
        queue.push({ input, resolve });
        runNext();
      }),
    async close() {
      await Promise.all(slots.map(({ worker }) => worker.terminate()));
      slots.length = 0;
    },
  };
}
