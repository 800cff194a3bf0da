import { countSplitFacets, listApart, listEntries, listUnits } from '../../../db/queries/arrangement.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { suggestMerges } from '../../pipeline/reconcile/suggestMerges.ts';
import { found, type ReadContext } from './readContext.ts';

export const indicatorReads = ({ db }: ReadContext): Handlers => ({
  'indicators.list': () => listEntries(db),
  'indicators.get': ({ id }) => {
    const entry = listEntries(db).find((one) => one.id === id);
    return { ...found(entry, 'indicator', id), facets: countSplitFacets(db, id) };
  },
  'indicators.suggestMerges': ({ limit }) =>
    suggestMerges({ entries: listEntries(db), units: listUnits(db), apart: new Set(listApart(db)) }).slice(0, limit),
});
