import { Worker } from 'node:worker_threads';
import { isCheckpointNear, leaveCheckpoints } from '../../db/checkpoint.ts';
import type { WriteDb } from '../../db/handle.ts';
import { findSibling } from './sibling.ts';

/**
 * While much is written a thread of its own copies it from the write-ahead log into the file. The writer would stand still
 * for a tenth of a second every few seconds, and with it all that comes in.
 */
export interface Checkpoints {
  /** Where so much has gathered that the writer would soon copy by itself. */
  startWhereDue(): void;
  /** From then on the writer copies by itself, until the next start. */
  stop(): Promise<void>;
}

export function createCheckpoints(db: WriteDb, onCrash: (error: unknown) => void): Checkpoints {
  let worker: Worker | null = null;

  function leave(): void {
    worker = null;
    if (db.sqlite.open) leaveCheckpoints(db, 'writer');
  }

  return {
    startWhereDue() {
      if (worker || !isCheckpointNear(db)) return;
      leaveCheckpoints(db, 'another');
      worker = new Worker(findSibling('checkpointWorker'), { workerData: { projectPath: db.path } }).on(
        'error',
        (error) => {
          onCrash(error);
          leave();
        },
      );
    },
    async stop() {
      const stopping = worker;
      if (!stopping) return;
      const ended = new Promise((resolve) => stopping.once('exit', resolve));
      stopping.postMessage('close');
      await ended;
      leave();
    },
  };
}
