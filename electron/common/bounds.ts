import Big from 'big.js';
import { DEFAULT_PRECISION, type PrecisionSettings } from './precision.ts';
import type { Quantity } from './quantity.ts';

/** What a quantity may be at most and at least, in base units; null is unbounded. Low ends are included, high ends are not. */
export interface Bounds {
  readonly low: Big | null;
  readonly high: Big | null;
  readonly plausibleLow: Big | null;
  readonly plausibleHigh: Big | null;
}

type Stated = Pick<Quantity, 'value' | 'high' | 'step' | 'qualifier' | 'raw'>;
type Side = 'next' | 'previous';

const hasPoint = (raw: string): boolean => /[0-9０-９][.．][0-9０-９]/.test(raw);
/** Zeros in whole groups, as in 538,000: written without a scale it may mean thousands. */
const countGroupZeros = (raw: string): number => (/(?:[,，]000)+(?![0-9,，])/.exec(raw)?.[0].length ?? 0) * (3 / 4);
const place = (exponent: number): Big => new Big(10).pow(exponent);

/**
 * The place of the last digit that is certain: trailing zeros of a whole number may be rounding. Numbers of one or two
 * digits are written as counted: 20 is not 15 to 25.
 */
function findOpenStep(value: Big, step: Big, raw: string, openZeros: number): Big {
  if (openZeros === 0 || step.eq(0) || value.eq(0) || hasPoint(raw)) return step;
  const zeros = value.e - value.c.length + 1 - step.e;
  const digits = value.e - step.e + 1;
  const open = Math.min(Math.max(openZeros, countGroupZeros(raw)), zeros, digits - 2);
  return open > 0 ? step.times(place(open)) : step;
}

/** The next or previous round number: one more in the last significant digit; for a single digit the table decides. */
export function findRoundNeighbour(value: Big, side: Side, settings: PrecisionSettings = DEFAULT_PRECISION): Big {
  if (value.eq(0)) return value;
  if (value.s < 0)
    return findRoundNeighbour(value.times(-1), side === 'next' ? 'previous' : 'next', settings).times(-1);
  if (value.c.length > 1) {
    const last = place(value.e - value.c.length + 1);
    return side === 'next' ? value.plus(last) : value.minus(last);
  }
  const table = side === 'next' ? settings.nextByFirstDigit : settings.previousByFirstDigit;
  return place(value.e).times(table[String(value.c[0])] ?? '1');
}

/** As far as the value plausibly reaches: some way to the next or previous round number, or beyond. */
function reachRound(value: Big, side: Side, settings: PrecisionSettings): Big {
  const round = findRoundNeighbour(value, side, settings);
  return settings.plausibleReach === '1' ? round : value.plus(round.minus(value).times(settings.plausibleReach));
}

/** Both bounds of a value whose ends are themselves only as exact as their last digit. */
function boundsAround(low: Big, high: Big, { step, raw }: Stated, { halfStep, openZeros }: PrecisionSettings): Bounds {
  const place = new Big(step);
  const narrow = place.times(halfStep);
  const halfOf = (end: Big): Big => {
    const open = findOpenStep(end, place, raw, openZeros);
    return open === place ? narrow : open.times(halfStep);
  };
  const lowHalf = halfOf(low);
  const highHalf = high === low ? lowHalf : halfOf(high);
  const [plausibleLow, plausibleHigh] = [low.minus(narrow), high.plus(narrow)];
  return {
    low: lowHalf === narrow ? plausibleLow : low.minus(lowHalf),
    high: highHalf === narrow ? plausibleHigh : high.plus(highHalf),
    plausibleLow,
    plausibleHigh,
  };
}

const larger = (a: Big, b: Big): Big => (a.gt(b) ? a : b);

function spreadAround(value: Big, stated: Stated, settings: PrecisionSettings): Bounds {
  const half = new Big(stated.step).times(settings.halfStep);
  const hard = larger(value.abs().times(settings.approx.hard), half);
  const soft = larger(value.abs().times(settings.approx.plausible), half);
  return {
    low: value.minus(hard),
    high: value.plus(hard),
    plausibleLow: value.minus(soft),
    plausibleHigh: value.plus(soft),
  };
}

const mirror = (bound: Big | null): Big | null => (bound === null ? null : bound.times(-1));

/** "Down by more than 3" reaches away from zero: bounds of a negative value are those of its size, turned round. */
function boundsBelowZero(quantity: Stated, settings: PrecisionSettings): Bounds {
  const size = (text: string): string => new Big(text).abs().toFixed();
  const value = size(quantity.high ?? quantity.value);
  const high = quantity.high === null ? null : size(quantity.value);
  const { low, high: top, plausibleLow, plausibleHigh } = boundsOf({ ...quantity, value, high }, settings);
  return {
    low: mirror(top),
    high: mirror(low),
    plausibleLow: mirror(plausibleHigh),
    plausibleHigh: mirror(plausibleLow),
  };
}

/** Exact bounds of a quantity from its qualifier and the digits it shows. */
export function boundsOf(quantity: Stated, settings: PrecisionSettings = DEFAULT_PRECISION): Bounds {
  const value = new Big(quantity.value);
  if (value.lt(0)) return boundsBelowZero(quantity, settings);
  const high = quantity.high === null ? value : new Big(quantity.high);
  switch (quantity.qualifier) {
    case 'exact':
      return boundsAround(value, high, quantity, settings);
    case 'approx': {
      const from = spreadAround(value, quantity, settings);
      const to = spreadAround(high, quantity, settings);
      return { ...from, high: to.high, plausibleHigh: to.plausibleHigh };
    }
    case 'more_than':
    case 'at_least': {
      const plausibleHigh = reachRound(high, 'next', settings);
      return { low: value, high: null, plausibleLow: value, plausibleHigh };
    }
    case 'less_than': {
      const plausibleLow = reachRound(value, 'previous', settings);
      return { low: null, high, plausibleLow, plausibleHigh: high };
    }
    case 'up_to': {
      const top = high.plus(new Big(quantity.step).times(settings.halfStep));
      return {
        low: null,
        high: top,
        plausibleLow: reachRound(value, 'previous', settings),
        plausibleHigh: top,
      };
    }
    case 'nearly': {
      const { hard, plausible } = settings.nearly;
      return { low: value.times(hard), high, plausibleLow: value.times(plausible), plausibleHigh: high };
    }
  }
}

function meets(lowA: Big | null, highA: Big | null, lowB: Big | null, highB: Big | null): boolean {
  const low = lowA === null ? lowB : lowB === null ? lowA : larger(lowA, lowB);
  const high = highA === null ? highB : highB === null ? highA : highA.lt(highB) ? highA : highB;
  if (low === null || high === null || low.lt(high)) return true;
  // A number given as exact to nothing (step 0) is a point, and a point meets itself.
  return low.eq(high) && Boolean((lowA && highA && lowA.eq(highA)) || (lowB && highB && lowB.eq(highB)));
}

export const AGREEMENTS = ['agree', 'compatible', 'apart'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** agree: the plausible bounds meet; compatible: only the hard ones do, which confirms nothing; apart: they cannot both hold. */
export function compareBounds(a: Bounds, b: Bounds): Agreement {
  if (!meets(a.low, a.high, b.low, b.high)) return 'apart';
  return meets(a.plausibleLow, a.plausibleHigh, b.plausibleLow, b.plausibleHigh) ? 'agree' : 'compatible';
}
