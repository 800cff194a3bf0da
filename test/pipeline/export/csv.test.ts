import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsvRow } from '../../../electron/pipeline/export/csv.ts';

describe('formatCsvRow', () => {
  it('guards cells that a spreadsheet would run, and leaves numbers alone', () => {
    expect(formatCsvRow(['=1+1', '+cmd', '-x', '@A1', '\tx', '-3.5', '+12%', -4, '1,200'])).toBe(
      `'=1+1,'+cmd,'-x,'@A1,'\tx,-3.5,+12%,-4,"1,200"\r\n`,
    );
  });

  it('quotes commas, quotes and line ends', () => {
    expect(formatCsvRow(['a,b', 'say "so"', 'two\nlines', null])).toBe('"a,b","say ""so""","two\nlines",\r\n');
  });

  it('never lets a cell begin like a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = formatCsvRow([text]).replace(/^"/, '');
        expect(/^[=@\t\r]/.test(cell.slice(0, -2))).toBe(false);
      }),
    );
  });
});
