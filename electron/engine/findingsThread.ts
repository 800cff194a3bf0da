import { Worker } from 'node:worker_threads';
import type { Answer } from './computeFindings.ts';
import { findSibling } from './sibling.ts';

export interface FindingsRequest {
  /** Also the shares of a run, not only what changed. */
  readonly withRuns: boolean;
  /** Entries of the list whose answers are still being written. */
  readonly writing: readonly string[];
}

export interface FindingsThread {
  /** The next answer that the project calls for as it stands in the file now. Rejects where the thread dies first. */
  compute(request: FindingsRequest): Promise<Answer | null>;
  close(): Promise<void>;
}

/** Checks run in a thread of their own, so that neither an edit nor a page of the grid waits for them. */
export function startFindings(projectPath: string): FindingsThread {
  const waiting: PromiseWithResolvers<Answer | null>[] = [];
  let worker: Worker | null = null;

  function fail(error: unknown): void {
    worker = null;
    for (const { reject } of waiting.splice(0)) reject(error);
  }

  /** Started by the first request: many commands change nothing. */
  function ensureWorker(): Worker {
    worker ??= new Worker(findSibling('findingsWorker'), { workerData: { projectPath } })
      .on('message', (answer: Answer | null) => waiting.shift()?.resolve(answer))
      .on('error', fail);
    return worker;
  }

  return {
    compute(request) {
      const next = Promise.withResolvers<Answer | null>();
      waiting.push(next);
      ensureWorker().postMessage(request);
      return next.promise;
    },
    async close() {
      const closing = worker;
      if (!closing) return;
      closing.postMessage('close');
      await new Promise((resolve) => closing.once('exit', resolve));
      fail(new Error('no-project'));
    },
  };
}
