import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '../../electron/contract/client.ts';
import { createEngineLink } from '../../electron/hosts/engineLink.ts';
import type { EnginePort, SpawnEngine } from '../../electron/hosts/enginePort.ts';
import { spawnBundledEngine } from './bundledEngine.ts';
import { makeArticle } from './makeArticles.ts';
import type { Metrics } from './run.ts';

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 2000);
const BYTES = 3000;

/** Most memory the engine ever held, in MB; Linux only, elsewhere it is left out. */
function readPeakMemory(pid: number | undefined): Metrics {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? { 'peak memory of the engine, MB': Number(line[1]) / 1024 } : {};
  } catch {
    return {};
  }
}

/** Files in a folder, through the engine in its own process, to findings: what a user waits for. */
export async function benchPipeline(): Promise<Metrics> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
  const files = join(folder, 'articles');
  mkdirSync(files);
  for (let number = 1; number <= ARTICLES; number += 1) {
    const { name, text } = makeArticle(number, BYTES);
    writeFileSync(join(files, name), text);
  }
  let port: EnginePort | undefined;
  const spawn: SpawnEngine = (options) => {
    port = spawnBundledEngine(options);
    return port;
  };
  const link = createEngineLink({ spawn, scratchFolder: folder, logFile: join(folder, 'log'), hostName: 'bench' });
  try {
    let deliver: (message: unknown) => void = () => {};
    const wire = link.connect((message) => deliver(message));
    const client = createClient({
      send: wire.receive,
      onMessage: (listener) => {
        deliver = listener;
      },
    });
    await client.call('project.create', { handle: link.grant(join(folder, 'bench.crosscheck')), name: 'bench' });
    const started = performance.now();
    const report = await client.call('import.files', { handles: [link.grant(files)] });
    const seconds = (performance.now() - started) / 1000;
    const { total: findings } = await client.call('findings.page', { filter: {}, limit: 1 });
    if (report.articles !== ARTICLES) throw new Error(`${report.articles} of ${ARTICLES} articles came in`);
    return {
      articles: report.articles,
      facts: report.facts,
      findings,
      seconds,
      'articles a second': report.articles / seconds,
      'facts a second': report.facts / seconds,
      ...readPeakMemory(port?.pid),
    };
  } finally {
    await link.shutdown();
    rmSync(folder, { recursive: true, force: true });
  }
}
