import { describe, expect, it } from 'vitest';
import { selectByRank, selectByValue } from '../../../db/queries/review/memory/selectRows.ts';
import { createRandom } from '../../bench/makeArticles.ts';

const COUNT = 500;
const RANGES = [
  { from: 0, to: 1 },
  { from: 0, to: 40 },
  { from: 230, to: 270 },
  { from: COUNT - 7, to: COUNT },
  { from: 0, to: COUNT },
];
const rows = Int32Array.from({ length: COUNT }, (_, at) => at * 2);

/** Figures of all sizes and both signs, of which many are alike. */
function makeValues(): Float64Array {
  const random = createRandom(7);
  const pick = (): number =>
    Math.round(random() * 20) * 10 ** Math.round(random() * 30 - 15) * (random() < 0.3 ? -1 : 1);
  return Float64Array.from({ length: COUNT * 2 }, pick);
}

describe.each(RANGES)('rows from $from to $to', ({ from, to }) => {
  it('stand in the order of their values', () => {
    const values = makeValues();
    const sorted = [...rows].sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
    expect([...selectByValue(rows, values, { from, to })]).toEqual(sorted.slice(from, to));
  });

  it('stand in the order of the ranks of their cells', () => {
    const random = createRandom(11);
    const cells = Int32Array.from({ length: COUNT * 2 }, () => Math.floor(random() * 30));
    const ranks = Int32Array.from({ length: 30 }, () => Math.floor(random() * 12));
    const rankOf = (row: number): number => ranks[cells[row] as number] as number;
    const sorted = [...rows].sort((a, b) => rankOf(a) - rankOf(b) || a - b);
    expect([...selectByRank(rows, { cells, ranks }, { from, to })]).toEqual(sorted.slice(from, to));
  });
});
