import { useQueryClient } from '@tanstack/react-query';
import type { ColDef, GridApi, GridReadyEvent } from 'ag-grid-community';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { FactFilter, FactRow, FactSort } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { reportError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { showToast } from '../../app/toasts.ts';
import { useWording } from '../../app/wording.ts';
import { DataGrid } from '../../components/DataGrid.tsx';
import { CellEditor } from './CellEditor.tsx';
import { cellFieldOf, listShown } from './columnIds.ts';
import { factColumns } from './factColumns.tsx';
import { factSort, openView, shownColumns } from './factStore.ts';
import { findUnreviewed } from './findUnreviewed.ts';
import { fitColumns } from './fitColumns.ts';
import {
  actOnCurrent,
  currentIndex,
  followGridRows,
  goToRow,
  hasLeft,
  idsAhead,
  moveSelection,
  selectFocused,
  selectLoaded,
} from './gridRows.ts';
import { useCellEditing } from './useCellEditing.ts';
import { useClipboard } from './useClipboard.tsx';
import { BLOCK, useFactRows } from './useFactRows.ts';
import { useHeadMenu } from './useHeadMenu.tsx';

export interface FactGridHandle {
  /** Goes that many rows down (up when negative) and selects there. */
  readonly move: (by: number) => void;
  /** Selects the next row after the current one that nobody has reviewed. */
  readonly nextUnreviewed: () => void;
  /** Acts on the selected row, or on the one that was gone to once it is loaded; keys keep their order. */
  readonly actOnCurrent: (act: (row: FactRow) => void) => void;
  readonly focus: () => void;
}

interface Props {
  readonly filter: FactFilter;
  /** Counts refreshes that the user asked for; between them rows stay where they are. */
  readonly version: number;
  readonly currentId: FactId | null;
  readonly onSelect: (row: FactRow) => void;
  readonly onTotal: (total: number) => void;
  readonly onOutdated: () => void;
  readonly ref: Ref<FactGridHandle>;
}

const AHEAD = 3;
/** Rows drawn beyond either edge: each costs as much as one in sight. */
const BEYOND = 3;

/** Pixels that rows will lose to their scrollbar, which is not there before they are. */
const SCROLLBAR = 16;
/** The columns that take what room there is. */
const FITTING = { growing: ['indicator', 'value', 'subject'], needed: 'period' };

function fillView(grid: GridApi<FactRow>, columns: readonly ColDef<FactRow>[]): void {
  const { left, right } = grid.getHorizontalPixelRange();
  const view = right - left - SCROLLBAR;
  const widths = columns.map(({ colId = '', width = 0 }) => ({ key: colId, width }));
  grid.setColumnWidths(fitColumns(widths, view, FITTING).map(({ key, width }) => ({ key, newWidth: width })));
}

function readSort(grid: GridApi<FactRow>): FactSort {
  return grid
    .getColumnState()
    .filter(({ sort }) => sort)
    .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .map(({ colId, sort }) => ({ field: colId as FactSort[number]['field'], desc: sort === 'desc' }));
}

/** A saved view, or another place, sorts as well; a press on a head has done so already. */
function showSort(grid: GridApi<FactRow>, sort: FactSort): void {
  if (JSON.stringify(readSort(grid)) === JSON.stringify(sort)) return;
  const state = sort.map(({ field, desc }, sortIndex) => ({
    colId: field,
    sort: desc ? ('desc' as const) : ('asc' as const),
    sortIndex,
  }));
  grid.applyColumnState({ state, defaultState: { sort: null, sortIndex: null } });
}

/** What was dragged into place or width is how this person wants it from then on. */
function keepColumns(grid: GridApi<FactRow>): void {
  const shown = grid.getAllDisplayedColumns();
  shownColumns.set(shown.map((column) => ({ id: column.getColId(), width: Math.round(column.getActualWidth()) })));
}

export function FactGrid({ filter, version, currentId, onSelect, onTotal, onOutdated, ref }: Props) {
  const session = useSession();
  const queries = useQueryClient();
  const t = useWords();
  const wording = useWording();
  const api = useRef<GridApi<FactRow> | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef({ currentId, onSelect, onOutdated, filter });
  latest.current = { currentId, onSelect, onOutdated, filter };
  const sort = useStore(factSort);
  const kept = useStore(shownColumns);
  const columns = useMemo(
    () => factColumns({ t, wording, columns: listShown(kept), sort: factSort.get() }),
    [t, wording, kept],
  );
  const editing = useCellEditing({ grid: api, area, input });
  const clipboard = useClipboard({ grid: api, area });
  const head = useHeadMenu();

  const datasource = useFactRows({ session, grid: api, filter, version, onTotal });

  // A column that was just chosen may stand beyond the edge.
  const before = useRef(columns);
  useEffect(() => {
    const known = new Set(before.current.map(({ colId }) => colId));
    const added = columns.filter(({ colId }) => !known.has(colId));
    before.current = columns;
    if (added.length === 1) api.current?.ensureColumnVisible(added[0]?.colId ?? '');
  }, [columns]);

  useEffect(() => {
    if (api.current) showSort(api.current, sort);
  }, [sort]);

  // Going to the place again names no fact: the one that is selected stays in sight.
  useEffect(() => {
    const [row] = api.current?.getSelectedRows() ?? [];
    if (currentId === null && row) latest.current.onSelect(row);
  }, [currentId]);

  useEffect(
    () =>
      followGridRows(session, () => api.current, {
        filter: () => latest.current.filter,
        onOutdated: () => latest.current.onOutdated(),
      }),
    [session],
  );

  /** The next facts are read ahead, so that going down is as fast as the key repeats. */
  const prefetch = (grid: GridApi<FactRow>): void => {
    for (const id of idsAhead(grid, AHEAD))
      void queries.prefetchQuery({ queryKey: ['facts.get', { id }], queryFn: () => session.call('facts.get', { id }) });
  };

  useImperativeHandle(ref, () => ({
    move: (by) => api.current && moveSelection(api.current, by),
    actOnCurrent: (act) => api.current && actOnCurrent(api.current, act),
    nextUnreviewed() {
      const from = (api.current ? currentIndex(api.current) : -1) + 1;
      findUnreviewed(session, { filter, sort: factSort.get() }, from)
        .then((index) => {
          if (index === null) showToast({ tone: 'plain', text: t('fact.allReviewed') });
          else if (api.current) goToRow(api.current, index);
        })
        .catch(reportError);
    },
    focus: () => api.current && moveSelection(api.current, 0),
  }));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the roles; its keys pass here on their way
    <div
      className="fact-grid"
      ref={area}
      onContextMenu={head.onContextMenu}
      onClickCapture={head.onClickCapture}
      onKeyDownCapture={(event) => head.onKeyDown(event) || editing.onKeyDown(event)}
    >
      <DataGrid<FactRow>
        rowModelType="infinite"
        datasource={datasource}
        columnDefs={columns}
        maintainColumnOrder={false}
        suppressMovableColumns={false}
        suppressMultiSort={false}
        cacheBlockSize={BLOCK}
        maxBlocksInCache={30}
        rowBuffer={BEYOND}
        infiniteInitialRowCount={1}
        getRowId={({ data }) => String(data.id)}
        rowClassRules={{
          'is-rejected-row': ({ data }) => data?.status === 'rejected',
          'is-left-row': ({ data, api: grid }) => data !== undefined && hasLeft(grid, data.id),
        }}
        tooltipShowDelay={600}
        onGridReady={(event: GridReadyEvent<FactRow>) => {
          api.current = event.api;
        }}
        onGridSizeChanged={({ api: grid }) => {
          if (shownColumns.get().length === 0) fillView(grid, columns);
        }}
        onGridPreDestroyed={() => {
          api.current = null;
        }}
        onSortChanged={({ api: grid, source }) => {
          if (!source.startsWith('ui')) return;
          factSort.set(readSort(grid));
          openView.set(null);
        }}
        onColumnMoved={(event) => event.finished && event.source.startsWith('ui') && keepColumns(event.api)}
        onColumnResized={(event) => event.finished && event.source.startsWith('ui') && keepColumns(event.api)}
        onBodyScroll={() => editing.cell && editing.close()}
        onCellDoubleClicked={({ rowIndex, column }) => {
          const field = cellFieldOf(column.getColId());
          if (rowIndex !== null && field) editing.start(rowIndex, field);
        }}
        onModelUpdated={({ api: grid }) => selectLoaded(grid, latest.current.currentId)}
        onCellFocused={({ api: grid }) => {
          // Told late: by now a key may have gone further.
          const focused = grid.getFocusedCell();
          if (focused) selectFocused(grid, focused.rowIndex);
        }}
        onSelectionChanged={({ api: grid }) => {
          const [row] = grid.getSelectedRows();
          if (row && row.id !== latest.current.currentId) latest.current.onSelect(row);
          prefetch(grid);
        }}
      />
      <CellEditor editing={editing} input={input} />
      {clipboard.preview}
      {head.menu}
    </div>
  );
}
