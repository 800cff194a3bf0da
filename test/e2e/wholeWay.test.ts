import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, watchTrouble } from './browser.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

const TWINS = join(import.meta.dirname, '../fixtures/articles');
/** A first-time user gets from the sample to an exported chart with a decided conflict in so many actions. */
const MOST_ACTIONS = 12;

let browser: Browser;
let workbench: Workbench;
let page: Page;
let trouble: string[];

/** A busy machine takes its time; the default second is too short for an import. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });
const at = (id: string): Locator => page.locator(`[data-testid="${id}"]`).first();

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })).newPage();
  trouble = watchTrouble(page);
  await page.goto(workbench.link);
  await at('matrix-chart').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.remove();
});

async function download(button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe('from the sample project', () => {
  it(`decides a conflict and exports its chart in at most ${MOST_ACTIONS} actions`, async () => {
    let actions = 0;
    const click = async (id: string): Promise<void> => {
      actions += 1;
      await at(id).click();
    };
    const type = async (id: string, text: string): Promise<void> => {
      actions += 1;
      await at(id).fill(text);
    };
    await click('place-findings');
    await click('finding-cumulative-fall');
    expect(await at('finding-sentence').textContent()).toMatch(/32\.2.*26\.0/);
    await click('verdict-series-break');
    await type('decision-at', '2025');
    await type('decision-reason', 'The later total leaves the agreements out.');
    await click('decision-record');
    await page.getByText('Decision recorded.').waitFor();
    await click('place-matrix');
    actions += 1;
    await page.locator('[data-testid="matrix-cell-signed-amount-2025"]').first().click();
    await click('matrix-chart');
    await at('chart-preview').waitFor();
    await click('chart-export');
    actions += 1;
    const svg = await download(at('chart-export-svg'));
    expect(svg.name).toMatch(/\.svg$/);
    expect(svg.bytes.toString('utf8')).toContain('The later total leaves the agreements out.');
    expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
    await at('chart-export').click();
    await at('chart-export-png').hover();
    const png = await download(at('chart-export-png-1'));
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('from files of the user', () => {
  it('imports what is dropped or pasted, with a line for each file', async () => {
    await at('import-button').click();
    const names = ['t000', 't001', 't002', 't003', 't004'].map((name) => join(TWINS, `${name}.txt`));
    await at('import-files-input').setInputFiles([...names, join(TWINS, 'expected.json')]);
    await soon(() => at('import-plan').textContent()).toContain('t004.txt');
    await at('plan-commit').click();
    await soon(() => at('import-results').textContent()).toContain('t004.txt');
    const results = (await at('import-results').textContent()) ?? '';
    for (const name of ['t000.txt', 't001.txt', 't002.txt', 't003.txt']) expect(results).toContain(name);
    await at('import-close').click();
  });

  it('shows each figure beside its sentence, accepts by key, and undoes', async () => {
    await at('place-facts').click();
    const reviewed = at('facts-reviewed');
    await reviewed.waitFor();
    const before = await reviewed.textContent();
    await page.locator('.ag-row[row-index="2"]').first().click();
    await soon(() => page.locator('.cm-content').textContent()).not.toBe('');
    await page.keyboard.press('a');
    await soon(() => reviewed.textContent()).not.toBe(before);
    await page.keyboard.press('Control+z');
    await soon(() => reviewed.textContent()).toBe(before);
    await page.keyboard.press('Control+y');
    await soon(() => reviewed.textContent()).not.toBe(before);
  });

  it('keeps what was typed when the value is wrong, and says what to do', async () => {
    await at('fact-edit').click();
    await at('fact-value').fill('a great many');
    await at('fact-save').click();
    await soon(() => page.locator('[role="alert"], [data-testid="fact-error"]').allTextContents()).not.toEqual([]);
    expect(await at('fact-value').inputValue()).toBe('a great many');
    await page.keyboard.press('Escape');
  });

  it('speaks Chinese and dims the lights without a reload', async () => {
    await at('language-switch').click();
    await soon(() => at('place-facts').textContent()).toMatch(/[\u4e00-\u9fff]/);
    const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await at('theme-switch').click();
    await soon(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(light);
    await at('language-switch').click();
  });
});

it('nothing of this made the page complain', () => expect(trouble).toEqual([]));
