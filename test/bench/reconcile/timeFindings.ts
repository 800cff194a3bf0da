import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { closeDb, openForReading, openForWriting } from '../../../db/open.ts';
import { editFact } from '../../../db/queries/review/changeFacts.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import type { Client } from '../../../electron/contract/client.ts';
import { createEngineLink } from '../../../electron/hosts/engineLink.ts';
import type { SpawnEngine } from '../../../electron/hosts/enginePort.ts';
import { connectClient } from '../../../electron/hosts/linkClient.ts';
import { answerFindings } from '../../harness/answerFindings.ts';
import { spawnBundledEngine } from '../bundledEngine.ts';
import { createRandom } from '../makeArticles.ts';
import type { Metrics } from '../run.ts';
import { seedProject } from '../seedProject.ts';
import { readCpu } from './readCpu.ts';

const FACTS = Number(process.env.BENCH_FACTS ?? 1_000_000);
/** Facts of each article of the seeded file. */
const EACH = 50;
/** Enough that the first few, which have all code compiled, are no twentieth of them. */
const EDITS = 200;
/** Somebody writes a note this often while the findings are computed. */
const NOTE_EVERY_MS = 100;

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;

/** How long each of many small writes took, one after the other, until `work` is done. */
async function writeMeanwhile(client: Client, work: Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  let isDone = false;
  void work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await new Promise((resolve) => setTimeout(resolve, NOTE_EVERY_MS));
    const started = performance.now();
    await client.call('annotations.add', { target: { factId: (1 + waits.length) as FactId }, note: 'bench' });
    waits.push(performance.now() - started);
  }
  return waits;
}

/** All findings of a seeded file from nothing, as the engine makes them when it opens one, and what a person feels of it. */
async function timeRun(path: string, folder: string): Promise<Metrics> {
  const pids: (number | undefined)[] = [];
  const spawn: SpawnEngine = (options) => {
    const port = spawnBundledEngine(options);
    pids.push(port.pid);
    return port;
  };
  const link = createEngineLink({ spawn, scratchFolder: folder, logFile: join(folder, 'log'), hostName: 'bench' });
  try {
    const { client } = connectClient(link);
    await client.call('project.open', { handle: link.grant(path) });
    const [started, before] = [performance.now(), readCpu(pids[0])];
    const run = client.call('findings.refresh', {});
    const waits = await writeMeanwhile(client, run);
    await run;
    return {
      'all findings, s (bar 15)': (performance.now() - started) / 1000,
      'all findings, s of CPU': readCpu(pids[0]) - before,
      'a note written meanwhile, p95, ms (bar 50)': quantile(waits, 0.95),
      'a note written meanwhile, longest, ms': Math.max(...waits),
    };
  } finally {
    await link.shutdown();
  }
}

/** What an edit of one fact calls for, till it is written. */
function timeEdits(path: string): Metrics {
  const [db, reader] = [openForWriting(path), openForReading(path)];
  const random = createRandom(7);
  const times = Array.from({ length: EDITS }, (_, at) => {
    const id = (1 + Math.floor(random() * FACTS)) as FactId;
    editFact(db, { id, change: { value: String(10_000 * (1 + at)) } as never, who: 'bench' });
    const [started, before] = [performance.now(), process.cpuUsage()];
    answerFindings(db, reader);
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - started, cpu: (user + system) / 1000 };
  });
  closeDb(reader);
  closeDb(db);
  const [walls, cpus] = [times.map(({ wall }) => wall), times.map(({ cpu }) => cpu)];
  return {
    'one edit, p50, ms': quantile(walls, 0.5),
    'one edit, p95, ms (bar 50)': quantile(walls, 0.95),
    'one edit, p50, ms of CPU': quantile(cpus, 0.5),
    'one edit, p95, ms of CPU': quantile(cpus, 0.95),
  };
}

/** Seeding leaves a gigabyte to the disk, which would be busy with it for the whole run. */
function flush(path: string): void {
  const fd = openSync(path, 'r+');
  fsyncSync(fd);
  closeSync(fd);
}

/** Findings of a seeded file: all of them from nothing, and those that one edit calls for. */
export async function timeFindings(folder: string): Promise<Metrics> {
  const path = join(folder, 'million.crosscheck');
  seedProject({ path, articles: FACTS / EACH, each: EACH, indicators: 1000, years: 30, isConsistent: true });
  flush(path);
  return { 'facts of the large project': FACTS, ...(await timeRun(path, folder)), ...timeEdits(path) };
}
