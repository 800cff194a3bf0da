import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAxe, listViolations } from './access.ts';
import { launchBrowser, watchTrouble } from './browser.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let browser: Browser;
let workbench: Workbench;
let page: Page;
let trouble: string[];

const at = (id: string): Locator => page.locator(`[data-testid="${id}"]`).first();
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 30_000 });
const textOf = (id: string) => async (): Promise<string> => (await at(id).textContent()) ?? '';
const press = (...keys: string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** A third figure for the moment of the second one, in the sample's own plain words. */
const THIRD = `中新互联互通项目盘点
来源：示例晚报 2025-11-20 09:00

昨天，一场座谈会为中新互联互通项目算了一遍账。自2015年11月启动以来，项目累计签约合作项目347个，签约总金额255亿美元。
`;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  trouble = watchTrouble(page);
  await addAxe(page);
  await page.goto(workbench.link);
  await at('place-findings').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.remove();
});

const openFall = async (): Promise<void> => {
  await at('place-findings').click();
  await at('finding-cumulative-fall').click();
  await at('decision-record').waitFor();
};
const openLedger = async (): Promise<void> => {
  await at('place-ledger').click();
  await page.locator('.ledger-table').waitFor();
};
const listStandings = async (): Promise<string[]> =>
  (await page.locator('.ledger-table tbody tr .badge').allTextContents()).map((text) => text.trim());

it('decides the fall for amount and count at once, by keyboard alone', async () => {
  await openFall();
  expect(await textOf('finding-sentence')()).toMatch(/32\.2.*26\.0/);
  expect(await page.locator('.verdict[aria-pressed="true"]').count()).toBe(0);
  // Both sentences are in sight, each with its figure marked.
  await soon(() => page.locator('.finding-source .cm-content').count()).toBe(2);
  await press('b');
  await page.keyboard.type('2025');
  await press('Tab', 'Tab', 'Tab');
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toMatch(/^beside-/);
  for (;;) {
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
    if (focused === 'beside-signed-projects') await press('Space');
    if (focused === 'decision-reason') break;
    await press('Tab');
  }
  await page.keyboard.type('The later total leaves the agreements out.');
  await press('Control+Enter');
  await page.getByText('Decision recorded.').waitFor();
});

it('stands in the ledger for both, each entry leading to its question and figures', async () => {
  await openLedger();
  const entry = await textOf('ledger-entry-1')();
  expect(entry).toContain('signed cooperation projects');
  expect(entry).toContain('total signed amount');
  expect(entry).toContain('The later total leaves the agreements out.');
  expect(await listStandings()).toEqual(['in force']);
  expect(await listViolations(page)).toEqual([]);
  await page.locator('.ledger-table a', { hasText: '32.2' }).click();
  await at('decision-record').waitFor();
});

it('goes stale when an article brings a third figure, and says which', async () => {
  await at('import-button').click();
  await page.locator('[data-testid="import-paste-text"]').fill(THIRD);
  await at('import-paste-run').click();
  await at('plan-commit').click();
  await at('import-close').click();
  await openLedger();
  await soon(listStandings).toEqual(['stale']);
  expect(await textOf('decision-changes')()).toMatch(/another figure joined: US\$25\.5bn/);
  await openFall();
  await soon(textOf('decision-changes')).toMatch(/US\$25\.5bn/);
  expect(await listViolations(page)).toEqual([]);
});

it('is decided again, which supersedes, and undone by an entry that is added', async () => {
  await press('k');
  await page.keyboard.type('def');
  await at('decision-reason').fill('Two ways of counting.');
  await press('Control+Enter');
  await openLedger();
  await soon(listStandings).toEqual(['in force', 'superseded']);
  await press('Control+z');
  await soon(listStandings).toEqual(['withdrawn', 'stale']);
});

it('keeps a query open until its answer is noted', async () => {
  await openFall();
  await press('q');
  await page.keyboard.type('the programme office');
  await at('decision-reason').fill('No source says why.');
  await press('Control+Enter');
  await openLedger();
  await page.getByRole('button', { name: 'Open queries' }).click();
  await soon(listStandings).toEqual(['waiting for an answer']);
  await at('query-answer').click();
  await page.keyboard.type('The agreements were counted before.');
  await at('query-answer-save').click();
  await soon(() => page.locator('.empty').count()).toBe(1);
  await page.getByRole('button', { name: 'All decisions' }).click();
  await soon(async () => (await listStandings())[0]).toBe('in force');
  await at('ledger-text').fill('counted before');
  await soon(listStandings).toEqual(['in force']);
  expect(await listViolations(page)).toEqual([]);
});

it('nothing of this made the page complain', () => expect(trouble).toEqual([]));
