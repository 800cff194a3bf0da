import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WriteDb } from '../../db/handle.ts';
import { closeDb, createProject } from '../../db/open.ts';
import { insertArticle } from '../../db/queries/import/article.ts';
import { insertSource } from '../../db/queries/import/source.ts';
import type { CallInput } from '../../electron/contract/index.ts';
import { openEngine, type TestEngine } from '../harness/openEngine.ts';
import { createRandom, makeArticle } from './makeArticles.ts';
import type { Metrics } from './run.ts';

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 100_000);
const QUERIES = Number(process.env.BENCH_QUERIES ?? 200);
const OUTLETS = ['山城日报', '江城晚报', 'River Gazette', null];

function writeArticle(db: WriteDb, at: number): void {
  const { name, text } = makeArticle(at + 1, 2000);
  const source = { bytes: Buffer.from(text), fileName: name, encoding: 'utf-8' as const, text };
  const sourceId = insertSource(db, { ...source, encodingConfidence: 1, leftOut: [] });
  insertArticle(db, {
    ...{ sourceId, ordinal: 1, body: text, map: [[0, 0, text.length]], parts: [], setAside: [], unexplained: [] },
    extent: { start: 0, end: text.length },
    meta: {
      ...{ title: text.slice(0, text.indexOf('\n')), subtitle: null, outlet: OUTLETS[at % 4] as string | null },
      ...{ originalOutlet: null, byline: null, editor: null, url: null, page: null, language: 'zh-Hans' },
      ...{ date: `20${10 + (at % 15)}-0${1 + (at % 9)}`, dateBasis: 'stated', dateReason: null },
    },
  });
}

function seedArticles(path: string): void {
  const db = createProject(path, { name: 'search' });
  // A file that is thrown away afterwards need not survive a power cut.
  db.sqlite.pragma('synchronous = OFF');
  for (let from = 0; from < ARTICLES; from += 2000)
    db.sqlite.transaction(() => {
      for (let at = from; at < Math.min(ARTICLES, from + 2000); at += 1) writeArticle(db, at);
    })();
  closeDb(db);
}

/** Words of most articles, of some and of few; in either script. */
const WORDS = ['合作', '企业', '工作', '物流', '貿易', '航空服务', '青湖', '东陵', '累计签约', '码头', '稳定', '责任'];

type Search = Partial<CallInput<'search.articles'>> & { readonly text: string };

/** Two-character and longer words, phrases, operators, numbers; a third of them by outlet or date. */
function listSearches(): Search[] {
  const random = createRandom(2026);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const forms: readonly (() => string)[] = [
    () => pick(WORDS),
    () => `${pick(WORDS)} ${pick(WORDS)}`,
    () => `${pick(WORDS)} AND ${pick(WORDS)}`,
    () => `${pick(WORDS)} OR ${pick(WORDS)}`,
    () => `${pick(WORDS)} NOT ${pick(WORDS)}`,
    () => `"${pick(WORDS)}项目" OR "${pick(WORDS)}等领域"`,
    () => `第${1 + Math.floor(random() * ARTICLES)}期`,
  ];
  const limits: readonly Partial<Search>[] = [
    ...[{}, {}, {}, {}],
    { outlets: ['山城日报'] },
    { from: '2016-01', to: '2018-06' },
  ];
  return Array.from({ length: QUERIES }, () => ({ text: pick(forms)(), ...pick(limits) }));
}

async function timeSearches({ client }: TestEngine, searches: readonly Search[]): Promise<number[]> {
  const times: number[] = [];
  for (const search of searches) {
    const started = performance.now();
    await client.call('search.articles', { offset: 0, limit: 20, ...search });
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

const nameTimes = (run: string, times: readonly number[]): Metrics => ({
  [`search, ${run}, p50, ms`]: times[Math.floor(times.length * 0.5)] ?? Number.NaN,
  [`search, ${run}, p95, ms (bar 50)`]: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
  [`search, ${run}, longest, ms`]: times.at(-1) ?? Number.NaN,
});

/** From the call to its answer with titles and snippets, through the engine's own process. `BENCH_PROJECT` keeps the articles. */
export async function benchSearch(): Promise<Metrics> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-search-'));
  const path = process.env.BENCH_PROJECT ?? join(folder, 'bench.crosscheck');
  if (!existsSync(path)) seedArticles(path);
  const engine = openEngine();
  try {
    await engine.client.call('project.open', { handle: engine.link.grant(path) });
    const searches = listSearches();
    const [first, second] = [await timeSearches(engine, searches), await timeSearches(engine, searches)];
    return { articles: ARTICLES, ...nameTimes('first run', first), ...nameTimes('second run', second) };
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
