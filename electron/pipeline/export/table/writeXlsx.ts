import writeExcelFile, { type Sheet, type SheetData } from 'write-excel-file/universal';
import type { ExportMark } from '../../../common/exportMark.ts';
import type { Translate } from '../../../common/renderMessage.ts';
import type { Cell } from '../csv.ts';
import { cleanXmlText } from '../escapeXml.ts';
import type { TableColumn } from './tableColumn.ts';
import { coreProperties, filtersAndLinks, nameColumn, type SheetExtras } from './xlsxFeatures.ts';

/** One worksheet: `rows` are cells in the order of the columns. */
export interface XlsxSheet {
  readonly name: string;
  readonly columns: readonly Pick<TableColumn<never>, 'name' | 'type' | 'width'>[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The most characters of a cell, and of links on a sheet, that Excel opens. */
const MOST_CHARACTERS = 32_767;
const MOST_LINKS = 65_000;
/** Digits that a spreadsheet's number holds exactly. */
const MOST_DIGITS = 15;
const HEADER = { fontWeight: 'bold', backgroundColor: '#E9EDF2', alignVertical: 'center' } as const;

const isExact = (text: string): boolean => text.replace(/[-.]/g, '').replace(/^0+/, '').length <= MOST_DIGITS;
const isLink = (cell: Cell): cell is string => typeof cell === 'string' && /^https?:\/\//i.test(cell);
const toText = (text: string): string => cleanXmlText(text).slice(0, MOST_CHARACTERS);

/** A year is no amount, and 15 digits are all that a number holds: the rest stays as text, so that no digit is lost. */
function toCell(cell: Cell, type: TableColumn<never>['type']): SheetData[number][number] {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (type === 'number' && isExact(cell))
    return { value: Number(cell), type: Number, format: cell.includes('.') ? '#,##0.######' : '#,##0' };
  if (isLink(cell))
    return { value: toText(cell), type: String, textColor: '#1F5FBF', textDecoration: { underline: true } };
  return { value: toText(cell), type: String };
}

const nameHeading = (name: string, words: Translate): string => {
  const heading = words(`export:column.${name}.title`);
  return heading.startsWith('export:') ? name : heading;
};

/** Characters of an English font; a filter's button stands beside the words. */
const widenToHeading = (width: number, heading: string): number =>
  Math.max(
    width,
    [...heading].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 4),
  );

function listLinks({ columns, rows }: XlsxSheet): SheetExtras['links'] {
  const at = columns.flatMap(({ type }, index) => (type === 'link' ? [index] : []));
  const links = rows.flatMap((row, line) =>
    at.flatMap((index) => {
      const cell = row[index] ?? null;
      return isLink(cell) ? [{ cell: `${nameColumn(index)}${line + 2}`, url: cell }] : [];
    }),
  );
  return links.slice(0, MOST_LINKS);
}

const nameSheet = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

function toSheet({ name, columns, rows }: XlsxSheet, words: Translate): Sheet<never> {
  const header = columns.map(({ name: own, type }) => ({
    value: nameHeading(own, words),
    ...HEADER,
    ...(type === 'number' && { align: 'right' as const }),
  }));
  return {
    sheet: nameSheet(name),
    data: [header, ...rows.map((row) => row.map((cell, at) => toCell(cell, columns[at]?.type ?? 'text')))],
    columns: columns.map(({ name: own, width }) => ({ width: widenToHeading(width, nameHeading(own, words)) })),
    stickyRowsCount: 1,
  };
}

/** What each column of each sheet means, by the heading that a reader sees and the name that a program does. */
function describeColumns(sheets: readonly XlsxSheet[], words: Translate): XlsxSheet {
  const about = (name: string): string => {
    const text = words(`export:column.${name}.about`);
    return text.startsWith('export:') ? words('export:dictionary.valueOf', { column: name }) : text;
  };
  return {
    name: words('export:dictionary.title'),
    columns: [
      { name: 'dictionary_sheet', type: 'text', width: 16 },
      { name: 'dictionary_heading', type: 'text', width: 26 },
      { name: 'dictionary_name', type: 'text', width: 24 },
      { name: 'dictionary_about', type: 'text', width: 90 },
    ],
    rows: sheets.flatMap(({ name: sheet, columns }) =>
      columns.map(({ name }) => [sheet, nameHeading(name, words), name, about(name)]),
    ),
  };
}

/** A workbook with typed cells, frozen and filtered headers, links, and a sheet that explains its columns. Held in memory whole. */
export async function writeXlsx(
  sheets: readonly XlsxSheet[],
  { mark, words }: { mark: ExportMark; words: Translate },
): Promise<Uint8Array> {
  const all = [...sheets, describeColumns(sheets, words)];
  const extras = all.map((sheet) => ({
    name: nameSheet(sheet.name),
    width: sheet.columns.reduce((sum, { width }) => sum + width, 0),
    columns: sheet.columns.length,
    rows: sheet.rows.length + 1,
    links: listLinks(sheet),
  }));
  const blob = await writeExcelFile(
    all.map((sheet) => toSheet(sheet, words)),
    { fontFamily: 'Calibri', fontSize: 11, features: [coreProperties(mark), filtersAndLinks(extras)] as never },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
