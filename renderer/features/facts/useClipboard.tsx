import type { GridApi } from 'ag-grid-community';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { FactCell } from '../../../electron/common/factCell.ts';
import type { FactRow } from '../../../electron/common/factRow.ts';
import { isTyping } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { showToast } from '../../app/toasts.ts';
import { useWording } from '../../app/wording.ts';
import type { ColumnId } from './columnIds.ts';
import { makeTable } from './copyTable.ts';
import { PastePreview } from './PastePreview.tsx';
import { type PasteTarget, readPasted } from './readPasted.ts';

/** Rows below the focused one that a paste may reach. */
const MOST_ROWS = 1000;

export const displayedIds = (grid: GridApi<FactRow>): ColumnId[] =>
  grid.getAllDisplayedColumns().map((column) => column.getColId() as ColumnId);

function findTarget(grid: GridApi<FactRow>): PasteTarget {
  const focused = grid.getFocusedCell();
  const from = focused?.rowIndex ?? 0;
  const rows = Array.from({ length: MOST_ROWS }, (_, down) => grid.getDisplayedRowAtIndex(from + down)?.data);
  const columns = displayedIds(grid);
  const first = Math.max(0, focused ? columns.indexOf(focused.column.getColId() as ColumnId) : 0);
  return { ids: rows.flatMap((row) => (row ? [row.id] : [])), columns: columns.slice(first) };
}

interface Places {
  readonly grid: RefObject<GridApi<FactRow> | null>;
  readonly area: RefObject<HTMLDivElement | null>;
}

/** Ctrl+C and Ctrl+V in the grid: the row as a table; a table over the cells, after a look at what it would change. */
export function useClipboard({ grid, area }: Places): { readonly preview: ReactNode } {
  const t = useWords();
  const wording = useWording();
  const isReadOnly = useReadOnly() !== null;
  const [cells, setCells] = useState<readonly FactCell[] | null>(null);

  const copy = (event: ClipboardEvent): void => {
    const rows = grid.current?.getSelectedRows() ?? [];
    const isText = isTyping(event.target) || (getSelection()?.toString() ?? '') !== '';
    if (isText || !grid.current || rows.length === 0 || !event.clipboardData) return;
    const table = makeTable(rows, { columns: displayedIds(grid.current), t, wording });
    event.clipboardData.setData('text/plain', table.text);
    event.clipboardData.setData('text/html', table.html);
    event.preventDefault();
    showToast({ tone: 'plain', text: t('review:copy.done', { count: rows.length }) });
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (isTyping(event.target) || isReadOnly || !grid.current || text.trim() === '') return;
    event.preventDefault();
    const found = readPasted(text, findTarget(grid.current), t);
    if (found.length > 0) setCells(found);
    else showToast({ tone: 'plain', text: t('review:paste.nothing') });
  };
  const latest = useRef({ copy, paste });
  latest.current = { copy, paste };

  useEffect(() => {
    const isHere = (): boolean => area.current?.contains(document.activeElement) ?? false;
    const onCopy = (event: ClipboardEvent): void => void (isHere() && latest.current.copy(event));
    const onPaste = (event: ClipboardEvent): void => void (isHere() && latest.current.paste(event));
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [area]);

  return { preview: cells && <PastePreview cells={cells} onClose={() => setCells(null)} /> };
}
