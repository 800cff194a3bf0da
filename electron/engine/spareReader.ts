import { Worker } from 'node:worker_threads';
import { findSibling } from './sibling.ts';

let spare: Worker | null = null;

const startReader = (): Worker => new Worker(findSibling('readerWorker'));

/** Has a reading thread load its program, a third of a second, before it is known which project it will read. */
export function prepareReader(): void {
  if (spare) return;
  spare = startReader();
  spare.unref();
  spare.once('error', () => {
    spare = null;
  });
}

/** A thread that waits for the message which project to read. */
export function takeReader(): Worker {
  const worker = spare ?? startReader();
  spare = null;
  worker.ref();
  return worker;
}
