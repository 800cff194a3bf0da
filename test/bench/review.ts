import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { latestVersion } from '../../db/migrate.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { startWorkbench, type Workbench } from '../e2e/workbench.ts';
import { openEngine } from '../harness/openEngine.ts';
import { makeImportArticle } from './importArticles.ts';
import { type GridInput, listInputs, showAllValues, timeInputs, timeWords } from './review/inputs.ts';
import { leaveAtFacts, timeOpening, timeReload } from './review/opening.ts';
import { CLOCK, FACETS, type Painted } from './review/pageClock.ts';
import { scrollRows } from './review/scrollRows.ts';
import type { Metrics } from './run.ts';
import { seedProject } from './seedProject.ts';

const FACTS = Number(process.env.BENCH_FACTS ?? 1_000_000);
const EACH = 50;
const QUERIES = Number(process.env.BENCH_QUERIES ?? 200);
/** Articles of one import; imports follow one another as long as queries go on. */
const BATCH = 200;

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/**
 * Kept from one run to the next, as its making takes longer than all that is measured; a run works on a copy. Of an older
 * format it would first be brought to the newest.
 */
async function ensureProject(): Promise<string> {
  const path = process.env.BENCH_PROJECT ?? join(tmpdir(), `crosscheck-review-${FACTS}-${latestVersion()}.crosscheck`);
  if (existsSync(path)) return path;
  const articles = Math.ceil(FACTS / EACH);
  seedProject({ path, articles, each: EACH, indicators: 100, years: 10, isConsistent: true, isSearchable: true });
  const engine = openEngine();
  await engine.client.call('project.open', { handle: engine.link.grant(path), awaitFindings: true });
  await engine.close();
  return path;
}

const nameTimes = (what: string, times: readonly number[], bar?: number): Metrics => ({
  [`${what}, p50, ms`]: percentile(times, 0.5),
  [`${what}, p95, ms${bar === undefined ? '' : ` (bar ${bar})`}`]: percentile(times, 0.95),
});
const ROWS_BAR = 200;
const FACETS_BAR = 600;
const rowTimes = (painted: readonly Painted[]): number[] => painted.map(({ rows }) => rows);
const facetTimes = (painted: readonly Painted[]): number[] => painted.flatMap(({ facets }) => facets ?? []);
/** Of counts that were known already none are asked for. */
const nameRun = (run: string, painted: readonly Painted[]): Metrics => ({
  ...nameTimes(`sort or filter, ${run}`, rowTimes(painted), ROWS_BAR),
  ...(facetTimes(painted).length > 0 && nameTimes(`facet counts, ${run}`, facetTimes(painted), FACETS_BAR)),
});

async function readHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** Articles go in by the screen of a second page, on the same engine. */
async function importBatch(page: Page, folder: string, batch: number): Promise<void> {
  const files = Array.from({ length: BATCH }, (_, at) => {
    const { name, text } = makeImportArticle(batch * BATCH + at + 1, 3000);
    const path = join(folder, name.replaceAll('/', '-'));
    writeFileSync(path, text);
    return path;
  });
  await page.getByTestId('import-button').first().click();
  await page.getByTestId('import-files-input').first().setInputFiles(files);
  await page.getByTestId('plan-commit').first().click({ timeout: 300_000 });
  await page.getByTestId('import-close').first().click({ timeout: 300_000 });
}

async function timeWhileImporting(page: Page, inputs: readonly GridInput[], folder: string): Promise<Metrics> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  // A second grid would read and draw the same facts again.
  await other.getByTestId('place-lexicon').click();
  await showAllValues(page);
  let [batches, isOver] = [0, false];
  const importing = (async () => {
    while (!isOver) await importBatch(other, folder, batches++);
  })();
  const painted = await timeInputs(page, inputs).finally(async () => {
    isOver = true;
    await importing;
  });
  await other.close();
  return { ...nameRun('while importing', painted), 'articles imported meanwhile': batches * BATCH };
}

async function benchGrid(browser: Browser, workbench: Workbench, folder: string): Promise<Metrics> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(CLOCK);
  await page.goto(workbench.link);
  await leaveAtFacts(page, 'bench');
  const [first, again] = [await timeOpening(page, 'bench'), await timeOpening(page, 'bench')];
  const reload = await timeReload(page);
  await page.waitForSelector(`${FACETS} .facet-option`, { timeout: 60_000 });
  const heapBefore = await readHeap(page);
  const inputs = await listInputs(page, QUERIES);
  const [cold, warm] = [await timeInputs(page, inputs), await timeInputs(page, inputs)];
  const words = [...(await timeWords(page)).values()];
  const scrolled = await scrollRows(page);
  const heapAfter = await readHeap(page);
  const importing = await timeWhileImporting(page, inputs, folder);
  await context.close();
  return {
    'opening to first rows, ms (bar 1000)': first,
    'opening again to first rows, ms (bar 1000)': again,
    'page reloaded to first rows, ms': reload,
    ...nameRun('first run', cold),
    ...nameRun('second run', warm),
    ...importing,
    ...nameTimes('words searched for', rowTimes(words)),
    ...nameTimes('facet counts of words', facetTimes(words)),
    ...scrolled,
    'memory of the page, MB': heapBefore,
    'memory of the page after all, MB': heapAfter,
  };
}

/** The grid of a million facts in a real browser: opening, sorting, filtering, searching, scrolling. */
export async function benchReview(): Promise<Metrics> {
  const kept = await ensureProject();
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-review-'));
  mkdirSync(join(folder, 'in'));
  mkdirSync(join(folder, 'workspace'));
  copyFileSync(kept, join(folder, 'workspace', 'bench.crosscheck'));
  const browser = await launchBrowser();
  const workbench = await startWorkbench({ folder });
  try {
    return { facts: FACTS, ...(await benchGrid(browser, workbench, join(folder, 'in'))) };
  } finally {
    await browser.close();
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
