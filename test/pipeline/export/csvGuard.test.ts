import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardCell, unguardCell } from '../../../electron/common/csvGuard.ts';
import { formatCsvRow } from '../../../electron/pipeline/export/csv.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+86 23 0000', "'+86 23 0000"],
  ['@sum', "'@sum"],
  ['-0.5', '-0.5'],
  ['-3,200.5%', '-3,200.5%'],
  ['+12', '+12'],
  ["'=already", "''=already"],
  ["'plain", "'plain"],
])('%s is written as %s', (text, written) => {
  expect(guardCell(text)).toBe(written);
  expect(unguardCell(written)).toBe(text);
});

const risky = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '"', ',', '\n', '5', '亿', 'a', '😀') });

test('whatever a cell holds comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(risky, { minLength: 2, maxLength: 6 }), (cells) => {
      const [record = []] = parse(formatCsvRow(cells), {
        relax_column_count: true,
        skip_empty_lines: false,
      }) as string[][];
      expect(record.map(unguardCell)).toEqual(cells);
    }),
  );
});

test('no cell but a number begins as a formula does', () => {
  fc.assert(
    fc.property(risky, (text) => {
      const isNumber = /^[-+]\d/.test(text);
      expect(isNumber || !/^[=+\-@\t\r]/.test(guardCell(text))).toBe(true);
    }),
  );
});
