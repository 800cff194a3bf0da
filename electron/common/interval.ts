import Big from 'big.js';
import { type Agreement, type Bounds, boundsOf, compareBounds } from './bounds.ts';
import type { Interval } from './findingRow.ts';
import type { PrecisionSettings } from './precision.ts';
import type { Quantity } from './quantity.ts';

const write = (bound: Big | null): string | null => (bound === null ? null : bound.toFixed());
const read = (bound: string | null): Big | null => (bound === null ? null : new Big(bound));

/** The interval of a quantity in base units, as decimal text: 322亿 is [32150000000, 32250000000). */
export function intervalOf(quantity: Quantity, settings?: PrecisionSettings): Interval {
  const bounds = boundsOf(quantity, settings);
  return {
    low: write(bounds.low),
    high: write(bounds.high),
    plausibleLow: write(bounds.plausibleLow),
    plausibleHigh: write(bounds.plausibleHigh),
  };
}

const readBounds = (interval: Interval): Bounds => ({
  low: read(interval.low),
  high: read(interval.high),
  plausibleLow: read(interval.plausibleLow),
  plausibleHigh: read(interval.plausibleHigh),
});

/** Symmetric: agree, compatible (not ruled out, not confirmed) or apart. */
export const compareIntervals = (a: Interval, b: Interval): Agreement => compareBounds(readBounds(a), readBounds(b));
