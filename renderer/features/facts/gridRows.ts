import type { GridApi } from 'ag-grid-community';
import type { FactRow } from '../../../electron/common/factRow.ts';
import type { Session } from '../../app/session.ts';

/** The most ids that one `facts.page` filter takes. */
const MOST_IDS = 1000;

export function selectRowAt(grid: GridApi<FactRow>, index: number): void {
  grid.ensureIndexVisible(index);
  grid.setFocusedCell(index, 'indicator');
  grid.getDisplayedRowAtIndex(index)?.setSelected(true, true);
}

export function moveSelection(grid: GridApi<FactRow>, by: number): void {
  const count = grid.getDisplayedRowCount();
  if (count === 0) return;
  const from = grid.getSelectedNodes()[0]?.rowIndex ?? -1;
  selectRowAt(grid, Math.min(count - 1, Math.max(0, from + by)));
}

/** Ids of the loaded rows that follow the selected one. */
export function idsAhead(grid: GridApi<FactRow>, count: number): FactRow['id'][] {
  const from = grid.getSelectedNodes()[0]?.rowIndex ?? -1;
  const rows = Array.from({ length: count }, (_, step) => grid.getDisplayedRowAtIndex(from + 1 + step)?.data);
  return rows.flatMap((row) => (row ? [row.id] : []));
}

function loadedIds(grid: GridApi<FactRow>): FactRow['id'][] {
  const ids: FactRow['id'][] = [];
  grid.forEachNode(({ data }) => {
    if (data && ids.length < MOST_IDS) ids.push(data.id);
  });
  return ids;
}

async function rereadRows(session: Session, grid: GridApi<FactRow>): Promise<void> {
  const ids = loadedIds(grid);
  if (ids.length === 0) return;
  const { rows } = await session.call('facts.page', { filter: { ids, minor: 'show' }, limit: MOST_IDS });
  if (grid.isDestroyed()) return;
  for (const row of rows) grid.getRowNode(String(row.id))?.setData(row);
}

/**
 * Facts changed: what is on screen gets its new values in place, so a row just accepted does not vanish from under
 * the eye. Which rows belong to the view is read again only when the user asks, or where there was none.
 */
export function followGridRows(
  session: Session,
  find: () => GridApi<FactRow> | null,
  onOutdated: () => void,
): () => void {
  return session.client.on('changed', ({ scopes }) => {
    if (!scopes.includes('facts') && !scopes.includes('findings')) return;
    const grid = find();
    if (grid) void rereadRows(session, grid).catch(() => undefined);
    if (scopes.includes('facts')) onOutdated();
  });
}
