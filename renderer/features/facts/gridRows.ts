import type { GridApi } from 'ag-grid-community';
import type { FactFilter, FactRow } from '../../../electron/common/factRow.ts';
import { onReconnect, type Session } from '../../app/session.ts';
import { isFiltered } from './factStore.ts';

/** The most ids that one `facts.page` filter takes. */
const MOST_IDS = 1000;

/** Rows that were gone to before they were loaded: selected once they are. */
const awaited = new WeakMap<GridApi<FactRow>, number>();

/** What was asked of the row that is awaited, and of those after it, in the order of the keys. */
const asked = new WeakMap<GridApi<FactRow>, (() => void)[]>();

/** Grids whose rows are those of an earlier filter, until the ones that were asked for come: keys mean these. */
const outdated = new WeakSet<GridApi<FactRow>>();
export const awaitRows = (grid: GridApi<FactRow>): void => void outdated.add(grid);
/** Answers whether they were awaited. */
export const rowsCame = (grid: GridApi<FactRow>): boolean => outdated.delete(grid);

/** Acts on the row that is current when its key was pressed: at once, or as soon as that row is loaded. */
export function actOnCurrent(grid: GridApi<FactRow>, act: (row: FactRow) => void): void {
  const [row] = grid.getSelectedRows();
  if (awaited.has(grid)) asked.set(grid, [...(asked.get(grid) ?? []), () => actOnCurrent(grid, act)]);
  else if (row) act(row);
}

function actAsAsked(grid: GridApi<FactRow>): void {
  const acts = asked.get(grid) ?? [];
  asked.delete(grid);
  for (const act of acts) act();
}

/** Other rows come, or none: nothing is waited for any longer. */
export function forgetAwaited(grid: GridApi<FactRow>): void {
  awaited.delete(grid);
  asked.delete(grid);
}

/** A row that was chosen otherwise is not the one that the keys meant. */
export function selectFocused(grid: GridApi<FactRow>, index: number): void {
  const node = grid.getDisplayedRowAtIndex(index);
  if (awaited.get(grid) !== index) asked.delete(grid);
  awaited.delete(grid);
  if (node?.data && !outdated.has(grid)) node.setSelected(true, true);
  else awaited.set(grid, index);
}

/** Rows that no longer belong to the filter and stand there until the list is refreshed. */
const left = new WeakMap<GridApi<FactRow>, ReadonlySet<FactRow['id']>>();
export const hasLeft = (grid: GridApi<FactRow>, id: FactRow['id']): boolean => left.get(grid)?.has(id) ?? false;
export const forgetLeft = (grid: GridApi<FactRow>): void => void left.delete(grid);

/** Going down keeps the column, so that one may check a column of cells. */
export function selectRowAt(grid: GridApi<FactRow>, index: number): void {
  grid.ensureIndexVisible(index);
  const column = grid.getFocusedCell()?.column ?? grid.getAllDisplayedColumns()[0];
  if (column) grid.setFocusedCell(index, column);
  selectFocused(grid, index);
}

/** Rows far below are not known to the grid until their count is: it takes it from the last page that came. */
export function goToRow(grid: GridApi<FactRow>, index: number): void {
  if (index >= grid.getDisplayedRowCount()) grid.setRowCount(index + 1, false);
  selectRowAt(grid, index);
}

/** Rows have come: the one that was waited for is selected, else the wanted one, else the first. */
export function selectLoaded(grid: GridApi<FactRow>, wanted: FactRow['id'] | null): void {
  if (outdated.has(grid)) return;
  const index = awaited.get(grid);
  const node = index === undefined ? undefined : grid.getDisplayedRowAtIndex(index);
  if (node?.data) {
    awaited.delete(grid);
    node.setSelected(true, true);
    actAsAsked(grid);
  } else if (index === undefined && grid.getSelectedNodes().length === 0) {
    const first = wanted === null ? grid.getDisplayedRowAtIndex(0) : grid.getRowNode(String(wanted));
    if (first?.data) first.setSelected(true);
  }
}

/** Where keys go on from; before the first row where the current one is none of those that come. */
export function currentIndex(grid: GridApi<FactRow>): number {
  const selected = outdated.has(grid) ? null : grid.getSelectedNodes()[0]?.rowIndex;
  return awaited.get(grid) ?? selected ?? -1;
}

export function moveSelection(grid: GridApi<FactRow>, by: number): void {
  const count = grid.getDisplayedRowCount();
  const from = currentIndex(grid);
  if (asked.has(grid)) actOnCurrent(grid, () => moveSelection(grid, by));
  else if (count > 0) selectRowAt(grid, Math.min(count - 1, Math.max(0, from + by)));
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

/** Ten keys in a second are ten changes: what is loaded is read again for the last of those that came meanwhile. */
function runLatest(read: () => Promise<void>): () => void {
  let [isReading, isWanted] = [false, false];
  return async function run(): Promise<void> {
    isWanted = true;
    if (isReading) return;
    isReading = true;
    while (isWanted) {
      isWanted = false;
      await read().catch(() => undefined);
    }
    isReading = false;
  };
}

/** An import changes none of the rows that stand there: those stay as they are drawn. */
function showChanged(grid: GridApi<FactRow>, rows: readonly FactRow[]): void {
  const read = new Map(rows.map((row) => [row.id, row]));
  grid.forEachNode((node) => {
    const row = node.data && read.get(node.data.id);
    if (row && JSON.stringify(row) !== JSON.stringify(node.data)) node.setData(row);
  });
}

function showLeft(grid: GridApi<FactRow>, now: ReadonlySet<FactRow['id']>): void {
  const before = left.get(grid);
  left.set(grid, now);
  const isOther = ({ id }: FactRow): boolean => now.has(id) !== (before?.has(id) ?? false);
  const rowNodes = grid.getRenderedNodes().filter(({ data }) => data && isOther(data));
  if (rowNodes.length > 0) grid.redrawRows({ rowNodes });
}

async function rereadRows(session: Session, grid: GridApi<FactRow>, filter: FactFilter): Promise<void> {
  const ids = loadedIds(grid);
  if (ids.length === 0) return;
  const { rows } = await session.call('facts.page', { filter: { ids, minor: 'show' }, limit: MOST_IDS });
  const fitting = isFiltered(filter)
    ? (await session.call('facts.page', { filter: { ...filter, ids }, limit: MOST_IDS })).rows
    : rows;
  if (grid.isDestroyed()) return;
  const stays = new Set(fitting.map(({ id }) => id));
  showChanged(grid, rows);
  showLeft(grid, new Set(ids.filter((id) => !stays.has(id))));
}

/**
 * Facts changed: what is on screen gets its new values in place, so a row just accepted does not vanish from under
 * the eye. Which rows belong to the view is read again only when the user asks, or where there was none.
 */
export function followGridRows(
  session: Session,
  find: () => GridApi<FactRow> | null,
  { filter, onOutdated }: { filter: () => FactFilter; onOutdated: () => void },
): () => void {
  const reread = runLatest(async () => {
    const grid = find();
    if (grid) await rereadRows(session, grid, filter());
  });
  const stopChanged = session.client.on('changed', ({ scopes }) => {
    if (!scopes.includes('facts') && !scopes.includes('findings')) return;
    reread();
    if (scopes.includes('facts')) onOutdated();
  });
  const stopWire = onReconnect(session, () => find()?.refreshInfiniteCache());
  return () => {
    stopChanged();
    stopWire();
  };
}
