import { guardCell } from '../../common/csvGuard.ts';

export type Cell = string | number | null;

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const formatCell = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : quote(guardCell(cell));

/** One CSV record with its line end (RFC 4180). */
export const formatCsvRow = (row: readonly Cell[]): string => `${row.map(formatCell).join(',')}\r\n`;

/** Makes Excel read a file as UTF-8. */
export const BOM = '\uFEFF';
