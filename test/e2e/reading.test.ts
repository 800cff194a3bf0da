import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
  await at('place-reading').waitFor();
  if ((await page.getAttribute('html', 'lang')) !== 'en') await at('language-switch').click();
});
afterAll(async () => {
  await browser?.close();
  await workbench?.remove();
});

const at = (id: string) => page.locator(`[data-testid="${id}"]`).first();
const left = () => at('reading-left');
const right = () => at('reading-right');
const soon = (read: () => Promise<unknown>) => expect.poll(read, { timeout: 20_000 });
const textOf = (within: ReturnType<typeof at>, selector: string) => within.locator(selector).allTextContents();

/** Selects words of a text as a reader does, from the first letter to the last. */
async function selectWords(words: string, pane = '[data-testid="reading-left"]'): Promise<void> {
  await soon(async () => (await page.locator(`${pane} .cm-content`).textContent())?.includes(words)).toBe(true);
  const box = await page.evaluate(
    ([wanted, within]) => {
      const host = document.querySelector(`${within} .cm-content`) as HTMLElement;
      const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { left: x, right: end, top, height } = range.getBoundingClientRect();
        return { x, end, y: top + height / 2 };
      }
      return null;
    },
    [words, pane] as const,
  );
  if (!box) throw new Error(`“${words}” is not in sight`);
  await page.mouse.move(box.x + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.end - 1, box.y, { steps: 4 });
  await page.mouse.up();
}

async function pickLeft(words: string): Promise<void> {
  const picker = left().locator('[data-testid="article-picker"]');
  await picker.click();
  await picker.fill(words);
  await page.locator('.article-picker-option').first().waitFor();
  await page.keyboard.press('Enter');
}

it('holds the evidence of a cell of the matrix against its rivals', async () => {
  await at('place-matrix').click();
  await at('matrix-cell-signed-amount-2025').click();
  await at('fact-compare').click();
  await right().waitFor();
  await soon(() => textOf(right(), '.text-current')).not.toEqual([]);
});

it('keeps a pinned text beside the facts that are chosen after it', async () => {
  await at('place-facts').click();
  await page.locator('.ag-row', { hasText: 'total signed amount' }).first().click();
  await soon(() => textOf(at('facts-pane'), '.text-current')).toEqual([expect.stringMatching(/322/)]);
  await page.keyboard.press('p');
  await soon(() => textOf(at('pinned-pane'), '.text-current')).toEqual([expect.stringMatching(/322/)]);
  await page.locator('.ag-row', { hasText: 'provinces served' }).first().click();
  await soon(() => textOf(at('facts-pane'), '.text-current')).toEqual(['8省區']);
  expect(await textOf(at('pinned-pane'), '.text-current')).toEqual([expect.stringMatching(/322/)]);
  expect(await listViolations(page)).toEqual([]);
  await at('place-articles').click();
  await at('pinned-close').click();
  await at('place-facts').click();
  expect(await at('pinned-pane').count()).toBe(0);
});

it('shows a figure at its sentence, and its rival beside it at its own', async () => {
  await at('place-facts').click();
  await page.locator('.ag-row', { hasText: 'total signed amount' }).first().click();
  await soon(() => page.locator('.text-current').allTextContents()).not.toEqual([]);
  await at('fact-compare').click();
  await right().waitFor();
  await soon(async () => (await textOf(left(), '.text-current')).join('')).toMatch(/322亿美元/);
  await soon(async () => (await textOf(right(), '.text-current')).join('')).toMatch(/\d/);
  expect(await textOf(right(), '.text-sentence')).not.toEqual([]);
  expect(await listViolations(page)).toEqual([]);
});

it('keeps the highlight in traditional characters and in the original text', async () => {
  await left().locator('.figure-line').click();
  await page.keyboard.press('y');
  await page.keyboard.press('y');
  await soon(async () => (await textOf(left(), '.text-current')).join('')).toMatch(/322億美元/);
  await page.keyboard.press('y');
  await page.keyboard.press('o');
  await soon(async () => (await textOf(left(), '.text-current')).join('')).toMatch(/322亿美元/);
  await page.keyboard.press('o');
});

