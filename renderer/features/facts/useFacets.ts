import type { FactFacets } from '../../../electron/common/factRow.ts';
import { useRead } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { answeredFilter, NO_FILTER } from './factStore.ts';

/** The counts beside the grid: they are asked for behind the rows of the same filter; until they come the last ones stay. */
export function useFacets(): FactFacets | undefined {
  const filter = useStore(answeredFilter);
  return useRead('facts.facets', { filter: filter ?? NO_FILTER }, { isEnabled: filter !== null, keepsLast: true }).data;
}
