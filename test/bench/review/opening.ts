import type { Page } from 'playwright-core';
import { ROWS } from './pageClock.ts';

/** Runs in the page: from the press on the name of a project to the frame that has rows of it. */
const WATCH_OPENING = `window.opened = new Promise((resolve) => {
  let pressed = 0;
  addEventListener('pointerdown', (event) => { pressed = event.timeStamp; }, { capture: true, once: true });
  const look = () => requestAnimationFrame(() => {
    if (pressed === 0 || !document.querySelector(${JSON.stringify(`${ROWS} .ag-row[row-id]`)})) return look();
    requestAnimationFrame(() => resolve(performance.now() - pressed));
  });
  look();
})`;

async function closeProject(page: Page): Promise<void> {
  await page.locator('[data-testid="project-menu"], [data-testid="start-create"]').first().waitFor();
  if ((await page.getByTestId('project-menu').count()) === 0) return;
  await page.getByTestId('project-menu').click();
  await page.getByRole('menuitem').last().click();
  await page.getByTestId('start-create').waitFor();
}

/** Another project opens at its home: the program comes back to the facts of this one once they were left there. */
export async function leaveAtFacts(page: Page, name: string): Promise<void> {
  await closeProject(page);
  await page.getByTestId('start-project').filter({ hasText: name }).click();
  await page.getByTestId('place-facts').click();
  await page.waitForSelector(`${ROWS} .ag-row[row-id]`, { timeout: 60_000 });
}

/** From the choice of a project on the start screen to its facts, where it was left. */
export async function timeOpening(page: Page, name: string): Promise<number> {
  await closeProject(page);
  await page.evaluate(WATCH_OPENING.replace(/^/, 'void (').concat(')'));
  await page.getByTestId('start-project').filter({ hasText: name }).click();
  return page.evaluate(() => (window as unknown as { opened: Promise<number> }).opened);
}

/** A reload of the page with the facts in front, program and all. */
export async function timeReload(page: Page): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  await page.waitForSelector(`${ROWS} .ag-row[row-id]`, { timeout: 60_000 });
  return page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now()))));
}
