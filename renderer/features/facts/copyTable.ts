import type { TFunction } from 'i18next';
import { guardCell } from '../../../electron/common/csvGuard.ts';
import type { FactRow } from '../../../electron/common/factRow.ts';
import type { Wording } from '../../app/wording.ts';
import { type ColumnId, nameColumn } from './columnIds.ts';
import { readCellText } from './factColumns.tsx';

export interface CopiedTable {
  readonly text: string;
  readonly html: string;
}

interface Shown {
  readonly columns: readonly ColumnId[];
  readonly t: TFunction;
  readonly wording: Wording;
}

interface Cell {
  readonly text: string;
  readonly isNumber: boolean;
}

/** The number itself, in base units, so that a spreadsheet adds it up; its unit stands beside it. */
export const plainValue = ({ quantity: { value, high } }: FactRow): string =>
  high === null ? value : `${value}–${high}`;

function valueCells(row: FactRow): Cell[] {
  return [
    { text: plainValue(row), isNumber: row.quantity.high === null },
    { text: row.quantity.unit, isNumber: false },
  ];
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** As text, since 2015-11 is no day of a month and 1/2 no date. */
const AS_TEXT = String.raw`mso-number-format:'\@'`;
const AS_NUMBER = 'mso-number-format:General;text-align:right';

const toHtml = ({ text, isNumber }: Cell): string =>
  `<td style="${isNumber ? AS_NUMBER : AS_TEXT}">${escapeHtml(text)}</td>`;
/** A cell of the plain table is one line without tabs; a formula is made text. */
const toText = ({ text, isNumber }: Cell): string => {
  const plain = text.replaceAll(/[\t\r\n]+/g, ' ');
  return isNumber ? plain : guardCell(plain);
};

function cellsOf(row: FactRow, { columns, t, wording }: Shown): Cell[] {
  return [
    { text: String(row.id), isNumber: true },
    ...columns.flatMap((id) =>
      id === 'value' ? valueCells(row) : [{ text: readCellText(row, id, t, wording), isNumber: false }],
    ),
  ];
}

/** Heads of a copied table, the id first: pasted back, it says which fact a row is. */
export const listHeads = ({ columns, t }: Pick<Shown, 'columns' | 't'>): string[] => [
  'ID',
  ...columns.flatMap((id) => (id === 'value' ? [nameColumn('value', t), nameColumn('unit', t)] : [nameColumn(id, t)])),
];

/** Facts as a table for spreadsheets and documents: HTML with typed cells, and tabs for everything else. */
export function makeTable(rows: readonly FactRow[], shown: Shown): CopiedTable {
  const own = { ...shown, columns: shown.columns.filter((id) => id !== 'unit' || !shown.columns.includes('value')) };
  const heads = listHeads(own);
  const cells = rows.map((row) => cellsOf(row, own));
  const head = heads.map((text) => `<th>${escapeHtml(text)}</th>`).join('');
  const body = cells.map((line) => `<tr>${line.map(toHtml).join('')}</tr>`).join('');
  return {
    text: [heads.join('\t'), ...cells.map((line) => line.map(toText).join('\t'))].join('\r\n'),
    html: `<meta charset="utf-8"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`,
  };
}
