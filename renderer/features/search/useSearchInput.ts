import { useMemo } from 'react';
import type { CallInput } from '../../../electron/contract/index.ts';
import { useStore } from '../../app/store.ts';
import { isDate } from './SearchLimits.tsx';
import { searchView } from './searchView.ts';

export type SearchInput = Omit<CallInput<'search.articles'>, 'offset' | 'limit'>;

/** What is asked of the engine; a date that is not finished does not restrict yet. */
export function useSearchInput(): SearchInput {
  const { text, outlet, from, to } = useStore(searchView);
  return useMemo(
    () => ({
      text,
      ...(outlet === undefined ? {} : { outlets: [outlet] }),
      ...(isDate(from) ? { from } : {}),
      ...(isDate(to) ? { to } : {}),
    }),
    [text, outlet, from, to],
  );
}
