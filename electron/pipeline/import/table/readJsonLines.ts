import { decodeText, type Encoding } from '../decodeText.ts';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, type TableCell, type TableResult } from './tableFile.ts';

type Scalar = string | number | boolean | null;
type Line = Readonly<Record<string, unknown>>;

function parseLine(line: string): Line | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Line) : null;
  } catch {
    return null;
  }
}

const isScalar = (value: unknown): value is Scalar => value === null || typeof value !== 'object';
const asText = (value: Scalar): string => (value === null ? '' : String(value));

/** Where a value stands word for word: behind its key, unless escapes make it look different. */
function locate(value: Scalar, key: string, { line, from }: { line: string; from: number }): TableCell {
  const text = asText(value);
  const behind = line.indexOf(`${JSON.stringify(key)}:`);
  const at = text === '' || behind < 0 ? -1 : line.indexOf(text, behind + key.length + 3);
  return { text: text.slice(0, LONGEST_CELL), at: at < 0 ? null : from + at };
}

/** True for text whose first line is an object: what one program writes for another. */
export const isJsonLines = (text: string): boolean => parseLine(text.trimStart().split('\n', 1)[0] ?? '') !== null;

/** JSON Lines as one sheet: a line for each row, its plain values under the names of the first line. */
export function readJsonLines(bytes: Uint8Array, forced?: Encoding): TableResult {
  const decoded = decodeText(bytes, forced ? { forced } : {});
  if ('refused' in decoded) return { refused: decoded.refused === 'empty' ? 'empty' : 'not-a-table' };
  const { text, encoding, confidence } = decoded;
  const lines = text.split('\n');
  if (lines.length > MOST_ROWS + 1) return { refused: 'too-large' };
  const first = parseLine(lines.find((line) => line.trim() !== '') ?? '') ?? {};
  const keys = Object.keys(first)
    .filter((key) => isScalar(first[key]))
    .slice(0, MOST_COLUMNS);
  const rows: TableCell[][] = [keys.map((key) => ({ text: key, at: null }))];
  let from = 0;
  for (const line of lines) {
    const values = line.trim() === '' ? {} : parseLine(line);
    if (!values) return { refused: 'not-a-table' };
    const cells = keys.map((key) => {
      const value = values[key] ?? null;
      return locate(isScalar(value) ? value : null, key, { line, from });
    });
    if (line.trim() !== '') rows.push(cells);
    from += line.length + 1;
  }
  return { ok: { sheets: [{ name: '', rows, extent: { start: 0, end: text.length } }], text, encoding, confidence } };
}
