// @vitest-environment jsdom
import '../../browserGaps.ts';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { GridApi, IDatasource, IGetRowsParams } from 'ag-grid-community';
import { afterEach, expect, test, vi } from 'vitest';
import type { FactFilter, FactRow } from '../../../../electron/common/factRow.ts';
import { answeredFilter } from '../../../../renderer/features/facts/factStore.ts';
import { currentIndex, selectFocused, selectLoaded } from '../../../../renderer/features/facts/gridRows.ts';
import { useFactRows } from '../../../../renderer/features/facts/useFactRows.ts';
import { createFakeEngine } from '../../fakeEngine.ts';
import { makeFact } from '../../rows.ts';

const ALL: FactFilter = { minor: 'hide' };
const OF_2020: FactFilter = { minor: 'hide', year: [2020] };
const found = [makeFact(7, '322 ferry trips')];

afterEach(cleanup);

/** A grid that has read so many blocks of rows. */
function makeGrid(blocks: number) {
  const select = vi.fn();
  const grid = {
    getCacheBlockState: () => Object.fromEntries(Array.from({ length: blocks }, (_, at) => [at, {}])),
    getSelectedNodes: () => [{ rowIndex: 4 }],
    getDisplayedRowAtIndex: () => ({ data: found[0], setSelected: select }),
    ensureIndexVisible: vi.fn(),
    refreshInfiniteCache: vi.fn(),
    setGridOption: vi.fn(),
  };
  return { select, ...grid, api: grid as unknown as GridApi<FactRow> };
}

function openRows(grid: ReturnType<typeof makeGrid>, read: () => FactRow[] = () => found) {
  const engine = createFakeEngine({ 'facts.page': () => ({ rows: read(), total: 1 }) });
  const onTotal = vi.fn();
  const ref = { current: grid.api };
  const hook = renderHook(
    ({ filter, version }) => useFactRows({ session: engine.session, grid: ref, filter, version, onTotal }),
    { initialProps: { filter: ALL, version: 0 } },
  );
  return { ...hook, engine, onTotal };
}

async function load(datasource: IDatasource) {
  const params = { startRow: 0, endRow: 100, sortModel: [], successCallback: vi.fn(), failCallback: vi.fn() };
  await act(async () => datasource.getRows(params as unknown as IGetRowsParams));
  return params;
}

test('at the top the rows of another filter take the place of those that stand there', async () => {
  const grid = makeGrid(1);
  const { result, rerender, engine, onTotal } = openRows(grid);
  rerender({ filter: OF_2020, version: 0 });
  expect(grid.refreshInfiniteCache).toHaveBeenCalledOnce();
  const { successCallback } = await load(result.current);
  expect(successCallback).toHaveBeenCalledWith(found, 1);
  expect(onTotal).toHaveBeenCalledWith(1);
  expect(engine.inputsOf('facts.page')).toMatchObject([{ filter: OF_2020 }]);
});

test('counts are asked for behind the rows, of each list that opens', async () => {
  const { result, unmount } = openRows(makeGrid(1));
  expect(answeredFilter.get()).toBeNull();
  await load(result.current);
  expect(answeredFilter.get()).toBe(ALL);
  unmount();
  expect(answeredFilter.get()).toBeNull();
});

test('further down the list begins anew, and so it does where a person refreshes it there', () => {
  const grid = makeGrid(3);
  const { rerender } = openRows(grid);
  rerender({ filter: OF_2020, version: 0 });
  rerender({ filter: OF_2020, version: 1 });
  expect(grid.setGridOption).toHaveBeenCalledTimes(2);
  expect(grid.refreshInfiniteCache).not.toHaveBeenCalled();
});

test('until they come no key chooses one of the earlier rows', async () => {
  const grid = makeGrid(1);
  const { result, rerender } = openRows(grid);
  rerender({ filter: OF_2020, version: 0 });
  expect(currentIndex(grid.api)).toBe(-1);
  selectFocused(grid.api, 0);
  selectLoaded(grid.api, null);
  expect(grid.select).not.toHaveBeenCalled();
  await load(result.current);
  selectLoaded(grid.api, null);
  expect(grid.select).toHaveBeenCalledOnce();
});

test('what was asked for earlier and given up leaves the later question alone', async () => {
  const grid = makeGrid(1);
  const { result, rerender } = openRows(grid);
  rerender({ filter: OF_2020, version: 0 });
  const loading = load(result.current);
  rerender({ filter: ALL, version: 0 });
  const { successCallback, failCallback } = await loading;
  await waitFor(() => expect(failCallback).toHaveBeenCalledOnce());
  expect(successCallback).not.toHaveBeenCalled();
  expect([currentIndex(grid.api), answeredFilter.get()]).toEqual([-1, null]);
});

test('rows that could not be read leave none of another filter behind', async () => {
  const grid = makeGrid(1);
  const { result, rerender } = openRows(grid, () => {
    throw new Error('the disk is gone');
  });
  rerender({ filter: OF_2020, version: 0 });
  const { successCallback } = await load(result.current);
  expect(successCallback).toHaveBeenCalledWith([]);
});
