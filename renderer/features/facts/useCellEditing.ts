import type { GridApi } from 'ag-grid-community';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { CellField } from '../../../electron/common/factCell.ts';
import type { FactRow } from '../../../electron/common/factRow.ts';
import { isComposing } from '../../app/hotkeys.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { cellFieldOf } from './columnIds.ts';
import { startText } from './startText.ts';

export interface EditedCell {
  readonly row: FactRow;
  readonly rowIndex: number;
  readonly field: CellField;
  /** What stood there, as the editor began with it; empty where typing replaces it. */
  readonly text: string;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

interface Places {
  readonly grid: RefObject<GridApi<FactRow> | null>;
  /** The element that the editor is laid over. */
  readonly area: RefObject<HTMLDivElement | null>;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Keys that begin a cell with themselves. Letters are the keys of review; those of an input method arrive as 229. */
const beginsText = (event: globalThis.KeyboardEvent): boolean =>
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  (/^\d$/.test(event.key) || isComposing(event) || /^\p{Script=Han}$/u.test(event.key));

export function useCellEditing({ grid, area, input }: Places) {
  const [cell, setCell] = useState<EditedCell | null>(null);
  const isReadOnly = useReadOnly() !== null;
  const isOpen = useRef(false);

  function locate(rowIndex: number, field: CellField): Omit<EditedCell, 'text'> | null {
    const row = grid.current?.getDisplayedRowAtIndex(rowIndex)?.data;
    grid.current?.ensureColumnVisible(field);
    const element = area.current?.querySelector(`.ag-row[row-index="${rowIndex}"] .ag-cell[col-id="${field}"]`);
    const outer = area.current?.getBoundingClientRect();
    if (!row || !element || !outer) return null;
    const { left, top, width, height } = element.getBoundingClientRect();
    return { row, rowIndex, field, box: { left: left - outer.left, top: top - outer.top, width, height } };
  }

  /** `isTyped`: the key that is down goes into the field itself, so that no first letter is lost, an input method's included. */
  function start(rowIndex: number, field: CellField, isTyped = false): boolean {
    const place = isReadOnly ? null : locate(rowIndex, field);
    const element = input.current;
    if (!place || !element) return false;
    const text = startText(place.row, field);
    element.value = isTyped ? '' : text;
    isOpen.current = true;
    // Before the key's own work is done, which then happens in the field.
    element.focus();
    element.select();
    setCell({ ...place, text });
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target === input.current || isOpen.current) return;
    const focused = grid.current?.getFocusedCell();
    const field = focused && cellFieldOf(focused.column.getColId());
    if (!focused || !field || !(event.target as HTMLElement).closest('.ag-cell')) return;
    const isOpening = event.key === 'Enter' || event.key === 'F2';
    if (!isOpening && !beginsText(event.nativeEvent)) return;
    if (!start(focused.rowIndex, field, !isOpening)) return;
    event.stopPropagation();
    if (isOpening) event.preventDefault();
  }

  /** The grid gets the keys back, at the cell that was edited. */
  function close(): void {
    isOpen.current = false;
    if (cell) grid.current?.setFocusedCell(cell.rowIndex, cell.field);
    setCell(null);
  }

  /** The next cell of the row that can be written into, or the one before. */
  function startBeside(by: 1 | -1): void {
    const fields = (grid.current?.getAllDisplayedColumns() ?? []).flatMap(
      (column) => cellFieldOf(column.getColId()) ?? [],
    );
    const next = cell && fields[fields.indexOf(cell.field) + by];
    close();
    if (cell && next) {
      grid.current?.setFocusedCell(cell.rowIndex, next);
      start(cell.rowIndex, next);
    }
  }

  return { cell, start, close, startBeside, onKeyDown };
}
export type CellEditing = ReturnType<typeof useCellEditing>;
