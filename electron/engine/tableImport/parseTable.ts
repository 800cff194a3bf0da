import { foldForSearch } from '../../common/foldText.ts';
import { formatPeriod } from '../../common/period.ts';
import type { TableColumn, TableReading, TableRole } from '../../common/tableImport.ts';
import { DIRECTIONS, MEASURES, MODALITIES } from '../../common/vocabulary.ts';
import { extractFacts } from '../../pipeline/extract/extractFacts.ts';
import { findHeader, foldHeader, guessColumns } from '../../pipeline/import/table/guessColumns.ts';
import { readTable } from '../../pipeline/import/table/readTable.ts';
import { readYear } from '../../pipeline/import/table/readYear.ts';
import type { TableCell, TableFile } from '../../pipeline/import/table/tableFile.ts';
import { type Figure, readFigure } from './readFigure.ts';
import { readPeriodCell } from './readPeriodCell.ts';
import type { ParseTableResult, TableRow } from './tableRow.ts';

export interface TableInput {
  readonly bytes: Uint8Array;
  readonly reading: TableReading;
}

type Row = readonly TableCell[];
interface Table {
  readonly columns: readonly TableColumn[];
  /** Keys of indicators by name and unit, worked out once for a name that many rows share. */
  readonly keys: Map<string, string | null>;
}

/** The texts of the filled cells of a role, from the left. */
const cellsOf = ({ columns }: Table, row: Row, role: TableRole): string[] =>
  columns.flatMap((column, at) => (column.role === role && row[at]?.text ? [row[at].text] : []));
const cellOf = (table: Table, row: Row, role: TableRole): string => cellsOf(table, row, role)[0] ?? '';

/** `Value (US$ bn)`, `金额（亿元）`: the unit that a header names for its whole column. */
const unitOfHeader = (header: string): string =>
  /[([（【]\s*([^()[\]（）【】]{1,30})\s*[)\]）】]\s*$/.exec(header)?.[1] ?? '';

const findWord = <T extends string>(words: readonly T[], text: string): T | null =>
  words.find((word) => word === text.trim().toLowerCase()) ?? null;

/** What extraction would call such a figure, were it a sentence; null for a name that only a sentence could explain. */
function nameByLexicon(name: string, figure: Figure): string | null {
  const { value, unit } = { value: figure.quantity.raw, unit: figure.quantity.noun ?? '' };
  for (const body of [`${name}：${value}${unit}。`, `${name} ${value} ${unit}.`]) {
    const language = /\p{Script=Han}/u.test(name) ? 'zh-Hans' : 'en';
    const { facts } = extractFacts({ body, parts: [], title: '', date: null, language });
    const [only, ...more] = facts;
    if (only && more.length === 0 && !only.indicator.isProposed) return only.indicator.key;
  }
  return null;
}

function keyOf(table: Table, row: Row, figure: Figure | null): string | null {
  const given = cellOf(table, row, 'key');
  if (given) return given.slice(0, 160);
  const name = cellOf(table, row, 'indicator');
  if (!figure || name === '') return null;
  const known = `${foldForSearch(name)}\n${figure.quantity.unit}\n${figure.quantity.noun ?? ''}`;
  if (!table.keys.has(known)) table.keys.set(known, nameByLexicon(name, figure));
  return table.keys.get(known) ?? null;
}

function problemOf(row: Pick<TableRow, 'names' | 'key' | 'written' | 'figure'>): TableRow['problem'] {
  if (row.written.value === '') return 'no-value';
  if (row.figure === null) return 'bad-value';
  return row.names.length === 0 && row.key === null ? 'no-indicator' : null;
}

function readRow(table: Table, row: Row, { line, column }: { line: number; column: number }): TableRow {
  const header = table.columns[column]?.header ?? '';
  const year = readYear(foldHeader(header));
  const period = year ?? cellOf(table, row, 'period');
  const written = {
    value: row[column]?.text ?? '',
    unit:
      cellOf(table, row, 'unit') || (year ? '' : unitOfHeader(header)) || unitOfHeader(cellOf(table, row, 'indicator')),
    period,
  };
  const cell = (role: TableRole): string => cellOf(table, row, role);
  const figure = readFigure({ ...written, high: cell('high'), noun: cell('noun'), qualifier: cell('qualifier') });
  const names = cellsOf(table, row, 'indicator');
  const key = keyOf(table, row, figure);
  return {
    id: `${line}:${column + 1}`,
    line,
    column,
    names,
    key,
    written,
    figure,
    period: readPeriodCell(period),
    sources: cellsOf(table, row, 'source'),
    sentence: cell('sentence'),
    subject: cell('subject').slice(0, 200) || null,
    given: {
      measure: findWord(MEASURES, cell('measure')),
      modality: findWord(MODALITIES, cell('modality')) ?? 'actual',
      direction: findWord(DIRECTIONS, cell('direction')),
    },
    problem: problemOf({ names, key, written, figure }),
  };
}

const isFilled = (row: Row): boolean => row.some(({ text }) => text !== '');

/** One row for each figure: under years side by side a line has several, and an empty cell there says nothing. */
function readRows(table: Table, rows: readonly Row[], header: number | null): TableRow[] {
  const columns = table.columns.flatMap(({ role }, at) => (role === 'value' ? [at] : []));
  const isWide = columns.length > 1;
  return rows.flatMap((row, at) => {
    if ((header !== null && at <= header) || !isFilled(row)) return [];
    const read = columns.filter((column) => !isWide || row[column]?.text);
    return read.map((column) => readRow(table, row, { line: at + 1, column }));
  });
}

function parse({ sheets, text, encoding, confidence }: TableFile, reading: TableReading): ParseTableResult {
  const fullest = Math.max(
    0,
    sheets.findIndex(({ rows }) => rows.filter(isFilled).length > 1),
  );
  const at = reading.sheet !== undefined && reading.sheet < sheets.length ? reading.sheet : fullest;
  const grid = sheets[at];
  if (!grid?.rows.some(isFilled)) return { refused: 'empty' };
  const header = findHeader(grid);
  const columns = guessColumns(grid, header, reading.columns);
  const rows = readRows({ columns, keys: new Map() }, grid.rows, header);
  const names = sheets.map(({ name }) => name);
  return { ok: { sheets: names, sheet: at, encoding, confidence, header, columns, rows, text, grid } };
}

/** An analyst's file to figures with what its rows say of them. Pure; run in a worker, as it may be a stranger's file. */
export async function parseTable({ bytes, reading }: TableInput): Promise<ParseTableResult> {
  const read = await readTable(bytes, reading.encoding);
  return 'ok' in read ? parse(read.ok, reading) : read;
}

export const showPeriod = ({ period, written }: TableRow): string | null =>
  period ? formatPeriod(period) : written.period || null;
