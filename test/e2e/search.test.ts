import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, watchTrouble } from './browser.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let browser: Browser;
let workbench: Workbench;
let page: Page;
let trouble: string[];

const at = (id: string): Locator => page.locator(`[data-testid="${id}"]`).first();
const hits = (): Locator => page.locator('.search-hit');
const places = async (): Promise<string> => new URL(page.url()).hash;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench();
  page = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })).newPage();
  trouble = watchTrouble(page);
  await page.goto(workbench.link);
  await at('matrix-chart').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.remove();
});

it('finds a figure by keyboard alone, in three steps: the key, the words, Enter', async () => {
  await page.keyboard.press('Control+Shift+F');
  await at('search-input').waitFor();
  await page.keyboard.insertText('"260亿美元" NOT 示例港');
  await hits().first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.search-hit[aria-current="true"]').count()).toBe(1);
  expect(await page.locator('.search-hit[aria-current="true"] .search-mark').first().textContent()).toBe('260亿美元');
  await page.locator('.source-pane').getByText('260亿美元').first().waitFor();
  // J and K walk the list; with Ctrl they are not its own.
  await page.keyboard.press('Control+k');
  await at('palette-input').waitFor();
  for (let step = 0; step < 18; step += 1) await page.keyboard.press('ArrowDown');
  const option = page.locator('.palette-item[aria-selected="true"]');
  const [chosen, list] = [await option.boundingBox(), await page.locator('.palette-list').boundingBox()];
  expect(chosen && list && chosen.y + chosen.height <= list.y + list.height).toBe(true);
  await page.keyboard.press('Escape');
  await at('palette-input').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await expect.poll(places).toMatch(/^#\/articles\/\d+$/);
});

it('keeps what was looked for, tells facts apart, and says where there is nothing', async () => {
  await page.keyboard.press('Control+Shift+F');
  expect(await at('search-input').inputValue()).toBe('"260亿美元" NOT 示例港');
  await at('search-input').fill('签约总金额');
  await page.getByRole('button', { name: /^Facts/ }).click();
  await expect.poll(() => hits().count()).toBeGreaterThan(2);
  await at('search-from').fill('2030');
  await page.getByText('Nothing found').waitFor();
  await at('search-from').fill('20x');
  await page.getByText('Give a year, a month or a day').waitFor();
  await at('search-from').fill('');
  await at('search-input').fill('NOT 项目');
  await page.getByText('Nothing to look for').waitFor();
});

it('takes back one step of the history and keeps the later ones', async () => {
  await page.evaluate(() => {
    location.hash = '#/facts';
  });
  await page.locator('.ag-row[row-index="0"]').first().click();
  await at('fact-accept').waitFor();
  for (const key of ['a', 'x']) await page.keyboard.press(key);
  await at('place-history').click();
  await expect.poll(() => page.locator('[data-testid^="reverse-"]').count()).toBe(2);
  await page.locator('[data-testid^="reverse-"]').last().click();
  await expect.poll(() => page.locator('[data-testid^="reverse-"]').count()).toBe(1);
  expect(await page.locator('.history-table .badge', { hasText: 'undone' }).count()).toBe(1);
  await page.locator('[data-testid^="reason-"]').first().click();
  await at('reason-input').fill('read too fast');
  await page.keyboard.press('Enter');
  await page.locator('.history-table').getByText('read too fast').first().waitFor();
});

it('notes on a fact beside the grid by three steps, and finds the note by three', async () => {
  await at('place-facts').click();
  await page.locator('.ag-row[row-id] .ag-cell[col-id="indicator"]').first().click();
  await page.keyboard.press('h');
  await at('annotation-note').fill('Ask for the *yearbook* of the port');
  // A look at another fact loses nothing of it, and a tag that is made on the way keeps the keys in the form.
  await page.locator('.ag-row[row-index="1"] .ag-cell[col-id="indicator"]').click();
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="indicator"]').click();
  await expect.poll(() => at('annotation-note').inputValue()).toContain('yearbook');
  await at('tag-find').fill('ask');
  await at('tag-make').click();
  await at('tag-ask').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => at('fact-notes').locator('em').allTextContents(), { timeout: 20_000 }).toEqual(['yearbook']);
  // The keys are the grid's again.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('col-id'))).toBe('indicator');
  await page.keyboard.press('Control+Shift+F');
  await at('search-input').fill('yearbook');
  await expect.poll(() => page.locator('.search-hit').count(), { timeout: 20_000 }).toBe(1);
  expect(await page.locator('.search-hit').textContent()).toContain('yearbook');
});

it('throws an article away, takes it back, and deletes it for good after asking twice', async () => {
  await page.evaluate(() => {
    location.hash = '#/articles/3';
  });
  const shown = at('place-articles').locator('.place-count');
  const count = Number(await shown.textContent());
  await at('article-edit').click();
  await at('article-trash').click();
  await expect.poll(() => shown.textContent()).toBe(String(count - 1));
  await at('place-history').click();
  await page.getByRole('button', { name: 'Trash' }).click();
  await at('restore-article-3').click();
  await expect.poll(() => shown.textContent()).toBe(String(count));
  await page.keyboard.press('Control+z');
  await at('trash-purge-all').click();
  await at('purge-first').click();
  await at('purge-sure').click();
  await page.getByText('The trash is empty').waitFor();
  expect(await shown.textContent()).toBe(String(count - 1));
  expect(trouble).toEqual([]);
});
