import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAxe, listViolations } from './access.ts';
import { launchBrowser, watchTrouble } from './browser.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let browser: Browser;
let workbench: Workbench;
let page: Page;
let trouble: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  trouble = watchTrouble(page);
  await addAxe(page);
  await page.goto(workbench.link);
  await find('place-matrix').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.remove();
});

const find = (id: string) => page.locator(`[data-testid="${id}"]`).first();

async function speak(language: 'en' | 'zh-Hans'): Promise<void> {
  if ((await page.getAttribute('html', 'lang')) !== language) await find('language-switch').click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

async function light(theme: 'light' | 'dark'): Promise<void> {
  if ((await page.getAttribute('html', 'data-theme')) !== theme) await find('theme-switch').click();
  await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
}

const openRowMenu = async (): Promise<void> => {
  await find('place-matrix').click();
  await find('matrix-row-signed-projects').click({ button: 'right' });
  await page.locator('[role="menuitem"]').first().waitFor();
};

/** A dialog of the matrix by its place in the menu of a row. */
const openOfRow = (item: number) => async (): Promise<void> => {
  await openRowMenu();
  await page.locator('[role="menuitem"]').nth(item).click();
  await page.getByRole('dialog').waitFor();
};

/** In the grid of facts, at its first row. */
const openFacts = async (): Promise<void> => {
  await find('place-facts').click();
  await page.locator('.ag-row[row-id] .ag-cell[col-id="indicator"]').first().click();
};

/** A place at one of the parts that its head offers. */
const openPart = async (place: string, part: number): Promise<void> => {
  await find(`place-${place}`).click();
  await page.locator(`.${place}-place .segment`).nth(part).click();
};

const settle = (): Promise<unknown> => page.waitForLoadState('networkidle').then(() => page.waitForTimeout(250));

/** What stands over a place is looked at by itself: the place was, and its many cells take seconds each time. */
const OVER = '[role="dialog"], [role="menu"]';

/** Every place, with what opens in it. */
const VIEWS: Readonly<Record<string, () => Promise<void>>> = {
  matrix: async () => {
    await page.keyboard.press('Alt+1');
    await find('matrix-chart').waitFor();
  },
  'row menu': openRowMenu,
  'rename dialog': openOfRow(0),
  'merge dialog': openOfRow(1),
  'split dialog': openOfRow(2),
  'group dialog': openOfRow(3),
  'suggestions dialog': async () => {
    await find('place-matrix').click();
    await find('matrix-suggest').click();
    await page.getByRole('dialog').waitFor();
  },
  'settings dialog': async () => {
    await find('project-menu').click();
    await find('project-settings').click();
    await page.getByRole('dialog').waitFor();
  },
  palette: async () => {
    await page.keyboard.press('Control+k');
    await find('palette-input').fill('签约');
    await page.locator('.palette-item').nth(5).waitFor();
  },
  'key help': async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
  articles: () => find('place-articles').click(),
  reading: async () => {
    await find('place-reading').click();
    // The keys are those of the bar below the text.
    await page.locator('[data-testid="reading-left"] .figure-line').waitFor();
    await page.keyboard.press('j');
    await find('figure-accepted').waitFor();
  },
  facts: () => find('place-facts').click(),
  'menu of a column': async () => {
    await openFacts();
    await page.locator('.ag-header-cell[col-id="indicator"]').click({ button: 'right' });
    await page.locator('[role="menuitem"]').first().waitFor();
  },
  'views menu': async () => {
    await openFacts();
    await find('facts-views').click();
    await find('view-save').waitFor();
  },
  'name of a view': async () => {
    await openFacts();
    await find('facts-views').click();
    await find('view-save').click();
    await find('view-name').waitFor();
  },
  'paste preview': async () => {
    await openFacts();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'nothing of this name\t322亿');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await find('paste-summary').waitFor();
  },
  'columns menu': async () => {
    await openFacts();
    await find('facts-columns').click();
    await find('column-unit').waitFor();
  },
  'split of a fact': async () => {
    await openFacts();
    await page.keyboard.press('s');
    await find('split-part-0').waitFor();
  },
  annotations: () => find('place-annotations').click(),
  search: async () => {
    await page.keyboard.press('Control+Shift+F');
    await find('search-input').fill('项目');
    await page.locator('.search-hit').first().click();
  },
  trash: async () => {
    await find('place-history').click();
    await find('segment-trash').click();
  },
  findings: () => find('place-findings').click(),
  finding: async () => {
    await find('place-findings').click();
    await find('finding-cumulative-fall').click();
    await find('decision-record').waitFor();
  },
  ledger: () => find('place-ledger').click(),
  charts: () => find('place-charts').click(),
  chart: async () => {
    await find('place-matrix').click();
    await find('matrix-chart').click();
    await find('chart-preview').waitFor();
  },
  exports: () => openPart('exports', 0),
  trace: async () => {
    await openPart('exports', 1);
    await find('trace-box').fill('260亿');
    await page.keyboard.press('Enter');
    await find('document').waitFor();
  },
  editions: async () => {
    await openPart('editions', 0);
    await find('news-evidence').waitFor();
  },
  published: async () => {
    await openPart('editions', 1);
    await page.locator('.editions-place .empty').waitFor();
  },
  history: () => find('place-history').click(),
};

describe.each(['en', 'zh-Hans'] as const)('in %s', (language) => {
  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    it.each(Object.keys(VIEWS))('%s has nothing that shuts anyone out', async (view) => {
      await speak(language);
      await light(theme);
      await VIEWS[view]?.();
      await settle();
      const isOver = (await page.locator(OVER).count()) > 0;
      expect(await listViolations(page, isOver ? OVER : '')).toEqual([]);
      if (isOver) await page.keyboard.press('Escape');
    });
  });
});

describe('without a project', () => {
  it.each(['light', 'dark'] as const)('the start screen has nothing that shuts anyone out, %s', async (theme) => {
    if ((await find('project-menu').count()) > 0) {
      await speak('en');
      await find('project-menu').click();
      await page.getByText('Close the project').click();
      await find('start-create').waitFor();
    }
    await light(theme);
    await settle();
    expect(await listViolations(page)).toEqual([]);
  });
});

it('nothing of this made the page complain', () => expect(trouble).toEqual([]));
