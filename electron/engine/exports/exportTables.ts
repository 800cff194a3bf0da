import type { ReadDb } from '../../../db/handle.ts';
import { countArticlesForExport, pageArticlesForExport } from '../../../db/queries/export/articlesForExport.ts';
import { createFactReader, listFactIdsForExport } from '../../../db/queries/export/factsForExport.ts';
import type { ExportTarget } from '../../common/exportSpec.ts';
import type { FactForExport } from '../../common/forExport.ts';
import type { FactId } from '../../common/ids.ts';
import type { Cell } from '../../pipeline/export/csv.ts';
import { ARTICLE_COLUMNS } from '../../pipeline/export/table/articleColumns.ts';
import { DECISION_COLUMNS } from '../../pipeline/export/table/decisionColumns.ts';
import { FACT_COLUMNS, toFactJson } from '../../pipeline/export/table/factColumns.ts';
import { CELL_COLUMNS, gridColumns, listCells } from '../../pipeline/export/table/matrixColumns.ts';
import { type TableColumn, toRecord } from '../../pipeline/export/table/tableColumn.ts';
import { listLedger } from '../readLedger.ts';
import { readMatrix } from '../readMatrix.ts';

/** Rows that are read, and written, at a time. */
const CHUNK = 500;

/** A table that can be read once, chunk by chunk and in it row by row: as cells in the order of its columns, or as objects. */
export interface ExportTable {
  /** Under `export:sheet` in the words. */
  readonly sheet: string;
  readonly columns: readonly Pick<TableColumn<never>, 'name' | 'type' | 'width'>[];
  readonly total: number;
  readonly cells: () => Generator<Iterable<Cell[]>>;
  readonly records: () => Generator<Iterable<Record<string, unknown>>>;
}

interface TableParts<Row> extends Pick<ExportTable, 'sheet' | 'total'> {
  readonly columns: readonly TableColumn<Row>[];
  readonly chunks: Iterable<Iterable<Row>>;
  readonly toJson?: (row: Row) => Record<string, unknown>;
}

function* mapEach<From, To>(items: Iterable<From>, turn: (item: From) => To): Generator<To> {
  for (const item of items) yield turn(item);
}

function makeTable<Row>({ chunks, columns, toJson, ...rest }: TableParts<Row>): ExportTable {
  const toObject = toJson ?? ((row: Row) => toRecord(columns, row));
  return {
    ...rest,
    columns,
    *cells() {
      for (const chunk of chunks) yield mapEach(chunk, (row) => columns.map(({ read }) => read(row)));
    },
    *records() {
      for (const chunk of chunks) yield mapEach(chunk, toObject);
    },
  };
}

function* readChunks(db: ReadDb, ids: readonly FactId[]): Generator<Iterable<FactForExport>> {
  const read = createFactReader(db);
  for (let at = 0; at < ids.length; at += CHUNK) yield read(ids.slice(at, at + CHUNK));
}

function factTable(db: ReadDb, { filter }: Extract<ExportTarget, { kind: 'facts' }>): ExportTable {
  const ids = listFactIdsForExport(db, filter);
  const chunks = readChunks(db, ids);
  return makeTable({ sheet: 'facts', columns: FACT_COLUMNS, total: ids.length, chunks, toJson: toFactJson });
}

const wholeTable = <Row>(sheet: string, columns: readonly TableColumn<Row>[], rows: readonly Row[]): ExportTable =>
  makeTable({ sheet, columns, total: rows.length, chunks: [rows] });

export type TableTarget = Extract<ExportTarget, { kind: 'facts' | 'articles' | 'decisions' | 'matrix' }>;

/** The tables of a target. The first is the one that CSV and JSON Lines hold; a workbook holds them all. */
export function openTables(db: ReadDb, target: TableTarget): readonly [ExportTable, ...ExportTable[]] {
  if (target.kind === 'facts') return [factTable(db, target)];
  if (target.kind === 'decisions') {
    const rows = listLedger(db, target.filter ?? {}).reverse();
    return [wholeTable('decisions', DECISION_COLUMNS, rows)];
  }
  if (target.kind === 'articles') {
    const [chunks, total] = [pageArticlesForExport(db, target.text), countArticlesForExport(db, target.text)];
    return [makeTable({ sheet: 'articles', columns: ARTICLE_COLUMNS, total, chunks })];
  }
  const matrix = readMatrix(db, target);
  const rows = matrix.groups.flatMap((group) => group.rows);
  return [wholeTable('cells', CELL_COLUMNS, listCells(matrix)), wholeTable('matrix', gridColumns(matrix), rows)];
}
