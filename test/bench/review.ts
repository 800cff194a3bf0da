import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { startWorkbench, type Workbench } from '../e2e/workbench.ts';
import { openEngine } from '../harness/openEngine.ts';
import { makeImportArticle } from './importArticles.ts';
import { createRandom } from './makeArticles.ts';
import type { Metrics } from './run.ts';
import { seedProject } from './seedProject.ts';

const FACTS = Number(process.env.BENCH_FACTS ?? 1_000_000);
const EACH = 50;
const QUERIES = Number(process.env.BENCH_QUERIES ?? 200);
const IMPORTED = Number(process.env.BENCH_ARTICLES ?? 400);
const SCROLLED_ROWS = 10_000;
const ROW_PIXELS = 32;

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Engine and first page of the grid, as the host does it before a screen is there. */
async function timeOpening(path: string): Promise<number> {
  const engine = openEngine();
  try {
    const handle = engine.link.grant(path);
    const started = performance.now();
    await engine.client.call('project.open', { handle });
    await engine.client.call('facts.page', { filter: {}, limit: 100 });
    return performance.now() - started;
  } finally {
    await engine.close();
  }
}

/** Runs in the page: the moment at which the rows (or the facets) last changed before they were still, painted. */
const WATCH = `window.watchPaint = (selector, still) => new Promise((resolve) => {
  let last = performance.now();
  const seen = new MutationObserver(() => requestAnimationFrame(() => { last = performance.now(); }));
  seen.observe(document.querySelector(selector), { childList: true, subtree: true, characterData: true, attributes: true });
  const began = performance.now();
  const look = setInterval(() => {
    const now = performance.now();
    // Not before the press has come, and what follows it: both may be late on a busy machine.
    const input = window.lastInput > began ? window.lastInput : Infinity;
    if (last < input && !(now - input > 5000)) return;
    const isLoading = document.querySelector('.ag-row-loading, .ag-skeleton-effect') !== null;
    if (now - last < still || (isLoading && now - began < 20000)) return;
    clearInterval(look); seen.disconnect(); resolve(Math.max(last, input));
  }, 20);
});
addEventListener('pointerdown', (event) => { window.lastInput = event.timeStamp; }, true);`;

const ROWS = '.facts-place .ag-grid-scrolling-container';
const FACETS = '.facts-place .facets';

async function timeInput(
  page: Page,
  selector: string,
  { area, still }: { area: string; still: number },
): Promise<number> {
  await page.evaluate(
    ([where, ms]) => {
      const own = window as unknown as { pending: Promise<number>; watchPaint(a: string, b: number): Promise<number> };
      own.pending = own.watchPaint(where as string, ms as number);
    },
    [area, still] as const,
  );
  await page.locator(selector).first().click();
  return page.evaluate(async () => {
    const own = window as unknown as { pending: Promise<number>; lastInput: number };
    return (await own.pending) - own.lastInput;
  });
}

/** Heads to sort by and values to filter by, in a seeded order; every third is a sort, and filters are taken back in turn. */
async function listInputs(page: Page): Promise<string[]> {
  const heads = await page.$$eval('.facts-place .ag-header-cell', (all) =>
    all.map((one) => one.getAttribute('col-id')),
  );
  const facets = await page.$$eval('.facts-place .facet-option[data-testid]', (all) =>
    all.map((one) => one.getAttribute('data-testid')),
  );
  const random = createRandom(2026);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: Math.ceil(QUERIES / 2) }, (_, at) => {
    const input =
      at % 3 === 2
        ? `.facts-place .ag-header-cell[col-id="${pick(heads)}"] .ag-header-cell-label`
        : `.facts-place [data-testid="${pick(facets)}"]`;
    // A second press turns a sort round, or takes a filter back.
    return [input, input];
  })
    .flat()
    .slice(0, QUERIES);
}

async function timeQueries(page: Page, inputs: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const input of inputs) times.push(await timeInput(page, input, { area: ROWS, still: 150 }));
  return times;
}

const nameTimes = (what: string, times: readonly number[]): Metrics => ({
  [`${what}, p50, ms`]: percentile(times, 0.5),
  [`${what}, p95, ms`]: percentile(times, 0.95),
});

