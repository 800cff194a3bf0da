import { listIndicators } from '../../../db/queries/indicators.ts';
import { countFacets } from '../../../db/queries/review/countFacets.ts';
import { getFactDetail } from '../../../db/queries/review/factDetail.ts';
import { pageFacts } from '../../../db/queries/review/pageFacts.ts';
import { listViews } from '../../../db/queries/review/views.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { readAheadSoon } from './readAheadSoon.ts';
import { found, type ReadContext } from './readContext.ts';

export const factReads = ({ db }: ReadContext): Handlers => ({
  'facts.page': (input) => {
    readAheadSoon(db);
    return pageFacts(db, input);
  },
  'facts.facets': ({ filter }) => countFacets(db, filter),
  'facts.get': ({ id }) => found(getFactDetail(db, id), 'fact', id),
  'views.list': () => listViews(db),
  'indicators.find': (input) => listIndicators(db, input),
});
