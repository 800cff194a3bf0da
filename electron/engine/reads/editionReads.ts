import {
  findEdition,
  getEdition,
  getEditionSettings,
  listEditionParts,
  pageEditions,
  pageEditionValues,
} from '../../../db/queries/edition/editions.ts';
import type { EditionChart, EditionFinding } from '../../common/edition.ts';
import type { DecisionRow } from '../../common/findingRow.ts';
import type { EditionId } from '../../common/ids.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { compareEditions } from '../editions/compareEditions.ts';
import { composeEdition } from '../editions/composeEdition.ts';
import { readCharts } from '../editions/freezeEdition.ts';
import { listBases } from '../editions/newsGround.ts';
import { readChecklist } from '../editions/readChecklist.ts';
import { countNews, readNews } from '../editions/readNews.ts';
import { found, type ReadContext } from './readContext.ts';

export function editionReads({ db }: ReadContext): Handlers {
  const must = (id: EditionId) => found(getEdition(db, id), 'edition', id);
  return {
    'editions.list': (page) => pageEditions(db, page),
    'editions.find': ({ uid }) => findEdition(db, uid),
    'editions.get': ({ id }) => ({
      ...must(id),
      settings: getEditionSettings(db, id),
      pictures: listEditionParts<EditionChart>(db, id, 'chart').map(({ chartId, title, svg, alt }) => ({
        ...{ chartId, title, svg, alt },
      })),
      ruled: listEditionParts<DecisionRow>(db, id, 'decision'),
      open: listEditionParts<EditionFinding>(db, id, 'finding'),
    }),
    'editions.values': ({ id, ...page }) => ({
      total: must(id).values,
      rows: pageEditionValues(db, id, page).map(({ key, decisions, body }) => ({ ...body, key, decisions })),
    }),
    'editions.document': ({ id, language }) => composeEdition(db, id, language),
    'editions.checklist': ({ chartIds }) => {
      const charts = readCharts(db, chartIds);
      return readChecklist(
        db,
        charts.map(({ model }) => model),
      );
    },
    'editions.compare': (ids) => compareEditions(db, ids),
    'news.bases': () => listBases(db),
    'news.counts': ({ since }) => countNews(db, since),
    'news.get': ({ since }) => readNews(db, since),
  };
}
