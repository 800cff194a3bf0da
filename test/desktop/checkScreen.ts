import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** The sample is open, its facts stand in a grid, and choosing one shows its sentence. */
export async function checkSample(page: Page): Promise<string> {
  await page.getByTestId('place-facts').click();
  const row = page.locator('.ag-row').first();
  await row.waitFor();
  await row.click();
  await page.locator('.text-current').first().waitFor();
  const counts = (await page.getByTestId('status-counts').textContent()) ?? '';
  assert.match(counts, /[1-9]/);
  return counts;
}

/** What the page of a window may not have: Node, another address, a second window. */
export async function checkFences(page: Page): Promise<void> {
  const here = page.url();
  const found = await page.evaluate(async () => ({
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    bridge: Object.keys((window as { crosscheck?: object }).crosscheck ?? {}).sort(),
    opened: window.open('https://example.org/') !== null,
    reached: await fetch('https://example.org/').then(
      () => true,
      () => false,
    ),
  }));
  assert.deepEqual(found, {
    node: [],
    bridge: ['grantFiles', 'onMessage', 'send'],
    opened: false,
    reached: false,
  });
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.waitForTimeout(300);
  assert.equal(page.url(), here);
}
