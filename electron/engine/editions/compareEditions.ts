import type { ReadDb } from '../../../db/handle.ts';
import { listDifferingValues } from '../../../db/queries/edition/compareEditionValues.ts';
import { getEdition, getEditionMark, listEditionParts } from '../../../db/queries/edition/editions.ts';
import { listTouchedIndicators } from '../../../db/queries/edition/touchedIndicators.ts';
import { listDecisions } from '../../../db/queries/reconcile/decisionRows.ts';
import { listActiveDecisions } from '../../common/activeDecisions.ts';
import type { ComparedChart, DecisionChange, EditionChart, EditionRow, ValueChange } from '../../common/edition.ts';
import type { DecisionRow } from '../../common/findingRow.ts';
import type { EditionId } from '../../common/ids.ts';
import type { CallOutput } from '../../contract/table.ts';
import { found } from '../reads/readContext.ts';
import { listChangesSinceEdition } from './changesSince.ts';
import { compareEditionCharts, drawChartChanges } from './compareCharts.ts';
import { compareValues } from './compareValues.ts';

/** Changes that are named; the counts have all. */
const MOST_NAMED = 2_000;

export function compareDecisions(before: readonly DecisionRow[], after: readonly DecisionRow[]): DecisionChange[] {
  const [then, now] = [before, after].map((list) => new Map(list.map((decision) => [decision.id, decision])));
  const added = after.filter(({ id }) => !then?.has(id)).map((decision) => ({ decision, kind: 'new' as const }));
  const gone = before.filter(({ id }) => !now?.has(id)).map((decision) => ({ decision, kind: 'gone' as const }));
  const stale = after
    .filter(({ id, isStale }) => isStale && then?.get(id)?.isStale === false)
    .map((decision) => ({ decision, kind: 'stale' as const }));
  return [...added, ...gone, ...stale];
}

const decisionsOf = (db: ReadDb, id: EditionId): DecisionRow[] => listEditionParts(db, id, 'decision');
const chartsOf = (db: ReadDb, id: EditionId): EditionChart[] => listEditionParts(db, id, 'chart');

interface Differences {
  readonly values: ValueChange[];
  readonly charts: ComparedChart[];
  readonly decisions: DecisionChange[];
}

function compareTwo(db: ReadDb, from: EditionId, to: EditionId): Differences {
  const { before, after } = listDifferingValues(db, { from, to });
  return {
    values: compareValues(before, after, getEditionMark(db, from).lastFact),
    charts: compareEditionCharts(chartsOf(db, from), chartsOf(db, to)),
    decisions: compareDecisions(decisionsOf(db, from), decisionsOf(db, to)),
  };
}

async function compareWithNow(db: ReadDb, from: EditionRow): Promise<Differences> {
  const mark = getEditionMark(db, from.id);
  const touched = listTouchedIndicators(db, mark, from.id);
  return {
    values: listChangesSinceEdition(db, from, { touched, lastFact: mark.lastFact }),
    charts: await drawChartChanges(db, chartsOf(db, from.id), new Set(touched)),
    decisions: compareDecisions(decisionsOf(db, from.id), listActiveDecisions(listDecisions(db))),
  };
}

const count = (values: readonly ValueChange[], wanted: ValueChange['kind']): number =>
  values.filter(({ kind }) => kind === wanted).length;

/** What two editions say differently and why; or an edition and the project as it is. @throws CallError `no-such-row` */
export async function compareEditions(
  db: ReadDb,
  ids: { from: EditionId; to: EditionId | null },
): Promise<CallOutput<'editions.compare'>> {
  const from = found(getEdition(db, ids.from), 'edition', ids.from);
  const to = ids.to === null ? null : found(getEdition(db, ids.to), 'edition', ids.to);
  const { values, charts, decisions } = to ? compareTwo(db, from.id, to.id) : await compareWithNow(db, from);
  const counts = {
    ...{ value: count(values, 'value'), added: count(values, 'added') },
    ...{ gone: count(values, 'gone'), ruled: count(values, 'ruled') },
  };
  return { from, to, counts, values: values.slice(0, MOST_NAMED), charts, decisions };
}
