import { parentPort } from 'node:worker_threads';
import { parseSource } from './parseSource.ts';
import type { PoolTask } from './pipelinePool.ts';
import { prepareSource } from './prepareSource.ts';

const WORK = { parse: parseSource, prepare: prepareSource } as const;

/** What is thrown ends this thread; the pool answers `parser-failed` and starts another. */
parentPort?.on('message', async ({ work, input }: PoolTask) => {
  parentPort?.postMessage(await WORK[work](input));
});
