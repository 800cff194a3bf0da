import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { startWorkbench } from '../e2e/workbench.ts';
import { openEngine } from '../harness/openEngine.ts';
import type { Metrics } from './run.ts';

const FACTS = 5_000;
const BYTES = 1_000_000;
/** Each is opened once, as the page keeps what it has read. */
const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 5);
const FRAMES = 240;
const STEP_PX = 500;

const GOODS = ['grain', 'timber', 'cement', 'fruit', 'copper', 'paper', 'salt', 'cloth'];
const FILLER = 'Clerks at the quay wrote every lorry into the book and nobody could recall a calmer season. ';

/** One article of a megabyte: five thousand figures, each in a sentence of its own, among sentences without any. */
function makeText(seed: number): string {
  const room = Math.floor(BYTES / FACTS);
  const sentences = Array.from({ length: FACTS }, (_, at) => {
    const figure = ((at * 7919 + seed * 104_729) % 90_000) + 10_000;
    const said = `In ${1990 + (at % 34)} pier ${String.fromCharCode(65 + (at % 26))} shipped ${figure.toLocaleString('en')} tonnes of ${GOODS[at % GOODS.length]}. `;
    return (
      said +
      FILLER.repeat(2)
        .slice(0, Math.max(0, room - said.length - 2))
        .trimEnd() +
      (at % 6 === 5 ? '.\n\n' : '. ')
    );
  });
  return `Quay book, volume ${seed}\nSource: Sample Gazette 2024-03-0${seed}\n\n${sentences.join('')}`;
}

async function makeProject(folder: string): Promise<{ path: string; facts: number }> {
  const path = join(folder, 'reading.crosscheck');
  const engine = openEngine();
  try {
    const { client, link } = engine;
    await client.call('project.create', { handle: link.grant(path), name: 'reading' });
    const files = Array.from({ length: ARTICLES }, (_, at) => join(folder, `volume-${at + 1}.txt`));
    for (const [at, file] of files.entries()) writeFileSync(file, makeText(at + 1));
    await client.call('import.files', { handles: files.map((file) => link.grant(file)) });
    const { rows } = await client.call('articles.page', {});
    return { path, facts: Math.min(...rows.map(({ taken }) => taken)) };
  } finally {
    await engine.close();
  }
}

interface Measured {
  readonly ms: number;
  /** Longest task of the page's own thread; 0 where none reached the 50 ms that browsers report. */
  readonly longest: number;
  readonly tasks: number;
  /** The longest task by the processor time that it took, which other work on the machine does not lengthen. */
  readonly longestCpu: number;
}

/** In the page: runs `act`, waits until `isDone`, and tells how long that and its longest task took. */
const measureInPage = (page: Page, what: 'open' | 'scroll', argument: number): Promise<Omit<Measured, 'longestCpu'>> =>
  page.evaluate(
    async ([kind, value, frames, step]) => {
      const found: number[] = [];
      const observer = new PerformanceObserver((list) =>
        found.push(...list.getEntries().map(({ duration }) => duration)),
      );
      observer.observe({ type: 'longtask' });
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const started = performance.now();
      if (kind === 'open') {
        const before = document.querySelector('.cm-content');
        location.hash = `#/reading/${value}`;
        const isThere = () => {
          const now = document.querySelector('.cm-content');
          return now !== null && now !== before && now.querySelector('.text-fact') !== null;
        };
        while (!isThere()) await nextFrame();
        await nextFrame();
      } else {
        const scroller = document.querySelector('.cm-scroller') as HTMLElement;
        for (let frame = 0; frame < (frames as number); frame += 1) {
          scroller.scrollTop += step as number;
          await nextFrame();
        }
      }
      const ms = performance.now() - started;
      await new Promise((resolve) => setTimeout(resolve, 300));
      observer.disconnect();
      return { ms, longest: Math.max(0, ...found), tasks: found.length };
    },
    [what, argument, FRAMES, STEP_PX] as const,
  );

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly tid: number;
  readonly pid: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Of the main threads of pages, the browser's own left out. */
function findLongestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name.endsWith('RunTask') && threads.has(`${pid}:${tid}`));
  return Math.max(0, ...tasks.map(({ tdur }) => (tdur ?? 0) / 1000));
}

async function measure(page: Page, what: 'open' | 'scroll', argument: number): Promise<Measured> {
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  const measured = await measureInPage(page, what, argument);
  const trace = await browser?.stopTracing();
  return { ...measured, longestCpu: trace ? findLongestTask(trace) : 0 };
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);

/** A megabyte with five thousand figures in a real browser: from the choice of the article to its painted text, and scrolled. */
export async function benchReading(): Promise<Metrics> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-reading-'));
  const { path, facts } = await makeProject(folder);
  const workbench = await startWorkbench({ folder, args: [path] });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(workbench.link);
    await page.locator('[data-testid="place-reading"]').click();
    await page.locator('.text-fact').first().waitFor();
    const opened: Measured[] = [];
    for (let id = 1; id < ARTICLES; id += 1) opened.push(await measure(page, 'open', id));
    const scrolled = await measure(page, 'scroll', 0);
    return {
      'facts in the article': facts,
      'open, median ms (bar 200)': median(opened.map(({ ms }) => ms)),
      'open, slowest ms': most(opened.map(({ ms }) => ms)),
      'open, longest task ms': most(opened.map(({ longest }) => longest)),
      'open, longest task, CPU ms': most(opened.map(({ longestCpu }) => longestCpu)),
      'scroll, longest task, CPU ms (bar 50)': scrolled.longestCpu,
      'scroll, ms a frame': scrolled.ms / FRAMES,
      'scroll, longest task ms': scrolled.longest,
      'scroll, tasks over 50 ms': scrolled.tasks,
    };
  } finally {
    await browser.close();
    await workbench.remove();
  }
}
