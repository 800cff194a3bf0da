import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { nameGroup } from '../../../electron/common/arrangement.ts';
import { listColumns } from '../../../electron/common/column.ts';
import type { Matrix } from '../../../electron/common/matrix.ts';
import type { CallInput } from '../../../electron/contract/index.ts';
import { useSession } from '../../app/queries.ts';

type Group = Matrix['groups'][number];

/** A group that goes on in the next page is one group. */
function joinGroups(pages: readonly Matrix[]): Group[] {
  const groups = new Map<string, Group>();
  for (const group of pages.flatMap((page) => page.groups)) {
    const key = nameGroup({ groupEn: group.en, groupZh: group.zh });
    const known = groups.get(key);
    groups.set(key, known ? { ...known, rows: [...known.rows, ...group.rows] } : group);
  }
  return [...groups.values()];
}

/** Pages as one matrix; what they say of the whole is the same in each, and single sources are counted as far as was read. */
function joinPages(pages: readonly Matrix[]): Matrix | null {
  const [first] = pages;
  const last = pages.at(-1);
  if (!first || !last) return null;
  if (pages.length === 1) return first;
  const columns = listColumns(
    pages.flatMap((page) => page.columns),
    first.frequency,
  );
  const singleSource = pages.reduce((sum, page) => sum + page.singleSource, 0);
  return { ...first, next: last.next, columns, groups: joinGroups(pages), singleSource };
}

export interface MatrixRead {
  readonly error: Error | null;
  readonly refetch: () => unknown;
  readonly matrix: Matrix | null;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
}

/** The matrix, page by page as one scrolls. Keyed by the call, so that changes of the project make it read again. */
export function useMatrix(input: Omit<CallInput<'matrix.get'>, 'offset'>): MatrixRead {
  const session = useSession();
  const query = useInfiniteQuery({
    queryKey: ['matrix.get', input],
    queryFn: ({ pageParam, signal }) => session.call('matrix.get', { ...input, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const matrix = useMemo(() => (data ? joinPages(data.pages) : null), [data]);
  return {
    matrix,
    error,
    refetch,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
  };
}
