import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, watchTrouble } from './browser.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let browser: Browser;
let workbench: Workbench;
let page: Page;
let trouble: string[];

const at = (id: string): Locator => page.locator(`[data-testid="${id}"]`).first();
const go = (place: string): Promise<unknown> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${place}`);
const WAIT = { timeout: 40_000 };

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' })).newPage();
  trouble = watchTrouble(page);
  await page.goto(workbench.link);
  await at('matrix-chart').waitFor(WAIT);
});
afterAll(async () => {
  await browser?.close();
  await workbench?.remove();
});

it('lists every number of an article, shows one in the text, and marks the article complete', async () => {
  await at('place-articles').click();
  await at('account').click(WAIT);
  const number = page.locator('.account-number').last();
  const text = await number.locator('b').textContent();
  await number.click();
  await expect.poll(() => page.locator('.text-current').allTextContents(), WAIT).toContain(text);
  await at('complete').click();
  await at('reopen').waitFor(WAIT);
});

it('tells why a fact is as it is, and leads to the entry that made it', async () => {
  await at('place-facts').click();
  await at('fact-accept').click(WAIT);
  await at('fact-why').locator('summary').click();
  const why = await at('fact-why').textContent();
  expect(why).toMatch(/read from its digits/);
  await at('mend-lexicon').click();
  await at('entry-names').waitFor(WAIT);
  expect(await page.locator('.lexicon-table tr.is-chosen').count()).toBe(1);
});

it('takes an alias for an indicator and reads the articles that hold it again', async () => {
  const names = await at('entry-names').inputValue();
  await at('entry-names').fill(`${names}\n航线`);
  await at('entry-save').click();
  await page.getByText(/articles? read again/).waitFor(WAIT);
  await page.getByText('changed by you').first().waitFor(WAIT);
  await at('place-history').click();
  await page
    .getByText(/changed the lexicon/)
    .first()
    .waitFor(WAIT);
});

it('evaluates the article that is complete, and leads from an error to its sentence', async () => {
  await at('place-facts').click();
  await at('fact-edit').click(WAIT);
  const value = page.getByLabel('Value', { exact: true }).first();
  await value.fill('233个');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.locator('.fact-fields').getByText('edited', { exact: true }).waitFor(WAIT);
  await at('place-evaluate').click();
  await at('evaluation').waitFor(WAIT);
  expect(await at('score-recall').textContent()).toMatch(/^\d+(\.\d+)?%$/);
  await at('miss-value').click();
  await expect.poll(() => page.locator('.text-current').count(), WAIT).toBe(1);
  await go('evaluate');
  expect(trouble).toEqual([]);
});
