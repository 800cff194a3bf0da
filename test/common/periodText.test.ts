import { describe, expect, it } from 'vitest';
import { shiftDay, shiftMonth } from '../../electron/common/calendar.ts';
import { formatPeriod, type Period } from '../../electron/common/period.ts';
import { comparePeriods } from '../../electron/common/periodOrder.ts';
import { parsePeriod } from '../../electron/common/periodText.ts';

const interval = (from: string | null, to: string): Period => ({ kind: 'interval', from, to });

describe('parsePeriod', () => {
  it.each([interval('2015-11', '2020-10'), interval(null, '2020-10'), interval('2024', '2024')])(
    'reads back what formatPeriod writes of %o',
    (period) => {
      expect(parsePeriod(formatPeriod(period))).toEqual(period);
    },
  );

  it('takes a single date as the moment of a state when told so', () => {
    expect(parsePeriod('2025-11', { isMoment: true })).toEqual({ kind: 'asOf', at: '2025-11' });
  });

  it.each(['', '2024-13', '2024/2023', '2020/2021/2022', '../..', '2024/', 'last year'])('refuses %s', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

describe('comparePeriods', () => {
  it('orders by the end, a coarse date being its last moment, then by the start', () => {
    const ordered = [
      interval(null, '2020-10'),
      interval('2015', '2020-10'),
      interval('2020-11', '2020-11'),
      interval('2020', '2020'),
    ];
    expect([...ordered].reverse().sort(comparePeriods)).toEqual(ordered);
  });
});

describe('calendar', () => {
  it('moves over the turn of a year', () => {
    expect(shiftMonth('2025-01', -1)).toBe('2024-12');
    expect(shiftMonth('2024-12-31', 2)).toBe('2025-02');
    expect(shiftDay('2024-03-01', -1)).toBe('2024-02-29');
    expect(shiftDay('2024-03', -1)).toBe('2024-03');
  });
});