it('reviews the figures of the text by key, and a click chooses another', async () => {
  await pickLeft('fuller planes');
  await soon(() => textOf(left(), '.text-fact')).toContain('24 flights per week');
  await left().locator('.figure-line').click();
  await page.keyboard.press('j');
  await soon(async () => (await textOf(left(), '.text-current')).join('')).toMatch(/2,318/);
  await page.keyboard.press('a');
  await soon(() => left().locator('.text-fact.is-accepted').count()).toBe(1);
  await soon(async () => (await textOf(left(), '.text-current')).join('')).toMatch(/284,000/);
  await left().locator('.text-fact', { hasText: '24 flights' }).click();
  await soon(async () => (await textOf(left(), '.figure-words')).join('')).toMatch(/24/);
  await page.keyboard.press('f');
  await soon(() => left().locator('.text-fact.is-flagged').count()).toBe(1);
  await page.keyboard.press('Control+z');
  await soon(() => left().locator('.text-fact.is-flagged').count()).toBe(0);
});

it('makes a fact of selected words, shown before it is saved', async () => {
  await selectWords('four');
  await page.keyboard.press('m');
  await at('new-fact').locator('[data-testid="fact-value"]').fill('4');
  expect(await listViolations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await soon(() => textOf(left(), '.text-fact.is-accepted')).toContain('four');
});

it('annotates words with a new tag and a note, and finds them again', async () => {
  await selectWords('the airport operator');
  await page.keyboard.press('t');
  await at('tag-find').fill('speaker');
  await at('tag-make').click();
  await at('tag-speaker').waitFor();
  await at('annotation-note').fill('Who *exactly*? <b>ask</b>');
  await at('annotation-save').click();
  await soon(() => textOf(left(), '.text-annotation')).toEqual(['the airport operator']);
  await soon(() => at('annotation-card').locator('em').allTextContents()).toEqual(['exactly']);
  expect(await at('annotation-card').locator('b').count()).toBe(0);
  await at('place-annotations').click();
  await at('annotation-search').fill('exact');
  await soon(() => page.locator('[data-testid="annotation-item"]').count()).toBe(1);
  expect(await listViolations(page)).toEqual([]);
  await page.locator('.annotation-quote').click();
  await soon(async () => (await textOf(left(), '.text-current')).join('')).toBe('the airport operator');
});

it('gives an annotation whose words cleaning left out to other words, chosen by a person', async () => {
  await at('place-articles').click();
  await page.locator('.ag-row', { hasText: 'fuller planes' }).first().click();
  const pane = '.articles-place .source-pane';
  await page.locator(`${pane} [data-testid="segment-original"]`).click();
  // One word of it, which no line breaks in two.
  await selectWords('operator', pane);
  await at('rule-leave-out').click();
  await at('place-annotations').click();
  await at('segment-orphans').click();
  await soon(() => textOf(at('orphan'), 'b')).toEqual(['the airport operator']);
  await at('orphan-settle').click();
  await selectWords('flights');
  await at('orphan-put').click();
  await at('segment-orphans').click();
  await soon(() => page.locator('[data-testid="orphan"]').count()).toBe(0);
  await at('segment-all').click();
  await soon(() => page.locator('.annotation-quote').allTextContents()).toEqual([expect.stringContaining('flights')]);
});

it('shows what a codebook file would bring before it comes in', async () => {
  const folder = join(workbench.workspace, '..', 'files');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'codebook.csv');
  writeFileSync(file, 'name,definition,colour\nspeaker,Who says it,teal\nscope,What is counted,\n,nameless,red\n');
  await at('place-annotations').click();
  await page.locator('.annotations-place .segment').nth(2).click();
  await at('codebook-file').setInputFiles(file);
  await soon(() => page.locator('.dialog .badge').allTextContents()).toEqual(['changed', 'new', 'left out']);
  // The dialog fades in: pale words are not yet what a reader sees.
  await soon(() => listViolations(page)).toEqual([]);
  await at('codebook-take').click();
  await soon(() => page.locator('.codebook .tag-chip').allTextContents()).toEqual(['scope', 'speaker']);
});

it('lays two copies side by side by what differs', async () => {
  await at('place-articles').click();
  await page.locator('.ag-row', { hasText: '五年签约230个项目' }).first().click();
  await at('article-compare').click();
  await at('difference').waitFor();
  await soon(() => page.locator('.difference-row.is-changed').count()).toBeGreaterThan(0);
  await soon(() => page.locator('.is-changed ins, .is-changed del').count()).toBeGreaterThan(0);
  expect(await listViolations(page)).toEqual([]);
});

it('leads from a finding to the differences of its texts', async () => {
  await at('place-findings').click();
  await at('finding-cumulative-fall').click();
  await at('finding-difference').click();
  await at('difference').waitFor();
});

it('nothing of this made the page complain', () => expect(trouble).toEqual([]));
