import { parentPort } from 'node:worker_threads';
import { extractFacts } from '../pipeline/extract/extractFacts.ts';
import { lowerPriority } from './lowerPriority.ts';
import { parseSource } from './parseSource.ts';
import type { PoolTask } from './pipelinePool.ts';
import { previewSource } from './plan/previewSource.ts';
import { prepareSource } from './prepareSource.ts';
import { makeLexicon } from './projectLexicon.ts';

async function work({ work, input, lexicon }: PoolTask): Promise<unknown> {
  if (work === 'extract') return { ok: extractFacts(input, makeLexicon(lexicon)) };
  if (work === 'preview') return previewSource(input);
  return work === 'parse' ? parseSource({ ...input, lexicon }) : prepareSource({ ...input, lexicon });
}

lowerPriority('behind');

/** What is thrown ends this thread; the pool answers `parser-failed` and starts another. */
parentPort?.on('message', async (task: PoolTask) => {
  parentPort?.postMessage(await work(task));
});
