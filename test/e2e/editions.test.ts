import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, watchTrouble } from './browser.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let browser: Browser;
let workbench: Workbench;
let page: Page;
let trouble: string[];

const at = (id: string): Locator => page.locator(`[data-testid="${id}"]`).first();
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });

/** A later count of what the sample gives as 26.0 billion. */
const RECOUNT =
  '江岸周报\n2025-12-20\n\n签约总额再核\n\n经重新核定，截至2025年11月，中新互联互通项目累计签约总金额254亿美元。\n';

async function publish(name: string): Promise<void> {
  await at('place-editions').click();
  await at('publish-button').click();
  await at('publish-name').fill(name);
  await at('publish-check').waitFor();
  await at('publish-run').click();
  await page.locator('h1', { hasText: name }).waitFor();
}

async function importText(text: string): Promise<void> {
  await page.keyboard.press('Control+I');
  await at('import-paste-text').fill(text);
  await at('import-paste-run').click();
  await at('plan-commit').click();
  await at('import-results').waitFor();
  await at('import-close').click();
}

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  trouble = watchTrouble(page);
  await page.goto(workbench.link);
  await at('matrix-chart').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.remove();
});

describe('an edition', () => {
  it('is published with what was not settled, and read as it was', async () => {
    await publish('Brief of November');
    await soon(() => at('document').textContent()).toMatch(/conflicts open/);
    expect(await at('document').textContent()).toMatch(/26\.0bn/);
    await at('place-editions').click();
    await page.locator('.segment', { hasText: 'Published' }).click();
    await soon(() => at('edition-row').textContent()).toMatch(/Brief of November.*nothing is new/);
  });

  it('is told to have changed by an import, with the sentences a click away', async () => {
    await importText(RECOUNT);
    await soon(() => at('news-strip').textContent()).toMatch(/1 published number changed/);
    await at('news-open').click();
    await at('change-value').click();
    await soon(() => at('news-evidence').textContent()).toMatch(/254亿美元/);
    expect(await at('news-evidence').textContent()).toMatch(/260亿美元/);
    expect(await at('news-strip').count()).toBe(0);
  });

  it('is compared with the next one', async () => {
    await publish('Brief of December');
    await at('edition-other').selectOption({ index: 2 });
    await soon(() => at('edition-compare').textContent()).toMatch(/Changed: 1/);
    expect(await at('edition-compare').textContent()).toMatch(/Brief of November.*Brief of December/);
    expect(await at('value-changes').textContent()).toMatch(/26\.0bn.*25\.4bn.*a new fact/);
  });

  it('is withdrawn, and put back by undo', async () => {
    await at('edition-withdraw').click();
    await at('withdraw-run').click();
    await soon(() => page.locator('.edition-head').textContent()).toMatch(/Withdrawn by/);
    await page.keyboard.press('Control+Z');
    await soon(() => page.locator('.edition-head').textContent()).not.toMatch(/Withdrawn by/);
  });

  it('met no error on the way', () => expect(trouble).toEqual([]));
});
