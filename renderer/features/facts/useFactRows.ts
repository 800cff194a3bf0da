import type { GridApi, IDatasource, IGetRowsParams } from 'ag-grid-community';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { FactFilter, FactRow, FactSort } from '../../../electron/common/factRow.ts';
import { reportError } from '../../app/errors.ts';
import { isLost, type Session } from '../../app/session.ts';
import { answeredFilter } from './factStore.ts';
import { awaitRows, forgetAwaited, forgetLeft, rowsCame } from './gridRows.ts';

/** Rows of one reading. */
export const BLOCK = 100;

interface Shown {
  readonly filter: FactFilter;
  /** Counts refreshes that the user asked for. */
  readonly version: number;
  readonly onTotal: (total: number) => void;
}
type Grid = RefObject<GridApi<FactRow> | null>;

const toSort = (params: IGetRowsParams): FactSort =>
  params.sortModel.map(({ colId, sort }) => ({ field: colId as FactSort[number]['field'], desc: sort === 'desc' }));

/** Pages that were asked for in one order are given up for another: the engine passes over those it has not begun. */
function createAsked() {
  let [order, pages] = ['', new AbortController()];
  return {
    under(sort: FactSort): AbortSignal {
      const next = JSON.stringify(sort);
      if (next !== order) this.giveUp();
      order = next;
      return pages.signal;
    },
    giveUp(): void {
      pages.abort();
      pages = new AbortController();
    },
  };
}

function createSource(session: Session, grid: Grid, shown: RefObject<Shown>) {
  const asked = createAsked();
  async function read(params: IGetRowsParams, filter: FactFilter, signal: AbortSignal): Promise<void> {
    const { startRow: offset, endRow } = params;
    const page = { filter, sort: toSort(params), offset, limit: endRow - offset };
    const { rows, total } = await session.call('facts.page', page, { signal });
    if (filter !== shown.current.filter) return params.failCallback();
    shown.current.onTotal(total);
    if (grid.current) rowsCame(grid.current);
    params.successCallback(rows, total);
  }
  /** What was asked for cannot be shown, and what stands there is something else. */
  function fail(params: IGetRowsParams, error: unknown): void {
    if (grid.current && rowsCame(grid.current)) params.successCallback([]);
    else params.failCallback();
    if (grid.current) forgetAwaited(grid.current);
    if (!isLost(error)) reportError(error);
  }
  const datasource: IDatasource = {
    getRows(params) {
      const { filter } = shown.current;
      const signal = asked.under(toSort(params));
      if (params.startRow === 0 && grid.current) forgetLeft(grid.current);
      read(params, filter, signal)
        .catch((error) => (signal.aborted ? params.failCallback() : fail(params, error)))
        .finally(() => !signal.aborted && filter === shown.current.filter && answeredFilter.set(filter));
    },
    destroy: asked.giveUp,
  };
  return { datasource, giveUp: asked.giveUp };
}

/**
 * The rows of a filter, block by block. At the top of the list those of another filter take the place of the ones that
 * stand there, which leaves no gap and costs a fraction of new ones; further down the list begins anew.
 */
export function useFactRows({ session, grid, ...now }: Shown & { session: Session; grid: Grid }): IDatasource {
  const shown = useRef<Shown>(now);
  const { filter, version } = now;
  const before = useRef({ filter, version });
  const source = useMemo(() => createSource(session, grid, shown), [session, grid]);
  shown.current = now;
  useEffect(() => {
    const isSame = before.current.filter === filter && before.current.version === version;
    before.current = { filter, version };
    if (isSame || !grid.current) return;
    source.giveUp();
    forgetAwaited(grid.current);
    if (Object.keys(grid.current.getCacheBlockState()).length > 1) {
      grid.current.setGridOption('datasource', { ...source.datasource });
      return;
    }
    awaitRows(grid.current);
    grid.current.ensureIndexVisible(0, 'top');
    grid.current.refreshInfiniteCache();
  }, [source, grid, filter, version]);
  // Where the next list opens its rows come first again: those of a project that was just opened are not all read.
  useEffect(() => () => answeredFilter.set(null), []);
  return source.datasource;
}
