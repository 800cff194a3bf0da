import { Worker } from 'node:worker_threads';
import { findSibling } from '../sibling.ts';
import type { TableInput } from './parseTable.ts';
import type { ParseTableResult } from './tableRow.ts';

/** Twenty thousand rows take some seconds; a hostile workbook would take for ever. */
const MOST_MS = 60_000;
const HEAP_MB = 1024;

const isOutOfMemory = (error: NodeJS.ErrnoException): boolean => error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Parses a table in a thread of its own, which is stopped at a time and memory limit or when the job is cancelled. */
export function parseInWorker(input: TableInput, signal: AbortSignal): Promise<ParseTableResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(findSibling('tableWorker'), {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const timer = setTimeout(() => finish(() => resolve({ refused: 'time-limit' })), MOST_MS);
    const abort = (): void => finish(() => reject(signal.reason));
    function finish(settle: () => void): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      void worker.terminate();
      settle();
    }
    signal.addEventListener('abort', abort, { once: true });
    worker.on('message', (result: ParseTableResult) => finish(() => resolve(result)));
    worker.on('error', (error) =>
      finish(() => resolve({ refused: isOutOfMemory(error) ? 'memory-limit' : 'not-a-table' })),
    );
  });
}
