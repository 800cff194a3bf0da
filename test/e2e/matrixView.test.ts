import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let browser: Browser;
let workbench: Workbench;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench();
  page = await browser.newPage({ viewport: { width: 1100, height: 700 } });
  await page.goto(workbench.link);
  await page.locator('[data-testid="matrix-chart"]').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.remove();
});

/** Columns that stand partly behind the names of the indicators, in pixels hidden; narrow ones hold no number. */
const listCut = (): Promise<{ column: string | null; hidden: number }[]> =>
  page.evaluate(() => {
    const names = document.querySelector('.matrix thead th')?.getBoundingClientRect().right ?? 0;
    const heads = [...document.querySelectorAll<HTMLElement>('.matrix thead [data-column]:not(.is-unused)')];
    return heads
      .map((head) => ({ head, box: head.getBoundingClientRect() }))
      .filter(({ box }) => box.left < names - 2 && box.right > names + 2)
      .map(({ head, box }) => ({ column: head.dataset.column ?? null, hidden: names - box.left }));
  });

const scrollBy = (by: number): Promise<void> =>
  page.evaluate((left) => document.querySelector('.matrix-scroll')?.scrollBy({ left, behavior: 'instant' }), by);

it('opens on the latest years, with no number cut', async () => {
  const head = page.locator('.matrix [data-column="2025"]');
  const box = await head.boundingBox();
  const pane = await page.locator('.matrix-scroll').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((pane?.x ?? 0) + (pane?.width ?? 0) + 1);
  expect(await listCut()).toEqual([]);
});

it('cuts none where one scrolls to', async () => {
  for (const by of [-90, -40, 35]) {
    await scrollBy(by);
    await expect.poll(listCut, { timeout: 5000 }).toEqual([]);
  }
});

it('keeps the names of the groups in sight', async () => {
  await scrollBy(10_000);
  const pane = await page.locator('.matrix-scroll').boundingBox();
  const group = await page.locator('.matrix-group-name').first().boundingBox();
  expect(group?.x ?? 0).toBeGreaterThanOrEqual(pane?.x ?? 0);
  expect(group?.x ?? 0).toBeLessThan((pane?.x ?? 0) + 40);
});
