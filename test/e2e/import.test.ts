import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAxe, listViolations } from './access.ts';
import { launchBrowser, watchTrouble } from './browser.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

const REPORT = `示例河谷五年小结
来源:河谷日报
2020-11-08

截至2020年10月底，示例河谷累计签约合作项目187个，总金额超过291亿美元。沿线联络点由此增至73个，往来更加便利。
2020年1—9月，示例河谷港完成货物吞吐量1460万吨，比上年同期有所增长。
`;
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'report.txt': REPORT,
  'reprint.txt': REPORT.replace('河谷日报', '另一日报').replace('73个', '74个'),
  'undated.txt':
    'Valley figures at a glance\n\nLast year the valley port handled 1.3 million containers in all weathers.\n',
  // The same words in Big5, which as GB18030 would be other words.
  'damaged.txt': Uint8Array.from([0xa5, 0xfe, 0xb0, 0xea, 0xa6, 0x40, 0xa6, 0xb3, 0x35, 0xad, 0xd3, 0x0a]),
  'photo.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
  'empty.txt': '',
};
const TABLE = [
  '指标,数值,单位,年份,来源',
  '签约合作项目数,187,个,2020,河谷日报',
  '签约金额,291,亿美元,2020,report.txt',
  '备忘录,12,份,2019,内部统计',
  '联络点,很多,个,2020,',
].join('\r\n');

let browser: Browser;
let workbench: Workbench;
let page: Page;
let trouble: string[];
let folder: string;

const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });
const at = (id: string): Locator => page.locator(`[data-testid="${id}"]`).first();
const textOf = (id: string) => at(id).textContent();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-import-'));
  mkdirSync(join(folder, 'in'));
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, 'in', name), content);
  writeFileSync(join(folder, 'table.csv'), `\ufeff${TABLE}\r\n`);
  browser = await launchBrowser();
  workbench = await startWorkbench();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  trouble = watchTrouble(page);
  await addAxe(page);
  await page.goto(workbench.link);
  await at('matrix-chart').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** In both themes; the switch lies below the dialog, so the page's own attribute is turned. */
async function isAccessible(): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    await page.waitForTimeout(200);
    expect(await listViolations(page), theme).toEqual([]);
  }
}

const openFiles = async (): Promise<void> => {
  await at('import-button').click();
  await at('import-files-input').setInputFiles(Object.keys(FILES).map((name) => join(folder, 'in', name)));
  await at('import-plan').waitFor();
};

describe('a folder of mixed good and bad files', () => {
  it('is shown as a plan before anything is written', async () => {
    const before = await textOf('place-articles');
    await openFiles();
    await soon(() => textOf('plan-row-report.txt')).toContain('2020-11-08');
    expect(await textOf('plan-row-report.txt')).toContain('河谷日报');
    expect(await textOf('plan-row-photo.png')).toMatch(/not readable/);
    expect(await textOf('plan-row-empty.txt')).toMatch(/empty/);
    expect(await textOf('plan-row-reprint.txt')).toMatch(/echo|near copy/);
    expect(await textOf('plan-row-undated.txt')).toMatch(/no date/);
    expect(await textOf('place-articles')).toBe(before);
    await isAccessible();
  });

  it('lets a date be set for one and an encoding for one', async () => {
    await at('plan-row-undated.txt').click();
    await at('plan-set-date').fill('2024-03-05');
    await at('plan-set').click();
    await soon(() => textOf('plan-row-undated.txt')).toContain('2024-03-05');
    await at('plan-row-damaged.txt').click();
    await at('plan-set-encoding').selectOption('big5');
    await at('plan-set').click();
    await soon(() => textOf('plan-row-damaged.txt')).toMatch(/Big5/);
    expect(await textOf('plan-row-damaged.txt')).toContain('全國共有5個');
  });

  it('leaves a file out, shows the refused alone, and imports the rest', async () => {
    await at('plan-row-damaged.txt').click();
    await at('plan-skip').click();
    await soon(() => textOf('plan-row-damaged.txt')).toMatch(/left out/);
    await at('plan-chip-refused').click();
    await soon(() => page.locator('.plan-table tbody tr').count()).toBe(2);
    await at('plan-chip-files').click();
    await soon(() => textOf('plan-commit')).toBe('Import 3 articles');
    await at('plan-commit').click();
    await at('import-results').waitFor();
    const results = (await textOf('import-results')) ?? '';
    expect(results).toMatch(/photo\.png.*Import the article as/s);
    expect(results).not.toContain('damaged.txt');
    await isAccessible();
    // The button that was pressed went away with its step: the key closes the dialog all the same.
    await page.keyboard.press('Escape');
    await at('import-results').waitFor({ state: 'detached' });
    await at('place-articles').click();
    await soon(() => page.locator('.ag-row', { hasText: '2024-03-05' }).count()).toBe(1);
  });

  it('finds them again as already there', async () => {
    await openFiles();
    await soon(() => textOf('plan-row-report.txt')).toMatch(/already there/);
    await at('plan-cancel').click();
  });
});

