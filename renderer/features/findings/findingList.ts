import { FINDING_FAMILIES, type FindingFamily, type FindingState } from '../../../electron/common/vocabulary.ts';
import type { FindingFilter } from '../../../electron/contract/findings.ts';
import { createPersisted } from '../../app/persisted.ts';
import { useRead } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';

/** Which findings the list shows. Trouble that is open comes first to mind. */
export interface ListFilter {
  readonly family: FindingFamily | 'all';
  readonly state: FindingState | 'all';
}

export const listFilter = createPersisted<ListFilter>('findingFilter', { family: 'trouble', state: 'all' });
export const FAMILY_CHOICES = ['all', ...FINDING_FAMILIES] as const;
const PAGE = 500;

const toFilter = ({ family, state }: ListFilter): FindingFilter => ({
  ...(family === 'all' ? {} : { family: [family] }),
  ...(state === 'all' ? {} : { state: [state] }),
});

/** The findings of the list, the same for the page that steps through them. */
export function useFindings() {
  const filter = useStore(listFilter);
  return useRead('findings.page', { filter: toFilter(filter), limit: PAGE }, { keepsLast: true });
}
