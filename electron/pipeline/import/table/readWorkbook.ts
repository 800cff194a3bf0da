import Big from 'big.js';
import readXlsxFile from 'read-excel-file/universal';
import { admitZip } from './admitZip.ts';
import {
  LONGEST_CELL,
  MOST_COLUMNS,
  MOST_ROWS,
  type TableCell,
  type TableResult,
  type TableSheet,
} from './tableFile.ts';

/** A spreadsheet keeps fifteen digits; what is written behind them is the noise of binary fractions. */
const DIGITS = 15;

function showNumber(written: string): string {
  try {
    const number = new Big(written);
    return (number.c.length > DIGITS ? number.prec(DIGITS) : number).toFixed();
  } catch {
    return written;
  }
}

const isNumber = (written: string): boolean => /^[-+]?\d+(\.\d+)?(E[-+]?\d+)?$/i.test(written);

/** A date without a time of day shows as a date. */
function showCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

interface ReadSheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, LONGEST_CELL);

/** Writes a sheet as lines with tabs, and remembers where each cell stands. */
function layOut({ sheet, data }: ReadSheet, from: number): { sheet: TableSheet; text: string } {
  let text = '';
  const rows = data.map((row) => {
    const cells: TableCell[] = row.slice(0, MOST_COLUMNS).map((cell, index) => {
      const shown = onOneLine(showCell(cell));
      if (index > 0) text += '\t';
      const at = from + text.length;
      text += shown;
      return { text: shown, at: shown === '' ? null : at };
    });
    text += '\n';
    return cells;
  });
  return { sheet: { name: sheet, rows, extent: { start: from, end: from + text.length } }, text };
}

/** Numbers come as they are written in the file, never through a float of our own. */
const parseNumber = (written: string): string => (isNumber(written) ? showNumber(written) : written);

/** Bytes of an XLSX workbook. Old XLS files and encrypted ones are no ZIP archive and refused before this. */
export async function readWorkbook(bytes: Uint8Array): Promise<TableResult> {
  const admitted = admitZip(bytes);
  if (admitted !== 'ok') return { refused: admitted === 'too-large' ? 'too-large' : 'not-a-table' };
  let read: readonly ReadSheet[];
  try {
    const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    read = (await readXlsxFile(copy, { parseNumber })) as unknown as readonly ReadSheet[];
  } catch {
    return { refused: 'not-a-table' };
  }
  if (read.some(({ data }) => data.length > MOST_ROWS)) return { refused: 'too-large' };
  const sheets: TableSheet[] = [];
  let text = '';
  for (const one of read) {
    const laid = layOut(one, text.length);
    sheets.push(laid.sheet);
    text += laid.text;
  }
  return text.trim() === '' ? { refused: 'empty' } : { ok: { sheets, text, encoding: null, confidence: 1 } };
}
