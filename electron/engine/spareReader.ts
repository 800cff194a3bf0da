import { Worker } from 'node:worker_threads';
import { findSibling } from './sibling.ts';

let spare: Worker | null = null;

const startReader = (): Worker => new Worker(findSibling('readerWorker'));

/** Has a reading thread load its program, a third of a second, before it is known which project it will read. */
export function prepareReader(): void {
  if (spare) return;
  const worker = startReader();
  worker.unref();
  // One that was taken meanwhile is no longer the spare one.
  worker.once('error', () => {
    if (spare === worker) spare = null;
  });
  spare = worker;
}

/** A thread that waits for the message which project to read. */
export function takeReader(): Worker {
  const worker = spare ?? startReader();
  spare = null;
  worker.ref();
  return worker;
}
