import { parse } from 'csv-parse/sync';
import { unguardCell } from '../../../common/csvGuard.ts';
import { decodeText, type Encoding } from '../decodeText.ts';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, type TableCell, type TableResult } from './tableFile.ts';

const DELIMITERS = [',', '\t', ';', '|', '，'];
/** Lines that decide which character stands between the cells. */
const LOOKED_AT = 20;

const withoutQuoted = (line: string): string => line.replaceAll(/"[^"]*"/g, '');

/** The character that cuts most lines into the same number of cells. */
function findDelimiter(text: string): string {
  const lines = text.split(/\r?\n/, LOOKED_AT).map(withoutQuoted).filter(Boolean);
  const weigh = (delimiter: string): number => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const most = Math.max(0, ...counts);
    return counts.filter((count) => count === most).length * 100 + most;
  };
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, weight: weigh(delimiter) })).sort(
    (a, b) => b.weight - a.weight,
  );
  return best && best.weight > 0 ? best.delimiter : ',';
}

interface RawRecord {
  readonly record: string[];
  readonly raw: string;
}

function locateCells({ record, raw }: RawRecord, from: number): TableCell[] {
  let cursor = 0;
  return record.slice(0, MOST_COLUMNS).map((cell) => {
    // The apostrophe that keeps a spreadsheet from running a cell is none of its text.
    const text = unguardCell(cell.trim());
    const at = text === '' ? -1 : raw.indexOf(text, cursor);
    if (at >= 0) cursor = at + text.length;
    return { text: text.slice(0, LONGEST_CELL), at: at < 0 ? null : from + at };
  });
}

/** Empty lines count as rows too: a person finds a row by the number that a spreadsheet shows. */
function locateRows(text: string, records: readonly RawRecord[]): TableCell[][] {
  const rows: TableCell[][] = [];
  let cursor = 0;
  for (const one of records) {
    const at = Math.max(cursor, text.indexOf(one.raw, cursor));
    rows.push(locateCells(one, at));
    cursor = at + one.raw.length;
  }
  return rows;
}

/** Bytes of a CSV (or TSV) file as one sheet; `forced` is an encoding that a person chose. */
export function readCsv(bytes: Uint8Array, forced?: Encoding): TableResult {
  const decoded = decodeText(bytes, forced ? { forced } : {});
  if ('refused' in decoded) return { refused: decoded.refused === 'empty' ? 'empty' : 'not-a-table' };
  const { text, encoding, confidence } = decoded;
  const options = { delimiter: findDelimiter(text), raw: true, relax_column_count: true, relax_quotes: true };
  let records: RawRecord[];
  try {
    const read = parse(text, { ...options, max_record_size: 1_000_000, to: MOST_ROWS + 1 }) as unknown;
    records = read as RawRecord[];
  } catch {
    return { refused: 'not-a-table' };
  }
  if (records.length > MOST_ROWS) return { refused: 'too-large' };
  const rows = locateRows(text, records);
  return { ok: { sheets: [{ name: '', rows, extent: { start: 0, end: text.length } }], text, encoding, confidence } };
}
