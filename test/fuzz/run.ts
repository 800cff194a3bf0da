/**
 * Files of chance and damaged good files of every format, read in worker threads as an import reads them.
 * `npm run fuzz -- [files] [seed]`; 10,000 files of one seed without arguments. Ends with 1 where a file crashed or hung its
 * reader, or was lost: each must come back as read or refused.
 */
import { createPipelinePool } from '../../electron/engine/pipelinePool.ts';
import { type FuzzFile, listFuzzFiles } from './fuzzFiles.ts';

const [files = 10_000, seed = 1] = process.argv.slice(2).map(Number);
/** What a reader answers for a file that broke it. */
const BROKEN = new Set(['time-limit', 'memory-limit', 'parser-failed']);

const pool = createPipelinePool();
const counts = new Map<string, number>();
const broken: string[] = [];
let slowest = { name: '', ms: 0 };

async function readOne({ name, bytes }: FuzzFile): Promise<void> {
  const started = performance.now();
  const result = await pool.parse({ bytes, fileName: name });
  const ms = performance.now() - started;
  if (ms > slowest.ms) slowest = { name, ms };
  const outcome = 'refused' in result ? result.refused : 'read';
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  if (BROKEN.has(outcome)) broken.push(`${name}: ${outcome}`);
}

const started = performance.now();
let waiting: Promise<void>[] = [];
for (const file of listFuzzFiles(files, seed)) {
  waiting.push(readOne(file));
  if (waiting.length < pool.size * 4) continue;
  await Promise.all(waiting);
  waiting = [];
}
await Promise.all(waiting);
await pool.close();

const answered = [...counts.values()].reduce((sum, count) => sum + count, 0);
const seconds = (performance.now() - started) / 1000;
console.log(`seed ${seed}: ${answered} of ${files} files answered in ${seconds.toFixed(0)} s`);
for (const [outcome, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`  ${outcome}: ${count}`);
console.log(`  slowest: ${slowest.name}, ${slowest.ms.toFixed(0)} ms with others waiting`);
console.log(`  peak memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
for (const one of broken) console.log(`BROKEN ${one}`);
process.exit(broken.length > 0 || answered !== files ? 1 : 0);
