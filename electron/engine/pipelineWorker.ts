import { parentPort } from 'node:worker_threads';
import { type ParseInput, parseSource } from './parseSource.ts';

/** What is thrown ends this thread; the pool answers `parser-failed` and starts another. */
parentPort?.on('message', async (input: ParseInput) => {
  parentPort?.postMessage(await parseSource(input));
});
