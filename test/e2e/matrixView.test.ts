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

/** A change goes to the engine, and the matrix is read again. */
const SLOW = { timeout: 15_000 };
const rowOf = (key: string) => page.locator(`[data-testid="matrix-row-${key}"]`);
const listRows = (): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.matrix-row-head')].map((row) => row.dataset.testid ?? ''),
  );
const undo = (): Promise<void> => page.keyboard.press('Control+z');

it('renames an indicator by key, and undoes it', async () => {
  await page.locator('[data-testid="matrix-cell-agreements-signed-2020"]').click();
  await page.keyboard.press('F2');
  await page.getByLabel('English name').fill('papers inked');
  await page.locator('[data-testid="names-save"]').click();
  await expect.poll(() => rowOf('agreements-signed').textContent(), SLOW).toContain('papers inked');
  await undo();
  await expect.poll(() => rowOf('agreements-signed').textContent(), SLOW).toContain('agreements signed');
});

it('moves an indicator by key and by dragging', async () => {
  const before = await listRows();
  await page.locator('[data-testid="matrix-cell-agreements-signed-2020"]').click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(listRows, SLOW).not.toEqual(before);
  await undo();
  await expect.poll(listRows, SLOW).toEqual(before);
  await rowOf('agreements-signed').dragTo(rowOf('signed-projects'));
  await expect.poll(async () => (await listRows())[0], SLOW).toBe('matrix-row-agreements-signed');
  await undo();
  await expect.poll(listRows, SLOW).toEqual(before);
});

it('merges by menu, shows what was merged, and splits it back', async () => {
  await rowOf('agreements-signed').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Merge or split back …' }).click();
  await page.getByRole('combobox', { name: 'Indicator' }).fill('projects landed');
  await page.locator('.options [role="option"]').first().click();
  await page.locator('[data-testid="merge-save"]').click();
  await rowOf('agreements-signed').waitFor({ state: 'detached' });
  await rowOf('projects-landed').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Merge or split back …' }).click();
  await page.getByRole('button', { name: 'Split back' }).click();
  await rowOf('agreements-signed').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
});

it('filters by pinyin initials, folds groups, and shows half-years', async () => {
  await page.locator('[data-testid="matrix-filter"]').fill('qyzje');
  await expect.poll(listRows, SLOW).toEqual(['matrix-row-signed-amount']);
  await page.locator('[data-testid="matrix-filter"]').fill('');
  await expect.poll(async () => (await listRows()).length, SLOW).toBeGreaterThan(5);
  const fold = page.locator('.matrix-fold').first();
  await fold.click();
  await expect.poll(listRows, SLOW).not.toContain('matrix-row-signed-amount');
  await fold.click();
  await page.getByLabel('Frequency', { exact: true }).selectOption('half');
  await page.locator('.matrix [data-column="2025-H2"]').waitFor();
  await page.getByLabel('Frequency', { exact: true }).selectOption('year');
  await page.locator('.matrix [data-column="2025"]').waitFor();
});

it('shows the evidence of the cell under the pointer', async () => {
  // The matrix may still be moving to its latest years, and what moves away from under the pointer has no tip.
  const readTip = async (): Promise<string | null> => {
    await rowOf('agreements-signed').hover();
    await page.locator('[data-testid="matrix-cell-agreements-signed-2020"]').hover();
    const tip = page.locator('[data-testid="cell-tip"]');
    return tip.textContent({ timeout: 2000 }).catch(() => null);
  };
  await expect.poll(readTip, SLOW).toContain('68');
});
