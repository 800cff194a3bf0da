import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAxe, listViolations } from './access.ts';
import { launchBrowser, watchTrouble } from './browser.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let browser: Browser;
let workbench: Workbench;
let page: Page;
let trouble: string[];

const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });
const at = (id: string): Locator => page.locator(`[data-testid="${id}"]`).first();
const openGroup = (id: string): Promise<void> => at(id).locator('summary').first().click();
const picture = (): Promise<string> => at('chart-preview').locator('svg').first().innerHTML();
/** A mark of the first colour: what is hovered and clicked is the picture itself. */
const mark = (colour: string): Locator => at('chart-preview').locator(`svg path[fill="${colour}"]`).first();

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 }, acceptDownloads: true })).newPage();
  trouble = watchTrouble(page);
  await addAxe(page);
  await page.goto(workbench.link);
  await at('matrix-chart').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.remove();
});

it('charts a row of the matrix, as the program proposes, and says why', async () => {
  await at('matrix-cell-signed-amount-2025').click();
  await at('matrix-chart').click();
  await at('chart-preview').locator('svg').first().waitFor();
  expect(await at('chart-selection').textContent()).toContain('One row');
  expect(await at('chart-proposal').textContent()).toContain('2 of 6 columns');
  expect(await at('chart-missing').textContent()).toContain('2021–2024');
  expect(await picture()).toContain('32.2');
});

it('tells the quote under the pointer and opens the sentence of a point', async () => {
  const [point, text] = [mark('#0072B2'), '322亿美元'];
  await point.hover();
  await soon(() => at('chart-tip').textContent()).toContain(text);
  await point.click();
  await soon(() => at('chart-point').textContent()).toContain(text);
  expect(await at('chart-tip').count()).toBe(0);
});

it('writes a note beside the point', async () => {
  await at('chart-annotation').fill('Five years on');
  await soon(picture).toContain('Five years on');
  await openGroup('chart-annotations');
  expect(await at('chart-annotations').textContent()).toContain('Five years on');
});

it('opens points by keyboard too', async () => {
  const button = at('chart-points').locator('button').nth(1);
  await button.focus();
  await page.keyboard.press('Enter');
  await soon(() => at('chart-point').textContent()).toContain('260亿');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('chart-point');
});

it('changes palette, size and type, and says what a type cannot do', async () => {
  await openGroup('chart-colours');
  await at('chart-palette-grey').check();
  await soon(() => mark('#1A1A1A').count()).toBeGreaterThan(0);
  await openGroup('chart-size');
  await at('chart-size').locator('select').selectOption('a4-column');
  await soon(() => at('chart-preview').locator('svg').first().getAttribute('width')).toBe('405');
  const type = at('chart-data').locator('select').last();
  await type.selectOption('stacked');
  await soon(() => at('chart-refusal').count()).toBe(1);
  await type.selectOption('table');
  await soon(() => at('chart-refusal').count()).toBe(0);
});

it('opens the sentence of a cell of a table', async () => {
  await page.locator('[data-testid="chart-point"] header button').first().click();
  await at('chart-preview').locator('svg text', { hasText: '26.0' }).first().click();
  await soon(() => at('chart-point').textContent()).toContain('260亿');
});

it('lets the written texts be edited, says so, and goes back', async () => {
  await openGroup('chart-texts');
  const written = await at('chart-part-note').inputValue();
  expect(written).toContain('More than');
  await at('chart-part-note').fill('Totals of two definitions.');
  await soon(picture).toContain('Note (edited): Totals of two definitions.');
  await at('chart-axis').locator('summary').click();
  await at('chart-axis').locator('select').selectOption('quarter');
  await page.waitForTimeout(600);
  // Another axis is the analyst's own doing: no fact has changed.
  expect(await picture()).toContain('Note (edited): ');
  await at('chart-axis').locator('select').selectOption('year');
  await at('chart-part-back-note').click();
  await soon(picture).not.toContain('(edited)');
  expect(await at('chart-part-note').inputValue()).toContain('More than');
});

it('shuts nobody out with all groups open', async () => {
  expect(await listViolations(page)).toEqual([]);
});

it('saves, renames and duplicates, and exports what it shows', async () => {
  await at('chart-title').fill('Signed, by year');
  await at('chart-save').click();
  await soon(() => page.locator('.chart-list').textContent()).toContain('Signed, by year');
  await at('chart-title').fill('Signed amounts');
  await at('chart-save').click();
  await soon(() => page.locator('.chart-list').textContent()).toContain('Signed amounts');
  expect(await page.locator('.chart-item').count()).toBe(1);
  await at('chart-duplicate').click();
  await at('chart-save').click();
  await soon(() => page.locator('.chart-item').count()).toBe(2);
  await at('chart-trash').click();
  await soon(() => page.locator('.chart-item').count()).toBe(1);
  await page.locator('.chart-item').first().click();
  await at('chart-export').click();
  const [file] = await Promise.all([page.waitForEvent('download'), at('chart-export-svg').click()]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('Signed amounts');
});

it('charts exactly the cells that were taken', async () => {
  await at('place-matrix').click();
  await at('matrix-cell-signed-amount-2020').click();
  await at('matrix-cell-signed-projects-2020').click({ modifiers: ['Control'] });
  await soon(() => at('matrix-chart').textContent()).toContain('2 cells');
  await at('matrix-chart').click();
  await soon(() => at('chart-selection').textContent()).toContain('selected fact');
});

it('charts what the grid of facts shows', async () => {
  await at('place-facts').click();
  await at('facts-chart').click();
  await at('chart-preview').locator('svg').first().waitFor();
  await soon(() => at('chart-selection').textContent()).toMatch(/\d\d selected facts/);
});

it('nothing of this made the page complain', () => expect(trouble).toEqual([]));