/** A reload of the page with the facts in front, to rows that can be read. */
async function openFacts(page: Page, link: string): Promise<number> {
  await page.goto(link);
  await page.waitForFunction(() => document.querySelector('[data-testid="place-facts"]') !== null, null, {
    timeout: 60_000,
  });
  await page.goto(`${new URL(page.url()).origin}/#/facts`);
  await page.waitForSelector(`${ROWS} .ag-row[row-id]`, { timeout: 60_000 });
  await page.reload({ waitUntil: 'commit' });
  await page.waitForSelector(`${ROWS} .ag-row[row-id]`, { timeout: 60_000 });
  return page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now()))));
}

async function scrollRows(page: Page): Promise<Metrics> {
  return page.evaluate(
    async ([rows, pixels]) => {
      const viewports = [...document.querySelectorAll<HTMLElement>('.facts-place [class*="viewport"]')];
      const viewport = viewports.find(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + rows);
      if (!viewport) throw new Error('the grid has nothing to scroll');
      const tasks: number[] = [];
      const seen = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
      seen.observe({ entryTypes: ['longtask'] });
      const frames: number[] = [];
      const began = performance.now();
      for (let y = 0; y < rows * pixels; y += 640) {
        const at = performance.now();
        viewport.scrollTop = y;
        await new Promise(requestAnimationFrame);
        frames.push(performance.now() - at);
      }
      while (document.querySelector('.ag-row-loading') && performance.now() - began < 60_000)
        await new Promise(requestAnimationFrame);
      seen.disconnect();
      frames.sort((a, b) => a - b);
      return {
        'scroll 10,000 rows, s': (performance.now() - began) / 1000,
        'scroll, frame p95, ms': frames[Math.floor(frames.length * 0.95)] ?? 0,
        'scroll, longest task, ms': Math.max(0, ...tasks),
      };
    },
    [SCROLLED_ROWS, ROW_PIXELS] as const,
  );
}

async function readHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** Articles go in by the screen of a second page, on the same engine. */
async function startImport(page: Page, folder: string): Promise<void> {
  const files = Array.from({ length: IMPORTED }, (_, at) => {
    const { name, text } = makeImportArticle(at + 1, 3000);
    const path = join(folder, name.replaceAll('/', '-'));
    writeFileSync(path, text);
    return path;
  });
  await page.getByTestId('import-button').first().click();
  await page.getByTestId('import-files-input').first().setInputFiles(files);
  await page.getByTestId('plan-commit').first().click({ timeout: 300_000 });
}

async function benchGrid(browser: Browser, workbench: Workbench, folder: string): Promise<Metrics> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  const firstRows = await openFacts(page, workbench.link);
  const heapBefore = await readHeap(page);
  await page.waitForSelector(`${FACETS} .facet-option`, { timeout: 60_000 });
  const inputs = await listInputs(page);
  const cold = await timeQueries(page, inputs);
  const warm = await timeQueries(page, inputs);
  const facets: number[] = [];
  for (const input of inputs.filter((one) => one.includes('facet-')).slice(0, 20))
    facets.push(await timeInput(page, input, { area: FACETS, still: 700 }));
  const scrolled = await scrollRows(page);
  const heapAfter = await readHeap(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await startImport(other, folder);
  const importing = await timeQueries(page, inputs);
  await context.close();
  return {
    'page to first painted rows, ms': firstRows,
    ...nameTimes('sort or filter, first run', cold),
    ...nameTimes('sort or filter, second run', warm),
    ...nameTimes('sort or filter, while importing', importing),
    ...nameTimes('facet counts, painted', facets),
    ...scrolled,
    'memory of the page, MB': heapBefore,
    'memory of the page after all, MB': heapAfter,
  };
}

/** A folder of the project of a million facts; `BENCH_PROJECT` keeps it from one run to the next. */
export async function benchReview(): Promise<Metrics> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-review-'));
  const project = process.env.BENCH_PROJECT ?? join(folder, 'bench.crosscheck');
  mkdirSync(join(folder, 'in'));
  if (!existsSync(project)) seedProject({ path: project, articles: Math.ceil(FACTS / EACH), each: EACH });
  const [first, opening] = [await timeOpening(project), await timeOpening(project)];
  const browser = await launchBrowser();
  const workbench = await startWorkbench({ folder, args: [project] });
  try {
    return {
      facts: FACTS,
      'engine and first page, first time, ms': first,
      'engine and first page, ms': opening,
      ...(await benchGrid(browser, workbench, join(folder, 'in'))),
    };
  } finally {
    await browser.close();
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
