import type { CellEditRequestEvent, GridApi, IDatasource } from 'ag-grid-community';
import { useEffect, useMemo, useRef } from 'react';
import type { ArticleRow } from '../../../electron/common/articleRow.ts';
import type { ArticleId } from '../../../electron/common/ids.ts';
import type { ARTICLE_SORT_FIELDS } from '../../../electron/contract/articles.ts';
import { reportError } from '../../app/errors.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useSession } from '../../app/queries.ts';
import { isLost, onReconnect } from '../../app/session.ts';
import { DataGrid } from '../../components/DataGrid.tsx';
import { articleColumns, patchField } from './articleColumns.tsx';

interface Props {
  readonly text: string;
  readonly currentId: ArticleId | null;
  readonly onSelect: (id: ArticleId) => void;
  readonly onTotal: (total: number) => void;
}

type SortField = (typeof ARTICLE_SORT_FIELDS)[number];

export function ArticleGrid({ text, currentId, onSelect, onTotal }: Props) {
  const session = useSession();
  const t = useWords();
  const { data: project } = useRead('project.info', {});
  const isReadOnly = project?.isReadOnly ?? true;
  const api = useRef<GridApi<ArticleRow> | null>(null);
  const latest = useRef({ currentId, onSelect, onTotal });
  latest.current = { currentId, onSelect, onTotal };
  const columns = useMemo(() => articleColumns(t, isReadOnly), [t, isReadOnly]);

  const datasource = useMemo<IDatasource>(
    () => ({
      getRows({ startRow: offset, endRow, sortModel, successCallback, failCallback }) {
        const sort = sortModel.map(({ colId, sort: way }) => ({ field: colId as SortField, desc: way === 'desc' }));
        session
          .call('articles.page', { offset, limit: endRow - offset, sort, ...(text.trim() ? { text } : {}) })
          .then(({ rows, total }) => {
            latest.current.onTotal(total);
            successCallback(rows, total);
          })
          .catch((error) => {
            failCallback();
            if (!isLost(error)) reportError(error);
          });
      },
    }),
    [session, text],
  );

  useEffect(
    () =>
      session.client.on('changed', ({ scopes }) => {
        const grid = api.current;
        // Rows pushed under an open editor would take what is typed with them.
        if (grid && scopes.includes('articles') && grid.getEditingCells().length === 0) grid.refreshInfiniteCache();
      }),
    [session],
  );
  useEffect(() => onReconnect(session, () => api.current?.refreshInfiniteCache()), [session]);
  useEffect(() => {
    const node = currentId === null ? undefined : api.current?.getRowNode(String(currentId));
    if (node && !node.isSelected()) node.setSelected(true, true);
  }, [currentId]);

  const move = (by: number) => (): void => {
    const grid = api.current;
    if (!grid) return;
    const at = (grid.getSelectedNodes()[0]?.rowIndex ?? -1) + by;
    const index = Math.min(grid.getDisplayedRowCount() - 1, Math.max(0, at));
    grid.ensureIndexVisible(index);
    grid.setFocusedCell(index, 'title');
  };
  useHotkeys({ j: move(1), k: move(-1), arrowdown: move(1), arrowup: move(-1) });

  const edit = ({ data, colDef, newValue, node }: CellEditRequestEvent<ArticleRow>): void => {
    const field = patchField(colDef.colId ?? '');
    const typed = String(newValue ?? '').trim();
    if (!field) return;
    const patch = { [field]: field === 'title' ? typed : typed === '' ? null : typed };
    session
      .call('articles.edit', { id: data.id, patch })
      .then((row) => node.setData(row))
      .catch(reportError);
  };

  return (
    <DataGrid<ArticleRow>
      rowModelType="infinite"
      datasource={datasource}
      columnDefs={columns}
      cacheBlockSize={100}
      maxBlocksInCache={30}
      readOnlyEdit
      stopEditingWhenCellsLoseFocus
      getRowId={({ data }) => String(data.id)}
      onCellEditRequest={edit}
      onGridReady={(event) => {
        api.current = event.api;
      }}
      onGridPreDestroyed={() => {
        api.current = null;
      }}
      onModelUpdated={({ api: grid }) => {
        if (grid.getSelectedNodes().length > 0) return;
        const wanted = latest.current.currentId;
        const node = wanted === null ? grid.getDisplayedRowAtIndex(0) : grid.getRowNode(String(wanted));
        if (node?.data) node.setSelected(true);
      }}
      onCellFocused={({ api: grid, rowIndex }) => {
        if (rowIndex !== null) grid.getDisplayedRowAtIndex(rowIndex)?.setSelected(true, true);
      }}
      onSelectionChanged={({ api: grid }) => {
        const [row] = grid.getSelectedRows();
        if (row && row.id !== latest.current.currentId) latest.current.onSelect(row.id);
      }}
    />
  );
}
