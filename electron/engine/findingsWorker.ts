import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { closeDb, openForReading } from '../../db/open.ts';
import { answerChanges, answerRun } from './computeFindings.ts';
import type { FindingsRequest } from './findingsThreads.ts';
import { lowerPriority } from './lowerPriority.ts';

const { projectPath } = z.object({ projectPath: z.string() }).parse(workerData);
const db = openForReading(projectPath);

lowerPriority('behind');

parentPort?.on('message', (message: FindingsRequest | 'close') => {
  if (message !== 'close')
    return parentPort?.postMessage(message === 'changes' ? answerChanges(db) : answerRun(db, message));
  closeDb(db);
  parentPort?.close();
});
