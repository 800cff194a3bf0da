import type { TFunction } from 'i18next';
import { unguardCell } from '../../../electron/common/csvGuard.ts';
import type { CellField, FactCell } from '../../../electron/common/factCell.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { COLUMN_IDS, cellFieldOf, nameColumn } from './columnIds.ts';

/** Where a table without heads goes: at the focused cell, to the right and down. */
export interface PasteTarget {
  /** Facts from the focused row down. */
  readonly ids: readonly FactId[];
  /** Columns from the focused one to the right. */
  readonly columns: readonly string[];
}

/** As many as one call takes. */
export const MOST_CELLS = 5000;

/** Spreadsheets put a cell with a tab, a quote or a break in quotes. */
function readLine(line: string): string[] {
  return line
    .split('\t')
    .map((cell) => unguardCell(/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell).trim());
}

export const readTable = (text: string): string[][] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(readLine);

const fieldOfHead = (head: string, t: TFunction): CellField | null => {
  const id = COLUMN_IDS.find((one) => one === head || nameColumn(one, t) === head);
  return id ? cellFieldOf(id) : null;
};

/** A copied table comes back by its ids, wherever it stands; cells of columns that are only read are passed over. */
function byIds([heads = [], ...rows]: readonly string[][], t: TFunction): FactCell[] {
  const at = heads.findIndex((head) => /^id$/i.test(head));
  const fields = heads.map((head) => fieldOfHead(head, t));
  return rows.flatMap((row) => {
    const id = Number(row[at]);
    if (!Number.isSafeInteger(id) || id <= 0) return [];
    return row.flatMap((text, column) => {
      const field = fields[column];
      return field && column !== at ? [{ id: id as FactId, field, text: text.slice(0, 400) }] : [];
    });
  });
}

function byPlace(rows: readonly string[][], { ids, columns }: PasteTarget): FactCell[] {
  return rows.flatMap((row, down) =>
    row.flatMap((text, right) => {
      const [id, field] = [ids[down], cellFieldOf(columns[right] ?? '')];
      return id !== undefined && field ? [{ id, field, text: text.slice(0, 400) }] : [];
    }),
  );
}

/** The cells that a pasted text means. */
export function readPasted(text: string, target: PasteTarget, t: TFunction): FactCell[] {
  const rows = readTable(text);
  const hasIds = rows[0]?.some((head) => /^id$/i.test(head)) ?? false;
  return (hasIds ? byIds(rows, t) : byPlace(rows, target)).slice(0, MOST_CELLS);
}
