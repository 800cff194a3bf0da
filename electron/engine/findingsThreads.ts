import { Worker } from 'node:worker_threads';
import type { DueRun } from '../../db/queries/reconcile/findingTodo.ts';
import type { Answer } from './computeFindings.ts';
import { findSibling } from './sibling.ts';

/** All that changed, or one share of a run. */
export type FindingsRequest = 'changes' | DueRun;

export interface FindingsThreads {
  /** The answer as the project stands in the file now. Rejects where the thread dies first. */
  compute(lane: number, request: FindingsRequest): Promise<Answer>;
  /** Ends all threads but the first, which answers changes. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

interface Lane {
  compute(request: FindingsRequest): Promise<Answer>;
  close(): Promise<void>;
}

function startLane(projectPath: string): Lane {
  const waiting: PromiseWithResolvers<Answer>[] = [];
  let worker: Worker | null = null;

  function fail(error: unknown): void {
    worker = null;
    for (const { reject } of waiting.splice(0)) reject(error);
  }

  /** Started by the first request: many commands change nothing. */
  function ensureWorker(): Worker {
    worker ??= new Worker(findSibling('findingsWorker'), { workerData: { projectPath } })
      .on('message', (answer: Answer) => waiting.shift()?.resolve(answer))
      .on('error', fail);
    return worker;
  }

  return {
    compute(request) {
      const next = Promise.withResolvers<Answer>();
      waiting.push(next);
      ensureWorker().postMessage(request);
      return next.promise;
    },
    async close() {
      const closing = worker;
      if (!closing) return;
      closing.postMessage('close');
      await new Promise((resolve) => closing.once('exit', resolve));
      fail(new Error('the project was closed'));
    },
  };
}

/** Checks run in threads of their own, so that neither an edit nor a page of the grid waits for them. */
export function startFindings(projectPath: string): FindingsThreads {
  const lanes: Lane[] = [];
  const closeFrom = async (first: number): Promise<void> => {
    await Promise.all(lanes.splice(first).map((lane) => lane.close()));
  };
  return {
    compute(lane, request) {
      while (lanes.length <= lane) lanes.push(startLane(projectPath));
      return (lanes[lane] as Lane).compute(request);
    },
    rest: () => closeFrom(1),
    close: () => closeFrom(0),
  };
}
