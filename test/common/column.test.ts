import { describe, expect, it } from 'vitest';
import { columnDays, columnOfDate, indexOfColumn, listColumns } from '../../electron/common/column.ts';

describe('columns', () => {
  it.each([
    ['2025-11-10', 'year', '2025'],
    ['2025-11-10', 'quarter', '2025-Q4'],
    ['2025-11-10', 'month', '2025-11'],
    ['2025', 'quarter', '2025-Q4'],
    ['2025-06-30', 'half', '2025-H1'],
    ['2025-07', 'half', '2025-H2'],
    ['2025', 'month', '2025-12'],
  ] as const)('%s by %s', (date, frequency, column) => {
    expect(columnOfDate(date, frequency)).toBe(column);
  });

  it('are listed without holes, over the turn of a year', () => {
    expect(listColumns(['2021-Q2', '2020-Q3'], 'quarter')).toEqual(['2020-Q3', '2020-Q4', '2021-Q1', '2021-Q2']);
    expect(listColumns(['2020-11', '2021-02'], 'month')).toEqual(['2020-11', '2020-12', '2021-01', '2021-02']);
    expect(listColumns(['2020-H2', '2021-H2'], 'half')).toEqual(['2020-H2', '2021-H1', '2021-H2']);
    expect(listColumns([], 'year')).toEqual([]);
  });

  it('are listed as used where a stray date would make a desert', () => {
    expect(listColumns(['1868', '2025'], 'year')).toEqual(['1868', '2025']);
  });

  it('know their days and neighbours', () => {
    const { first, last } = columnDays('2024-Q1');
    expect(last - first + 1).toBe(91);
    expect(columnDays('2023-H1').last - columnDays('2023-H1').first + 1).toBe(181);
    expect(indexOfColumn('2021-Q1') - indexOfColumn('2020-Q4')).toBe(1);
  });
});
