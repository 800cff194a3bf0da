import { describe, expect, it } from 'vitest';
import { cleanSource } from '../../../electron/pipeline/clean/cleanSource.ts';

/** Least of several runs, since a busy machine only ever adds. Milliseconds of this process alone. */
function measure(source: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4; run++) {
    const before = process.cpuUsage();
    cleanSource(source);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const UNITS = 20_000;
/** Four times the text at four times the cost, and half as much again for the collector. */
const MOST = 6.5;
/** Below this a run is too short to be told from the clock's grain. */
const GRAIN = 20;

/** Each made for a given length: what a careless rule would go through again and again. */
const HOSTILE: readonly (readonly [string, (units: number) => string])[] = [
  ['one line', (units) => '入港的船今年多了三成,货量达到420万吨。'.repeat(units / 20)],
  ['a line without a mark', (units) => '船'.repeat(units)],
  ['blank lines', (units) => `桥头\n${'\n'.repeat(units)}桥尾修好了,长126米。`],
  ['open brackets', (units) => `水${'('.repeat(units)}完`],
  ['square brackets', (units) => `[${'['.repeat(units)}](/a)`],
  ['ampersands', (units) => '&'.repeat(units)],
  ['stars', (units) => '**a'.repeat(units / 3)],
  ['readings', (units) => '聯(lián)'.repeat(units / 7)],
  ['full-width digits', (units) => '１'.repeat(units)],
  ['full-width numbers', (units) => '１，'.repeat(units / 2)],
  ['mojibake', (units) => 'ä¸­å›½â€™'.repeat(units / 9)],
  ['mojibake of hanzi', (units) => '涓浗锛屾垜\n'.repeat(units / 7)],
  ['lost bytes', (units) => '锟斤拷'.repeat(units / 3)],
  ['titles', (units) => '江边的书店\n'.repeat(units / 6)],
  ['datelines', (units) => '江州晚报 2024-03-05\n'.repeat(units / 16)],
  ['names', (units) => 'Jane Tan and Wei Chen\n'.repeat(units / 22)],
  ['related boxes', (units) => '相关阅读\n船家说,水大的时候浮桥要拆。\n'.repeat(units / 20)],
  ['years', (units) => '2024\n03/05\n'.repeat(units / 11)],
  ['records', (units) => 'HD A title of some words\nPD 5 March 2024\nTD\nText of it.\n'.repeat(units / 56)],
];

describe('the cost of cleaning', () => {
  it.each(HOSTILE)('grows no faster than a text of %s', (_, make) => {
    cleanSource(make(2000));
    const small = Math.max(GRAIN, measure(make(UNITS)));
    expect(measure(make(4 * UNITS)) / small).toBeLessThan(MOST);
  });
});
