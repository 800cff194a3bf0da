import { Worker } from 'node:worker_threads';
import type { Outbound, Request } from '../contract/envelope.ts';
import { findSibling } from './sibling.ts';

export interface ReaderOptions {
  readonly projectPath: string;
  readonly scratchFolder: string;
  readonly send: (message: Outbound) => void;
  readonly onCrash: (error: unknown) => void;
}

export interface ReaderThread {
  /** Hands a request over; its reply goes straight to `send`. */
  forward(request: Request): void;
  cancel(id: string): void;
  close(): Promise<void>;
}

/** A reading connection in a thread of its own, so that a page of the grid never waits for an import. */
export function startReader({ projectPath, scratchFolder, send, onCrash }: ReaderOptions): ReaderThread {
  const due = new Set<string>();
  let worker: Worker | null = null;
  let isClosing = false;

  function start(): Worker {
    const next = new Worker(findSibling('readerWorker'), { workerData: { projectPath, scratchFolder } });
    next.on('message', (message: Outbound) => {
      if ('id' in message) due.delete(message.id);
      send(message);
    });
    next.on('error', restart);
    return next;
  }

  function restart(error: unknown): void {
    onCrash(error);
    const lost = [...due];
    due.clear();
    for (const id of lost) send({ id, error: { code: 'engine-stopped', params: {} } });
    worker = null;
  }

  /** Started by the first request: many commands never read. */
  function ensureWorker(): Worker {
    worker ??= start();
    return worker;
  }

  return {
    forward(request) {
      if (isClosing) return send({ id: request.id, error: { code: 'no-project', params: {} } });
      due.add(request.id);
      ensureWorker().postMessage(request);
    },
    cancel: (id) => worker?.postMessage({ cancel: id }),
    async close() {
      isClosing = true;
      const closing = worker;
      if (!closing) return;
      closing.postMessage('close');
      await new Promise((resolve) => closing.once('exit', resolve));
      for (const id of due) send({ id, error: { code: 'no-project', params: {} } });
    },
  };
}
