import { parentPort } from 'node:worker_threads';
import { type ParseInput, parseSource } from './parseSource.ts';

parentPort?.on('message', (input: ParseInput) => {
  parentPort?.postMessage(parseSource(input));
});
