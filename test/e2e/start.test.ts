import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, watchTrouble } from './browser.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let browser: Browser;
let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.remove();
});

it('says in one line why there is no window', () => {
  const lines = workbench.readOutput().split('\n');
  expect(lines.filter((line) => line.startsWith('No desktop window: there is no display.'))).toHaveLength(1);
});

it('shows the sample project without an error, a failed request or a policy violation', async () => {
  page = await browser.newPage({ colorScheme: 'light' });
  const trouble = watchTrouble(page);
  await page.goto(workbench.link);
  await page.waitForFunction(() => document.getElementById('root')?.textContent.includes('Sample'));
  await page.waitForLoadState('networkidle');
  expect(new URL(page.url()).search).toBe('');
  expect(trouble).toEqual([]);
});

it('tells a second browser how to come by a link', async () => {
  const stranger = await browser.newContext();
  const page = await stranger.newPage();
  await page.goto(workbench.link);
  expect(await page.textContent('body')).toContain('press Enter for a new link');
  await stranger.close();
});

/** Where one is, and how the screen looks. */
const readScreen = (): Promise<string[]> =>
  page.evaluate(() => [location.origin, location.hash, document.documentElement.dataset.theme ?? '']);

it('ends cleanly, and starts where it was left: project, place, row and theme', async () => {
  const folder = dirname(workbench.workspace);
  await page.locator('[data-testid="theme-switch"]').click();
  await page.locator('[data-testid="place-facts"]').click();
  await page.locator('.ag-row[row-index="3"] .ag-cell').first().click();
  await page.waitForFunction(() => /facts\/\d+/.test(location.hash));
  const left = await readScreen();
  expect(left[2]).toBe('dark');
  expect(await workbench.end()).toBe(0);
  const files = readdirSync(workbench.workspace);
  expect(files).toContain('sample.crosscheck');
  expect(files.filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
  expect(readdirSync(join(workbench.workspace, 'scratch'))).toEqual([]);
  const again = await startWorkbench({ folder });
  expect(again.readOutput()).not.toContain('sample project');
  await page.goto(again.link);
  await page.locator('.ag-row-selected[row-index="3"]').waitFor();
  expect(await readScreen()).toEqual(left);
  expect(await again.end()).toBe(0);
  expect(existsSync(join(workbench.workspace, 'sample.crosscheck'))).toBe(true);
});
