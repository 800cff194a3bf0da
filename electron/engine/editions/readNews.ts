import type { ReadDb } from '../../../db/handle.ts';
import { getEdition, getLastEdition } from '../../../db/queries/edition/editions.ts';
import { countNewConflicts, listNewFacts, listRevised, type RevisedIds } from '../../../db/queries/edition/newFacts.ts';
import type {
  EditionRow,
  News,
  NewsSince,
  NewsSummary,
  RevisedFact,
  StaleDecision,
  ValueChange,
} from '../../common/edition.ts';
import type { FactId } from '../../common/ids.ts';
import { listFacts, listStale } from './describe.ts';
import { type Ground, listBases, openGround, sinceBase } from './newsGround.ts';

/** Of each list so many are named; the counts have all. */
const MOST_NAMED = 300;

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

/** What is asked for, and what the lists are made from. */
interface Told {
  readonly ground: Ground;
  readonly revised: readonly RevisedIds[];
  readonly fresh: readonly FactId[];
  readonly gone: StaleDecision[];
  readonly summary: NewsSummary;
}

function tell(db: ReadDb, ground: Ground, last: EditionRow | null): Told {
  const { base, mark, stale, values, charts } = ground;
  const revised = listRevised(db, mark);
  const fresh = listNewFacts(db, mark, { without: revised.map(({ id }) => id), limit: MOST_NAMED });
  const gone = listStale(db, stale);
  const changed = values.filter((change) => isChanged(change) && (last === null || change.isPublished));
  const counts = {
    new: fresh.total,
    revised: revised.length,
    stale: gone.length,
    conflicts: countNewConflicts(db, mark),
    changed: changed.length,
    added: values.filter(({ kind }) => kind === 'added').length,
    charts: charts.length,
  };
  return { ground, revised, gone, fresh: fresh.ids, summary: { base, edition: last && nameEdition(last), counts } };
}

/** Counted from an edition or an import, or else from whichever came last; null where there was neither. */
function tellSince(db: ReadDb, since: NewsSince | undefined): Told | null {
  const [latest] = since ? [] : listBases(db);
  const from = since ?? (latest && sinceBase(latest));
  if (!from) return null;
  const last = 'edition' in from ? getEdition(db, from.edition) : getLastEdition(db);
  return tell(db, openGround(db, from, last), last);
}

/** How much is new. @throws CallError `not-found` */
export const countNews = (db: ReadDb, since: NewsSince | undefined): NewsSummary | null =>
  tellSince(db, since)?.summary ?? null;

/** What is new. @throws CallError `not-found` */
export function readNews(db: ReadDb, since: NewsSince | undefined): News | null {
  const told = tellSince(db, since);
  if (!told) return null;
  const { summary, fresh, revised, gone, ground } = told;
  return {
    ...summary,
    facts: listFacts(db, fresh),
    revised: describeRevised(db, revised.slice(0, MOST_NAMED)),
    stale: gone,
    // Of a first import every place is new, and the matrix shows that better.
    values: ground.base.isFirst ? [] : sortChanges(ground.values).slice(0, MOST_NAMED),
    charts: ground.charts,
  };
}
