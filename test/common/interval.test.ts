import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIntervals, intervalOf } from '../../electron/common/interval.ts';
import { DEFAULT_PRECISION, precisionSettings } from '../../electron/common/precision.ts';
import type { Quantity } from '../../electron/common/quantity.ts';
import { QUALIFIERS } from '../../electron/common/vocabulary.ts';
import cases from '../fixtures/reconcile/intervals.json' with { type: 'json' };

type Short = Pick<Quantity, 'raw' | 'value' | 'step'> & Partial<Quantity>;

const quantityOf = (short: Short): Quantity => ({
  high: null,
  unit: 'item',
  noun: null,
  qualifier: 'exact',
  equivalent: null,
  ...short,
});

describe('intervalOf', () => {
  it.each(cases)('$raw', ({ interval, ...short }) => {
    const [low, high, plausibleLow, plausibleHigh] = interval;
    expect(intervalOf(quantityOf(short as Short))).toEqual({ low, high, plausibleLow, plausibleHigh });
  });

  it('follows the settings', () => {
    const settings = { ...DEFAULT_PRECISION, openZeros: 0, halfStep: '1' };
    const found = intervalOf(quantityOf({ raw: '260', value: '260', step: '1' }), settings);
    expect(found).toMatchObject({ low: '259', high: '261' });
  });

  it('reads its settings from a file of the stated form', () => {
    expect(precisionSettings.safeParse(DEFAULT_PRECISION).success).toBe(true);
  });
});

it('reaches as far as it is set', () => {
  const over = quantityOf({ raw: '500万', value: '5000000', step: '1000000', qualifier: 'more_than' } as Short);
  const reach = (plausibleReach: string) => intervalOf(over, { ...DEFAULT_PRECISION, plausibleReach }).plausibleHigh;
  expect([reach('0.5'), reach('1'), reach('2')]).toEqual(['5500000', '6000000', '7000000']);
});

it('leaves zeros in whole groups open to the thousand, unless no zero is', () => {
  const tonnes = quantityOf({ raw: '538,000', value: '538000', step: '1' } as Short);
  expect(intervalOf(tonnes)).toMatchObject({ low: '537500', high: '538500', plausibleLow: '537999.5' });
  expect(intervalOf(tonnes, { ...DEFAULT_PRECISION, openZeros: 0 })).toMatchObject({ low: '537999.5' });
});

const compare = (a: Short, b: Short) => compareIntervals(intervalOf(quantityOf(a)), intervalOf(quantityOf(b)));

describe('compareIntervals', () => {
  it.each([
    [
      'agree',
      { raw: '322亿', value: '32200000000', step: '100000000' },
      { raw: '32.2 billion', value: '32200000000', step: '100000000' },
    ],
    [
      'agree',
      { raw: '322亿', value: '32200000000', step: '100000000' },
      { raw: '超过322亿', value: '32200000000', step: '100000000', qualifier: 'more_than' },
    ],
    [
      'compatible',
      { raw: 'over 5 million', value: '5000000', step: '1000000', qualifier: 'more_than' },
      { raw: '9 million', value: '9000000', step: '1000000' },
    ],
    ['compatible', { raw: '260', value: '260', step: '1' }, { raw: '264', value: '264', step: '1' }],
    [
      'apart',
      { raw: '超过322亿', value: '32200000000', step: '100000000', qualifier: 'more_than' },
      { raw: '260亿', value: '26000000000', step: '100000000' },
    ],
    ['apart', { raw: '127', value: '127', step: '1' }, { raw: '128', value: '128', step: '1' }],
    ['agree', { raw: '7', value: '7', step: '0' }, { raw: '7', value: '7', step: '0' }],
  ] as const)('%s', (agreement, a, b) => {
    expect(compare(a, b)).toBe(agreement);
  });

  const anyQuantity = fc.record({
    value: fc.integer({ min: 1, max: 100_000 }).map(String),
    step: fc.constantFrom('1', '10', '0.1'),
    qualifier: fc.constantFrom(...QUALIFIERS),
    raw: fc.constant('x'),
  });

  it('is symmetric, and everything agrees with itself', () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (a, b) => {
        expect(compare(a, b)).toBe(compare(b, a));
        expect(compare(a, a)).toBe('agree');
      }),
    );
  });
});
