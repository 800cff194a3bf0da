import quickselect from 'quickselect';
import { createRooms } from './rooms.ts';

/** Places in an order, the first and the one behind the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The keys that the places of a range fall on, and how many rows stand before the first of them. */
function findKeys(counts: Uint32Array, { from, to }: Range): { low: number; high: number; before: number } {
  let [low, before] = [0, 0];
  while (before + (counts[low] as number) <= from) before += counts[low++] as number;
  let [high, upTo] = [low, before + (counts[low] as number)];
  while (upTo < to) upTo += counts[++high] as number;
  return { low, high, before };
}

/**
 * Rows of a range in the order of the ranks of their cells, equal ones in their own order. Counted and not compared: two
 * walks, whatever the range.
 */
export function selectByRank(
  rows: Int32Array,
  { cells, ranks }: { cells: Int32Array; ranks: Int32Array },
  { from, to }: Range,
): Int32Array {
  const counts = new Uint32Array(ranks.length + 1);
  for (let at = 0; at < rows.length; at += 1)
    (counts[ranks[cells[rows[at] as number] as number] as number] as number) += 1;
  const { low, high, before } = findKeys(counts, { from, to });
  /** Where the next row of a rank stands in the order, from the low one on. */
  const next = new Int32Array(high - low + 1);
  for (let [rank, place] = [low, before]; rank <= high; place += counts[rank++] as number) next[rank - low] = place;
  const selected = new Int32Array(to - from);
  for (let at = 0, left = selected.length; left > 0; at += 1) {
    const rank = ranks[cells[rows[at] as number] as number] as number;
    if (rank < low || rank > high) continue;
    const place = next[rank - low] as number;
    next[rank - low] = place + 1;
    if (place < from || place >= to) continue;
    selected[place - from] = rows[at] as number;
    left -= 1;
  }
  return selected;
}

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** The half with sign and exponent comes second where numbers are stored from their end, as on all machines of today. */
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** The upper 16 of 64 bits of a number, in the order of numbers: a sixteenth of an octave. */
function coarse(value: number): number {
  double[0] = value + 0;
  const word = words[HIGH] as number;
  return (word ^ ((word >> 31) | 0x80000000)) >>> 16;
}

const room = createRooms(1);

/** Rows of a range in the order of their values, equal ones in their own order. Only those near the range are compared. */
export function selectByValue(rows: Int32Array, values: Float64Array, { from, to }: Range): Int32Array {
  const counts = new Uint32Array(0x10000);
  const keys = room().takeBits(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const key = coarse(values[rows[at] as number] as number);
    keys[at] = key;
    (counts[key] as number) += 1;
  }
  const { low, high, before } = findKeys(counts, { from, to });
  const near = new Int32Array(counts.subarray(low, high + 1).reduce((sum, count) => sum + count, 0));
  for (let [at, place] = [0, 0]; place < near.length; at += 1) {
    const key = keys[at] as number;
    if (key >= low && key <= high) near[place++] = rows[at] as number;
  }
  const compare = (a: number, b: number): number => (values[a] as number) - (values[b] as number) || a - b;
  // Typed arrays do for what it asks of one.
  const list = near as unknown as number[];
  quickselect(list, from - before, 0, near.length - 1, compare);
  quickselect(list, to - before - 1, from - before, near.length - 1, compare);
  return near.slice(from - before, to - before).sort(compare);
}
