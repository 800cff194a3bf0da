import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { closeDb, openForReading } from '../../db/open.ts';
import { computeFindings } from './computeFindings.ts';
import type { FindingsRequest } from './findingsThread.ts';

const { projectPath } = z.object({ projectPath: z.string() }).parse(workerData);
const db = openForReading(projectPath);

parentPort?.on('message', (message: FindingsRequest | 'close') => {
  if (message !== 'close') return parentPort?.postMessage(computeFindings(db, message));
  closeDb(db);
  parentPort?.close();
});
