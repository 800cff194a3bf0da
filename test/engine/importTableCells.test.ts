import { describe, expect, test } from 'vitest';
import { formatPeriod } from '../../electron/common/period.ts';
import { readFigure } from '../../electron/engine/tableImport/readFigure.ts';
import { readPeriodCell } from '../../electron/engine/tableImport/readPeriodCell.ts';

describe('a period in a cell', () => {
  test.each([
    ['2020', '2020'],
    ['2020年', '2020'],
    ['FY2020', '2020'],
    ['2020-11', '2020-11'],
    ['2020/3/5', '2020-03-05'],
    ['2020年11月8日', '2020-11-08'],
    ['2015–2020', '2015/2020'],
    ['2015至2020年', '2015/2020'],
    ['2020年1-9月', '2020-01/2020-09'],
    ['2015.11-2020.10', '2015-11/2020-10'],
    ['2020Q3', '2020-07/2020-09'],
    ['Q3 2020', '2020-07/2020-09'],
    ['2020年第三季度', '2020-07/2020-09'],
    ['2020年上半年', '2020-01/2020-06'],
    ['2020 H2', '2020-07/2020-12'],
    ['截至2020年10月底', '2020-10'],
    ['2015-11/2020-10', '2015-11/2020-10'],
    ['../2020-10', '../2020-10'],
  ])('%s is %s', (text, period) => {
    const read = readPeriodCell(text);
    expect(read && formatPeriod(read)).toBe(period);
  });
  test.each(['', 'last year', '2020-13', '12', '去年'])('%j is none', (text) =>
    expect(readPeriodCell(text)).toBeNull(),
  );
});

describe('a figure in cells', () => {
  const cells = { high: '', noun: '', qualifier: '' };
  test.each([
    ['322', '亿美元', '32200000000', 'USD'],
    ['32.2', 'US$ bn', '32200000000', 'USD'],
    ['1,200', '万吨', '12000000', 'tonne'],
    ['4.5', '%', '4.5', 'percent'],
    ['-4.5', 'percent', '-4.5', 'percent'],
    ['5', 'USD', '5', 'USD'],
    ['12', 'TEU', '12', 'TEU'],
    ['超过322亿美元', '', '32200000000', 'USD'],
  ])('%s %s is %s %s', (value, unit, digits, code) => {
    expect(readFigure({ ...cells, value, unit })).toMatchObject({
      hasUnit: true,
      quantity: { value: digits, unit: code },
    });
  });
  test('a unit that no list knows is what is counted', () => {
    expect(readFigure({ ...cells, value: '12', unit: 'memoranda' })).toMatchObject({
      hasUnit: false,
      quantity: { value: '12', unit: 'item', noun: 'memoranda' },
    });
  });
  test.each(['n/a', '—', 'many', ''])('%j is none', (value) =>
    expect(readFigure({ ...cells, value, unit: '' })).toBeNull(),
  );
});
