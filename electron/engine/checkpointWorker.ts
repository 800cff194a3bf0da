import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { checkpointWhereDue, openForCheckpoints } from '../../db/checkpoint.ts';
import { lowerPriority } from './lowerPriority.ts';

const LOOK_MS = 250;

const { projectPath } = z.object({ projectPath: z.string() }).parse(workerData);
const sqlite = openForCheckpoints(projectPath);

lowerPriority('beside');
const timer = setInterval(() => checkpointWhereDue(sqlite), LOOK_MS);

parentPort?.once('message', () => {
  clearInterval(timer);
  sqlite.close();
});
