import type { SourceText } from '../../common/articleRow.ts';
import type { ExtractedFact } from '../../common/fact.ts';
import type { Period } from '../../common/period.ts';
import type { ROW_PROBLEMS, TableColumn } from '../../common/tableImport.ts';
import type { TableRefusal, TableSheet } from '../../pipeline/import/table/tableFile.ts';
import type { Figure } from './readFigure.ts';

/** A figure of a table with what its row says of it. */
export interface TableRow {
  /** `4:3`: line and column of the figure, both from 1. */
  readonly id: string;
  readonly line: number;
  /** Column of the figure, from 0. */
  readonly column: number;
  /** Names as the row has them, the first of which is shown. */
  readonly names: readonly string[];
  /** Key of the lexicon: as the row says, or as extraction would name such a figure. */
  readonly key: string | null;
  readonly written: { readonly value: string; readonly unit: string; readonly period: string };
  readonly figure: Figure | null;
  readonly period: Period | null;
  readonly sources: readonly string[];
  readonly sentence: string;
  readonly subject: string | null;
  readonly given: Pick<ExtractedFact, 'measure' | 'modality' | 'direction'>;
  readonly problem: (typeof ROW_PROBLEMS)[number] | null;
}

export interface ParsedTable {
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly encoding: SourceText['encoding'] | null;
  readonly confidence: number;
  /** Line of the column names, from 0. */
  readonly header: number | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** For keeping the table: its whole text, and the chosen sheet cell by cell. */
  readonly text: string;
  readonly grid: TableSheet;
}

export type ParseTableResult =
  | { readonly ok: ParsedTable }
  | { readonly refused: TableRefusal | 'time-limit' | 'memory-limit' };
