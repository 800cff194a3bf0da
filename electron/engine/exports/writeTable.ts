import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ExportMark } from '../../common/exportMark.ts';
import { type ExportRequest, MOST_SHEET_ROWS } from '../../common/exportSpec.ts';
import { exportWords } from '../../common/exportText.ts';
import { CallError } from '../../contract/errors.ts';
import { BOM, type Cell, formatCsvRow } from '../../pipeline/export/csv.ts';
import type { ExportFile } from './exportFile.ts';
import type { ExportTable } from './exportTables.ts';

/** What a long export reports to, and is stopped by. */
export interface Work {
  readonly signal: AbortSignal;
  readonly step: (done: number) => void;
}

/** Lets a cancel come in, and readers of the same thread have their turn. */
async function breathe({ signal, step }: Work, done: number): Promise<void> {
  step(done);
  await nextTurn();
  if (signal.aborted) throw new CallError('cancelled', { call: 'exports.make' });
}

async function writeChunks<T>(
  chunks: Iterable<Iterable<T>>,
  file: ExportFile,
  format: (row: T) => string,
  work: Work,
): Promise<void> {
  let done = 0;
  for (const chunk of chunks) {
    let text = '';
    for (const row of chunk) {
      text += format(row);
      done += 1;
    }
    await file.write(text);
    await breathe(work, done);
  }
}

async function writeWorkbook(
  tables: readonly ExportTable[],
  {
    file,
    mark,
    language,
    work,
  }: { file: ExportFile; mark: ExportMark; language: ExportRequest['options']['language']; work: Work },
): Promise<void> {
  const longest = Math.max(...tables.map(({ total }) => total));
  if (longest > MOST_SHEET_ROWS) throw new CallError('sheet-too-long', { most: MOST_SHEET_ROWS, count: longest });
  const words = exportWords(language);
  const sheets = [];
  // What a person wants to look at stands before what a program wants to read.
  for (const { sheet, columns, cells } of [...tables].reverse()) {
    const rows: Cell[][] = [];
    for (const chunk of cells()) {
      for (const row of chunk) rows.push(row);
      await breathe(work, rows.length);
    }
    sheets.push({ name: words(`export:sheet.${sheet}`), columns, rows });
  }
  // Loaded when the first workbook is asked for: most readers never write one.
  const { writeXlsx } = await import('../../pipeline/export/table/writeXlsx.ts');
  await file.write(await writeXlsx(sheets, { mark, words }));
}

export interface TableJob {
  readonly tables: readonly [ExportTable, ...ExportTable[]];
  readonly request: ExportRequest;
  readonly mark: ExportMark;
  readonly file: ExportFile;
  readonly work: Work;
}

/** Writes tables in the format asked for; CSV and JSON Lines row by row, whatever their length. */
export async function writeTables({ tables, request, mark, file, work }: TableJob): Promise<void> {
  const { format, options } = request;
  const [table] = tables;
  if (format === 'xlsx') return writeWorkbook(tables, { file, mark, language: options.language, work });
  if (format === 'jsonl') return writeChunks(table.records(), file, (row) => `${JSON.stringify(row)}\n`, work);
  const header = formatCsvRow(table.columns.map(({ name }) => name));
  await file.write((options.bom ? BOM : '') + header);
  await writeChunks(table.cells(), file, formatCsvRow, work);
}
