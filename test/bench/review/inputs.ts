import type { Page } from 'playwright-core';
import { createRandom } from '../makeArticles.ts';
import { type Painted, timePaint } from './pageClock.ts';

/** What a person does to the grid: presses a head or a value, or types a search. */
export interface GridInput {
  readonly press?: string;
  readonly type?: string;
}

const CLEAR: GridInput = { press: '.facts-place [data-testid="chips-clear"]' };

/** Amounts, times and units, in either language. */
const TYPED = [
  '20–30亿吨',
  '2亿吨以上',
  '1 – 1.5 bn t',
  '2010–2013',
  '>30亿, 2015–2017',
  'flow, 2012',
  'accepted, 15亿吨以下',
  '20亿 - 21亿, level',
];
/** Words of all sentences, of some, of few and of one; a phrase; names. The last letters of a name are part of many. */
export const WORDS = [
  '完成',
  '粮食',
  '"完成粮食吞吐量"',
  '木材 OR 水泥',
  '"第000123段"',
  '吞吐量',
  '示例港联盟',
  'throughput 7',
  '有所增长 NOT 货物',
  '食盐 AND 同比',
];

/**
 * Heads to sort by, values to filter by and amounts to search for, in a seeded order. Each is turned round or taken back
 * by the input after it, so that filters and sorts meet.
 */
export async function listInputs(page: Page, count: number): Promise<GridInput[]> {
  const heads = await page.$$eval('.facts-place .ag-header-cell', (all) =>
    all.map((one) => one.getAttribute('col-id')),
  );
  const facets = await page.$$eval('.facts-place .facet-option[aria-pressed]', (all) =>
    all.map((one) => one.getAttribute('data-testid')),
  );
  const random = createRandom(2026);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const makePair = (at: number): GridInput[] => {
    if (at % 5 === 4) return [{ type: pick(TYPED) }, CLEAR];
    const press =
      at % 5 === 2
        ? `.facts-place .ag-header-cell[col-id="${pick(heads)}"] .ag-header-cell-label .clip`
        : `.facts-place [data-testid="${pick(facets)}"]`;
    return [{ press }, { press }];
  };
  const pairs = Array.from({ length: Math.ceil(count / 2) }, (_, at) => makePair(at));
  return pairs.flat().slice(0, count);
}

/** Shows every value of every field: an import moves some behind those that are shown at first. */
export async function showAllValues(page: Page): Promise<void> {
  const more = page.locator('.facts-place [data-testid^="facet-more-"]');
  while ((await more.count()) > 0) await more.first().click();
}

export const timeInput = (page: Page, input: GridInput): Promise<Painted> =>
  giveInput(page, input).catch((error: Error) => {
    throw new Error(`${JSON.stringify(input)}: ${error.message}`);
  });

async function giveInput(page: Page, { press, type }: GridInput): Promise<Painted> {
  if (press) return timePaint(page, () => page.locator(press).first().click());
  await page.locator('#fact-search').fill(type ?? '');
  return timePaint(page, () => page.locator('#fact-search').press('Enter'));
}

export async function timeInputs(page: Page, inputs: readonly GridInput[]): Promise<Painted[]> {
  const times: Painted[] = [];
  for (const input of inputs) times.push(await timeInput(page, input));
  return times;
}

/** Each word alone, over all facts. */
export async function timeWords(page: Page): Promise<Map<string, Painted>> {
  const times = new Map<string, Painted>();
  for (const word of WORDS) {
    times.set(word, await timeInput(page, { type: word }));
    await timeInput(page, CLEAR);
  }
  return times;
}
