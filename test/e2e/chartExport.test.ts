import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPackagedChromium, launchBrowser, watchTrouble } from './browser.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let browser: Browser;
let context: BrowserContext;
let workbench: Workbench;
let page: Page;
let trouble: string[];

const at = (id: string): Locator => page.locator(`[data-testid="${id}"]`).first();
const choose = async (id: string): Promise<void> => {
  await at('chart-export').click();
  await at(`chart-export-${id}`).click();
};

async function download(id: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), choose(id)]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** What another program would paste: length and beginning of the picture. */
const readClipboard = (type: string): Promise<{ size: number; text: string }> =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType(wanted);
    return { size: blob?.size ?? 0, text: wanted === 'image/png' ? '' : ((await blob?.text()) ?? '') };
  }, type);

beforeAll(async () => {
  browser = await launchBrowser();
  const env = process.platform === 'linux' ? { CROSSCHECK_BROWSER: findPackagedChromium() } : {};
  workbench = await startWorkbench({ env });
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  page = await context.newPage();
  trouble = watchTrouble(page);
  await page.goto(workbench.link);
  await at('matrix-chart').waitFor();
  await page.locator('[data-testid="matrix-cell-signed-amount-2025"]').first().click();
  await at('matrix-chart').click();
  await at('chart-preview').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.remove();
});

describe('a chart on the screen', () => {
  it('is saved as PDF, as outlines, and with its data', async () => {
    const pdf = await download('pdf');
    expect(pdf.name).toMatch(/\.pdf$/);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const outlines = await download('outlines');
    expect(outlines.bytes.toString('utf8')).not.toContain('<text');
    const zip = await download('zip');
    expect(strFromU8(unzipSync(zip.bytes)['data.csv'] as Uint8Array)).toContain('26000000000');
  });

  it('goes to the clipboard as a picture that can be pasted', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await choose('copyPng');
    await page.getByText('The picture is in the clipboard.').waitFor();
    const usual = (await readClipboard('image/png')).size;
    expect(usual).toBeGreaterThan(5000);
    await at('chart-export').click();
    await at('chart-export-copySized').hover();
    await at('chart-export-copyPng-4').click();
    await expect.poll(async () => (await readClipboard('image/png')).size, { timeout: 20_000 }).toBeGreaterThan(usual);
    await choose('copySvg');
    await expect
      .poll(() => readClipboard('image/svg+xml').catch(() => ({ text: '' })), { timeout: 20_000 })
      .toMatchObject({ text: expect.stringContaining('<text') });
  });

  it('says what to do where the browser does not let it', async () => {
    await context.clearPermissions();
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    });
    await choose('copyPng');
    await page.getByText(/Allow it in the settings of this site/).waitFor();
  });

  it('met no error on the way', () => expect(trouble).toEqual([]));
});
