import type { ReadDb } from '../../../db/handle.ts';
import { type Arrival, getArrival, listArrivals } from '../../../db/queries/edition/arrivals.ts';
import {
  getEdition,
  getEditionMark,
  getLastEdition,
  listEditionParts,
  pageEditions,
  type Watermark,
} from '../../../db/queries/edition/editions.ts';
import { countNewConflicts, listNewFacts, listRevised, type RevisedIds } from '../../../db/queries/edition/newFacts.ts';
import { listTouchedIndicators } from '../../../db/queries/edition/touchedIndicators.ts';
import type {
  ChartChange,
  EditionChart,
  EditionRow,
  News,
  NewsBase,
  NewsSince,
  RevisedFact,
  ValueChange,
} from '../../common/edition.ts';
import type { DecisionRow } from '../../common/findingRow.ts';
import { found } from '../reads/readContext.ts';
import { listChangesSinceEdition, listChangesSinceImport } from './changesSince.ts';
import { listChartChanges } from './compareCharts.ts';
import { listFacts, listStale } from './describe.ts';

/** Of each list so many are named; the counts have all. */
const MOST_NAMED = 300;
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

const sinceBase = (base: NewsBase): NewsSince =>
  (base.kind === 'edition' ? { edition: base.id } : { import: base.id }) as NewsSince;

/** One base with all that counting from it takes. */
interface Ground {
  readonly base: NewsBase;
  readonly mark: Watermark;
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

function openGround(db: ReadDb, since: NewsSince, last: EditionRow | null): Ground {
  if ('edition' in since) return fromEdition(db, found(getEdition(db, since.edition), 'edition', since.edition));
  return fromArrival(db, found(getArrival(db, since.import), 'import', since.import), last);
}

function describeRevised(db: ReadDb, rows: readonly RevisedIds[]): RevisedFact[] {
  const facts = new Map(
    listFacts(db, [...new Set(rows.flatMap(({ id, earlier }) => [id, earlier ?? []].flat()))]).map((fact) => [
      fact.id,
      fact,
    ]),
  );
  return rows.flatMap(({ id, earlier, findingId }): RevisedFact[] => {
    const fact = facts.get(id);
    if (!fact) return [];
    const old = earlier === null ? null : (facts.get(earlier) ?? null);
    return [{ fact, kind: earlier === null ? 'edit' : 'article', earlier: old, findingId }];
  });
}

/** A number that was published, or without any edition one that the matrix showed, and that reads otherwise now. */
const isChanged = ({ kind }: ValueChange): boolean => kind === 'value' || kind === 'gone';

const nameEdition = ({ id, uid, name }: EditionRow) => ({ id, uid, name });

/** What counts most comes first: published numbers, then the values that changed, then those that are new. */
const KINDS = ['value', 'gone', 'ruled', 'added'] as const;
const sortChanges = (values: readonly ValueChange[]): ValueChange[] =>
  [...values].sort(
    (a, b) => Number(b.isPublished) - Number(a.isPublished) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );

function tell(db: ReadDb, { base, mark, stale, values, charts }: Ground, last: EditionRow | null): News {
  const revised = listRevised(db, mark);
  const fresh = listNewFacts(db, mark, { without: revised.map(({ id }) => id), limit: MOST_NAMED });
  const gone = listStale(db, stale);
  const changed = values.filter((change) => isChanged(change) && (last === null || change.isPublished));
  return {
    base,
    edition: last && nameEdition(last),
    counts: {
      new: fresh.total,
      revised: revised.length,
      stale: gone.length,
      conflicts: countNewConflicts(db, mark),
      changed: changed.length,
      added: values.filter(({ kind }) => kind === 'added').length,
      charts: charts.length,
    },
    facts: listFacts(db, fresh.ids),
    revised: describeRevised(db, revised.slice(0, MOST_NAMED)),
    stale: gone,
    // Of a first import every place is new, and the matrix shows that better.
    values: base.isFirst ? [] : sortChanges(values).slice(0, MOST_NAMED),
    charts,
  };
}

/** What is new since an edition or an import, or else since whichever came last; null where there was neither. */
export function readNews(db: ReadDb, since: NewsSince | undefined): News | null {
  const [latest] = since ? [] : listBases(db);
  const from = since ?? (latest && sinceBase(latest));
  if (!from) return null;
  const last = 'edition' in from ? getEdition(db, from.edition) : getLastEdition(db);
  return tell(db, openGround(db, from, last), last);
}
