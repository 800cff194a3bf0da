import type { ReadDb } from '../../../db/handle.ts';
import { type Arrival, getArrival, listArrivals } from '../../../db/queries/edition/arrivals.ts';
import {
  getEdition,
  getEditionMark,
  listEditionParts,
  pageEditions,
  type Watermark,
} from '../../../db/queries/edition/editions.ts';
import { listTouchedIndicators } from '../../../db/queries/edition/touchedIndicators.ts';
import type { ChartChange, EditionChart, EditionRow, NewsBase, NewsSince, ValueChange } from '../../common/edition.ts';
import type { DecisionRow } from '../../common/findingRow.ts';
import { found } from '../reads/readContext.ts';
import { listChangesSinceEdition, listChangesSinceImport } from './changesSince.ts';
import { listChartChanges } from './compareCharts.ts';

/** Imports and editions that can be chosen to count from. */
const MOST_BASES = 20;

const baseOfEdition = ({ id, name, at }: EditionRow): NewsBase => ({ kind: 'edition', id, name, at, isFirst: false });
const baseOfArrival = ({ id, at, lastFact }: Arrival): NewsBase => ({
  ...{ kind: 'import', id, name: null, at },
  isFirst: lastFact === 0,
});

/** What can be counted from, the latest first. */
export function listBases(db: ReadDb): NewsBase[] {
  const { rows } = pageEditions(db, { offset: 0, limit: MOST_BASES });
  const editions = rows.filter(({ withdrawn }) => withdrawn === null).map(baseOfEdition);
  const bases = [...editions, ...listArrivals(db, MOST_BASES).map(baseOfArrival)];
  return bases.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

export const sinceBase = (base: NewsBase): NewsSince =>
  (base.kind === 'edition' ? { edition: base.id } : { import: base.id }) as NewsSince;

/** One base with all that counting from it takes. */
export interface Ground {
  readonly base: NewsBase;
  readonly mark: Watermark;
  /** Decisions that did not hold before. */
  readonly stale: readonly number[];
  readonly values: ValueChange[];
  readonly charts: ChartChange[];
}

function fromEdition(db: ReadDb, edition: EditionRow): Ground {
  const { id } = edition;
  const mark = getEditionMark(db, id);
  const touched = listTouchedIndicators(db, mark, id);
  const charts = listEditionParts<EditionChart>(db, id, 'chart');
  const decided = listEditionParts<DecisionRow>(db, id, 'decision');
  return {
    ...{ base: baseOfEdition(edition), mark },
    stale: decided.filter(({ isStale }) => isStale).map((decision) => decision.id),
    values: listChangesSinceEdition(db, edition, { touched, lastFact: mark.lastFact }),
    charts: listChartChanges(db, charts, new Set(touched)).map(({ change }) => change),
  };
}

/** Only what came in touches it: later edits are news since an edition, not since an import. */
function fromArrival(db: ReadDb, arrival: Arrival, last: EditionRow | null): Ground {
  const { step, lastFact, lastDecision, stale } = arrival;
  const mark = { step, lastFact, lastDecision };
  const touched = listTouchedIndicators(db, mark, null);
  const values = listChangesSinceImport(db, mark, { touched, edition: last?.id ?? null });
  return { base: baseOfArrival(arrival), mark, stale, values, charts: [] };
}

export function openGround(db: ReadDb, since: NewsSince, last: EditionRow | null): Ground {
  if ('edition' in since) return fromEdition(db, found(getEdition(db, since.edition), 'edition', since.edition));
  return fromArrival(db, found(getArrival(db, since.import), 'import', since.import), last);
}
