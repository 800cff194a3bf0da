import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, watchTrouble } from './browser.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let browser: Browser;
let workbench: Workbench;
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
  const page = await browser.newPage();
  const trouble = watchTrouble(page);
  await page.goto(workbench.link);
  await page.waitForFunction(() => document.getElementById('root')?.textContent.includes('Sample'));
  await page.waitForLoadState('networkidle');
  expect(new URL(page.url()).search).toBe('');
  expect(trouble).toEqual([]);
  await page.close();
});

it('tells a second browser how to come by a link', async () => {
  const stranger = await browser.newContext();
  const page = await stranger.newPage();
  await page.goto(workbench.link);
  expect(await page.textContent('body')).toContain('press Enter for a new link');
  await stranger.close();
});

it('ends cleanly, and starts where it was left', async () => {
  const folder = dirname(workbench.workspace);
  expect(await workbench.end()).toBe(0);
  const files = readdirSync(workbench.workspace);
  expect(files).toContain('sample.crosscheck');
  expect(files.filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
  expect(readdirSync(join(workbench.workspace, 'scratch'))).toEqual([]);
  const again = await startWorkbench({ folder });
  expect(again.readOutput()).not.toContain('sample project');
  expect(await again.end()).toBe(0);
  expect(existsSync(join(workbench.workspace, 'sample.crosscheck'))).toBe(true);
});
