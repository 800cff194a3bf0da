import { readFileSync } from 'node:fs';
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

async function download(button: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

async function exportMatrix(): Promise<{ name: string; text: string }> {
  await at('place-matrix').click();
  await at('matrix-export').click();
  return download(at('export-csv'));
}

async function decideTheFall(): Promise<void> {
  await at('place-findings').click();
  await at('finding-cumulative-fall').click();
  await at('verdict-series-break').click();
  await at('decision-at').fill('2025');
  await at('decision-reason').fill('The later total was counted anew.');
  await at('decision-record').click();
  await page.getByText('Decision recorded.').waitFor();
}

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

describe('an exported file', () => {
  it('is listed, goes out of date with a decision, and is made again', async () => {
    const { name, text } = await exportMatrix();
    expect(name).toMatch(/-Matrix-\d{4}-\d\d-\d\d\.csv$/);
    expect(text).toContain('26000000000');
    await at('place-exports').click();
    await soon(() => at('export-row').getAttribute('data-state')).toBe('current');

    await decideTheFall();
    await at('place-exports').click();
    await soon(() => at('export-row').getAttribute('data-state')).toBe('stale');
    await at('export-row').click();
    await soon(() => at('export-changes').textContent()).toMatch(/total signed amount/);

    const again = await download(at('export-again'));
    expect(again.text).not.toBe(text);
    await soon(() => page.locator('[data-testid="export-row"]').count()).toBe(2);
    await soon(() => at('export-row').getAttribute('data-state')).toBe('current');
    expect(await page.locator('[data-testid="export-row"]').last().getAttribute('data-state')).toBe('replaced');
  });

  it('is asked where its numbers come from, and answers with sentence and decision', async () => {
    await page.keyboard.press('Control+K');
    await page.locator('.palette input').fill('260亿');
    await page.getByText('Where does “260亿” come from?').click();
    await soon(() => at('document').textContent()).toMatch(/260亿美元/);
    expect(await page.locator('.document mark').first().textContent()).toBe('260亿美元');
    expect(await at('document').textContent()).toMatch(/The later total was counted anew\./);
    await at('trace-save').click();
    const saved = await download(page.getByText('Web page (HTML)'));
    expect(saved.name).toMatch(/260亿.*\.html$/);
    expect(saved.text).toContain('<mark>260亿美元</mark>');
  });

  it('met no error on the way', () => expect(trouble).toEqual([]));
});