it('the near copies are laid side by side, and an article is edited and trashed', async () => {
  await at('place-articles').click();
  await page.locator('.ag-row', { hasText: '示例河谷五年小结' }).first().click();
  await at('article-compare').click();
  await soon(() => page.locator('[data-testid="difference"] .is-number').allTextContents()).toEqual(['73', '74']);
  await isAccessible();
  await at('place-articles').click();
  await page.locator('.ag-row', { hasText: 'Valley figures at a glance' }).first().click();
  await at('article-edit').click();
  await at('article-outlet').fill('Valley Gazette');
  await isAccessible();
  await at('article-save').click();
  await soon(() => page.locator('.ag-row', { hasText: 'Valley Gazette' }).count()).toBe(1);
  await at('article-edit').click();
  await at('article-trash').click();
  await soon(() => page.locator('.ag-row', { hasText: 'Valley Gazette' }).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await soon(() => page.locator('.ag-row', { hasText: 'Valley Gazette' }).count()).toBe(1);
});

describe("a table of the analyst's own", () => {
  it('is looked at row by row, each with its sentence', async () => {
    await at('import-button').click();
    await at('import-table-input').setInputFiles(join(folder, 'table.csv'));
    await at('import-table').waitFor();
    expect(await textOf('table-row-2')).toMatch(/sentence found.*累计签约合作项目/s);
    expect(await textOf('table-row-4')).toMatch(/no sentence/);
    expect(await textOf('table-row-5')).toMatch(/no number/);
    expect(await at('table-column-2').inputValue()).toBe('value');
    await isAccessible();
  });

  it('says what is missing when a column is taken away, and takes it back', async () => {
    await at('table-column-2').selectOption('');
    await soon(() => page.locator('[role="alert"]').allTextContents()).toEqual(['Say which column holds: value.']);
    expect(await at('table-commit').isDisabled()).toBe(true);
    await at('table-column-2').selectOption('value');
    await soon(() => textOf('table-row-2')).toMatch(/sentence found/);
  });

  it('comes in as one step, and what has no sentence says so', async () => {
    await at('table-commit').click();
    await at('table-results').waitFor();
    expect(await textOf('table-results')).toMatch(/1 fact without a sentence/);
    await at('table-close').click();
    await at('facet-flag-no-sentence').click();
    const row = page.locator('.ag-row', { hasText: '备忘录' }).first();
    await row.click();
    await soon(() => textOf('fact-no-sentence')).toMatch(/row of an imported table/);
    expect(await row.textContent()).toContain('no sentence');
    await isAccessible();
    await page.keyboard.press('Control+z');
    await soon(() => textOf('facet-flag-no-sentence')).toMatch(/0$/);
  });
});

it('speaks Chinese throughout', async () => {
  await at('language-switch').click();
  await at('import-button').click();
  await at('import-files-input').setInputFiles([join(folder, 'in', 'damaged.txt')]);
  await at('import-plan').waitFor();
  expect(await at('import-plan').innerText()).not.toMatch(/[a-z]+:[a-z]+\.|plan\.|table\./);
  expect(await textOf('plan-commit')).toBe('导入 1 篇文章');
  await at('plan-cancel').click();
});

it('nothing of this made the page complain', () => expect(trouble).toEqual([]));
