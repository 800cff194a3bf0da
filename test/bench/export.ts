import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngineLink } from '../../electron/hosts/engineLink.ts';
import type { EnginePort, SpawnEngine } from '../../electron/hosts/enginePort.ts';
import { connectClient } from '../../electron/hosts/linkClient.ts';
import { spawnBundledEngine } from './bundledEngine.ts';
import { benchChart } from './chart.ts';
import type { Metrics } from './run.ts';
import { seedProject } from './seedProject.ts';

const FACTS = Number(process.env.BENCH_FACTS ?? 1_000_000);
const EACH = 100;
const SAMPLE_MS = 50;

interface Sample {
  /** Resident memory, MB. */
  readonly memory: number;
  /** Processor time of all its threads until then, seconds. */
  readonly cpu: number;
}

/** Linux only: elsewhere nothing is sampled and the figures are left out. */
function readProcess(pid: number | undefined): Sample | null {
  try {
    const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return { memory: (Number(pages) * 4096) / 2 ** 20, cpu: (Number(fields[11]) + Number(fields[12])) / 100 };
  } catch {
    return null;
  }
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
const decile = (samples: readonly Sample[], at: number): number => {
  const size = samples.length / 10;
  return mean(samples.slice(Math.floor(at * size), Math.ceil((at + 1) * size)).map(({ memory }) => memory));
};

/** A whole project to CSV through the engine in its own process: how long, and whether memory grows with the rows. */
async function benchCsv(): Promise<Metrics> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
  let port: EnginePort | undefined;
  const spawn: SpawnEngine = (options) => {
    port = spawnBundledEngine(options);
    return port;
  };
  const path = join(folder, 'bench.crosscheck');
  const seeding = performance.now();
  seedProject({ path, articles: FACTS / EACH, each: EACH });
  const seeded = (performance.now() - seeding) / 1000;
  const link = createEngineLink({ spawn, scratchFolder: folder, logFile: join(folder, 'log'), hostName: 'bench' });
  try {
    const { client } = connectClient(link);
    await client.call('project.open', { handle: link.grant(path), readOnly: true });
    const target = { kind: 'facts', filter: {} } as const;
    await client.call('exports.make', { target: { ...target, filter: { articleId: 1 as never } }, format: 'csv' });
    const samples: Sample[] = [];
    const before = readProcess(port?.pid);
    const timer = setInterval(() => {
      const sample = readProcess(port?.pid);
      if (sample) samples.push(sample);
    }, SAMPLE_MS);
    const started = performance.now();
    const made = await client.call('exports.make', { target, format: 'csv' });
    const seconds = (performance.now() - started) / 1000;
    clearInterval(timer);
    const after = readProcess(port?.pid);
    if (made.rowCount !== FACTS) throw new Error(`${made.rowCount} of ${FACTS} facts went out`);
    const [second, last] = [decile(samples, 1), decile(samples, 9)];
    return {
      facts: made.rowCount,
      'seconds to seed': seeded,
      'seconds to export': seconds,
      'processor seconds to export': (after?.cpu ?? 0) - (before?.cpu ?? 0),
      'megabytes written': statSync(link.findDownload(made.handle)?.path ?? '').size / 2 ** 20,
      'facts a second': FACTS / seconds,
      'memory, second decile, MB': second,
      'memory, last decile, MB': last,
      'last to second decile': last / second,
    };
  } finally {
    await link.shutdown();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A large chart, and a whole project as a table. */
export const benchExport = async (): Promise<Metrics> => ({ ...(await benchChart()), ...(await benchCsv()) });
