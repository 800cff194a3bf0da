import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { findEngines } from './engines.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let browser: Browser;
let workbench: Workbench;
let page: Page;
const at = (id: string): Locator => page.locator(`[data-testid="${id}"]`).first();

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench();
  page = await browser.newPage();
  await page.goto(workbench.link);
  await at('matrix-chart').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.remove();
});

it.skipIf(process.platform !== 'linux')(
  'a killed engine comes back; what was being typed is still there, and can be recorded',
  async () => {
    await at('place-findings').click();
    await at('finding-cumulative-fall').click();
    await at('verdict-series-break').click();
    await at('decision-at').fill('2025');
    await at('decision-reason').fill('Half a sentence about the');
    const [before] = findEngines(workbench);
    expect(before).toBeDefined();
    process.kill(before as number, 'SIGKILL');
    await expect.poll(() => findEngines(workbench), { timeout: 20_000 }).not.toContain(before);
    await expect.poll(() => findEngines(workbench).length, { timeout: 20_000 }).toBe(1);
    expect(await at('decision-reason').inputValue()).toBe('Half a sentence about the');
    await at('decision-reason').pressSequentially(' agreements.');
    await expect
      .poll(
        async () => {
          if (await at('decision-record').isEnabled()) await at('decision-record').click();
          return page.getByText('Decision recorded.').count();
        },
        { timeout: 30_000, interval: 1000 },
      )
      .toBeGreaterThan(0);
    await at('place-history').click();
    await page.getByText('Half a sentence about the agreements.').first().waitFor();
  },
);
