import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../../electron/contract/client.ts';
import { createEngineLink } from '../../electron/hosts/engineLink.ts';
import type { EnginePort, SpawnEngine } from '../../electron/hosts/enginePort.ts';
import { connectClient } from '../../electron/hosts/linkClient.ts';
import { spawnBundledEngine } from './bundledEngine.ts';
import { makeImportArticle } from './importArticles.ts';
import type { Metrics } from './run.ts';

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 10_000);
const BYTES = 3000;
/** Thousands of the whole, for 10,000; tenths of it otherwise. */
const PART = Math.max(1, Math.floor(ARTICLES / 10));
/** One file in a hundred is no text. */
const BAD = Math.floor(ARTICLES / 100);
/** The grid asks for a page so often while the import runs. */
const PAGE_EVERY_MS = 100;

/** Of the kernel, a second. */
const TICKS = 100;

/** Memory of the engine now, in MB; Linux only. */
function readMemory(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Processor time that the engine used so far, in seconds; Linux only. */
function readCpu(pid: number | undefined): number {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return Number.NaN;
  }
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

interface Samples {
  /** Seconds from the start at which each tenth was in. */
  readonly marks: number[];
  readonly memory: number[];
  readonly pages: number[];
  /** Processor seconds of the engine, all threads, pages of the grid included. */
  cpu: number;
}

/** Asks for pages of the grid as a person does who scrolls meanwhile. */
async function scrollMeanwhile(client: Client, samples: Samples, signal: AbortSignal): Promise<void> {
  for (let turn = 0; !signal.aborted; turn += 1) {
    const started = performance.now();
    await client.call('facts.page', {
      filter: {},
      sort: [{ field: 'value', desc: turn % 2 === 1 }],
      offset: (turn * 100) % 2000,
      limit: 100,
    });
    samples.pages.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, PAGE_EVERY_MS));
  }
}

async function importAll(client: Client, handles: string[], pid: () => number | undefined): Promise<Samples> {
  const samples: Samples = { marks: [], memory: [], pages: [], cpu: Number.NaN };
  const started = performance.now();
  const before = readCpu(pid());
  const stop = client.on('progress', ({ call, done }) => {
    while (call === 'import.files' && done >= (samples.marks.length + 1) * PART && samples.marks.length < 10) {
      samples.marks.push((performance.now() - started) / 1000);
      samples.memory.push(readMemory(pid()));
      samples.cpu = readCpu(pid()) - before;
    }
  });
  const ended = new AbortController();
  const scrolling = scrollMeanwhile(client, samples, ended.signal);
  const report = await client.call('import.files', { handles });
  ended.abort();
  await scrolling;
  stop();
  if (report.articles !== ARTICLES) throw new Error(`${report.articles} of ${ARTICLES} articles came in`);
  const refused = report.files.filter(({ outcome, reason }) => outcome === 'refused' && reason !== null).length;
  if (refused !== BAD) throw new Error(`${refused} of ${BAD} bad files are listed with a reason`);
  return samples;
}

/** Seconds that the same folder takes again; it may add nothing. */
async function timeAgain(client: Client, handles: string[]): Promise<number> {
  const started = performance.now();
  const { articles } = await client.call('import.files', { handles });
  if (articles > 0) throw new Error(`${articles} articles came in twice`);
  return (performance.now() - started) / 1000;
}

/** Milliseconds from the wish to cancel to the answer, in the middle of an import. */
async function timeCancel(client: Client, handles: string[]): Promise<number> {
  const controller = new AbortController();
  let cancelled = 0;
  client.on('progress', ({ done }) => {
    if (done < PART / 2 || cancelled) return;
    cancelled = performance.now();
    controller.abort();
  });
  const report = await client.call('import.files', { handles }, { signal: controller.signal });
  if (!report.wasCancelled) throw new Error('the import ended before it was cancelled');
  return performance.now() - cancelled;
}

function writeArticles(folder: string, first: number): void {
  mkdirSync(folder);
  for (let number = first; number < first + ARTICLES; number += 1) {
    const { name, text } = makeImportArticle(number, BYTES);
    writeFileSync(join(folder, name), text);
  }
}

function describe({ marks, memory, pages, cpu }: Samples): Metrics {
  const rates = marks.map((mark, at) => PART / (mark - (marks[at - 1] ?? 0)));
  const seconds = marks.at(-1) ?? Number.NaN;
  return {
    articles: ARTICLES,
    'articles a second, committed': (PART * marks.length) / seconds,
    'processor time an article, ms': (cpu * 1000) / (PART * marks.length),
    ...Object.fromEntries(rates.map((rate, at) => [`articles a second, tenth ${at + 1}`, rate])),
    'last tenth by the first': (rates.at(-1) ?? Number.NaN) / (rates[0] ?? Number.NaN),
    ...Object.fromEntries(memory.map((megabytes, at) => [`memory after tenth ${at + 1}, MB`, megabytes])),
    'memory, last by second tenth': (memory.at(-1) ?? Number.NaN) / (memory[1] ?? Number.NaN),
    'page of the grid meanwhile, p50, ms': percentile(pages, 0.5),
    'page of the grid meanwhile, p95, ms': percentile(pages, 0.95),
  };
}

/** A folder of articles through the engine in its own process: cleaned, extracted, indexed, committed. */
export async function benchImport(): Promise<Metrics> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
  const [files, others] = [join(folder, 'articles'), join(folder, 'others')];
  writeArticles(files, 1);
  writeArticles(others, ARTICLES + 1);
  for (let number = 0; number < BAD; number += 1)
    writeFileSync(join(files, `bad-${number}.txt`), number % 2 ? '' : Buffer.from([0x89, 0x50, 0x4e, 0x47, number]));
  let port: EnginePort | undefined;
  const spawn: SpawnEngine = (options) => {
    port = spawnBundledEngine(options);
    return port;
  };
  const link = createEngineLink({ spawn, scratchFolder: folder, logFile: join(folder, 'log'), hostName: 'bench' });
  try {
    const { client } = connectClient(link);
    await client.call('project.create', { handle: link.grant(join(folder, 'bench.crosscheck')), name: 'bench' });
    const samples = await importAll(client, [link.grant(files)], () => port?.pid);
    const again = await timeAgain(client, [link.grant(files)]);
    const cancelMs = await timeCancel(client, [link.grant(others)]);
    return {
      ...describe(samples),
      'bad files, listed': BAD,
      'the same again, s': again,
      'cancelled within, ms': cancelMs,
    };
  } finally {
    await link.shutdown();
    rmSync(folder, { recursive: true, force: true });
  }
}
