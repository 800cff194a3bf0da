import type { Span } from '../../../common/span.ts';
import type { DecodedText } from '../../types.ts';

/** What a cell shows, and where it stands in the text of the file; null where it is not there word for word. */
export interface TableCell {
  readonly text: string;
  readonly at: number | null;
}

/** Rows as filled in, empty ones included, so that a row's index is its line in the sheet less one. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly TableCell[])[];
  /** Its part of the text, in UTF-16 units. */
  readonly extent: Span;
}

export interface TableFile {
  readonly sheets: readonly TableSheet[];
  /** The decoded file; for a workbook its sheets with tabs between the cells. */
  readonly text: string;
  /** Null for a workbook. */
  readonly encoding: DecodedText['encoding'] | null;
  readonly confidence: number;
}

export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
/** Longer cells are cut where they are shown and matched; the file is kept whole. */
export const LONGEST_CELL = 2_000;

export type TableRefusal = 'not-a-table' | 'too-large' | 'empty';
export type TableResult = { readonly ok: TableFile } | { readonly refused: TableRefusal };
