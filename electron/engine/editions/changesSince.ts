import type { ReadDb } from '../../../db/handle.ts';
import { getEditionValue, listEditionValues, type Watermark } from '../../../db/queries/edition/editions.ts';
import { listDecisions } from '../../../db/queries/reconcile/decisionRows.ts';
import type { EditionRow, EditionValue, ValueChange } from '../../common/edition.ts';
import type { DecisionRow } from '../../common/findingRow.ts';
import type { EditionId, IndicatorId } from '../../common/ids.ts';
import { compareValues } from './compareValues.ts';
import { listRuns, readValues } from './readValues.ts';

type Read = (indicatorIds: readonly IndicatorId[], decisions: readonly DecisionRow[]) => EditionValue[];

interface Sides {
  readonly touched: readonly IndicatorId[];
  readonly lastFact: number;
  readonly before: Read;
  readonly after: Read;
}

/** Some indicators after the others, and only those that something happened to. */
function compareRuns(db: ReadDb, { touched, lastFact, before, after }: Sides): ValueChange[] {
  const decisions = listDecisions(db);
  const runs = listRuns(db, touched);
  const met = new Set(runs.flat());
  const emptied = touched.filter((id) => !met.has(id));
  return [...runs, emptied].flatMap((run) => compareValues(before(run, decisions), after(run, decisions), lastFact));
}

/** What an edition says of these indicators against what the matrix says now. */
export function listChangesSinceEdition(
  db: ReadDb,
  { id, frequency }: Pick<EditionRow, 'id' | 'frequency'>,
  { touched, lastFact }: { touched: readonly IndicatorId[]; lastFact: number },
): ValueChange[] {
  const changes = compareRuns(db, {
    ...{ touched, lastFact },
    before: (indicatorIds) => listEditionValues(db, id, indicatorIds),
    after: (indicatorIds, decisions) => readValues(db, { indicatorIds, frequency, decisions }),
  });
  return changes.map((change) => ({ ...change, isPublished: change.before !== null }));
}

/** What the matrix said before an import against what it says now: the facts that came later are left out for it. */
export function listChangesSinceImport(
  db: ReadDb,
  { lastFact }: Watermark,
  { touched, edition }: { touched: readonly IndicatorId[]; edition: EditionId | null },
): ValueChange[] {
  const read =
    (upTo?: number): Read =>
    (indicatorIds, decisions) =>
      readValues(db, { indicatorIds, decisions, frequency: 'year', ...(upTo === undefined ? {} : { upTo }) });
  const changes = compareRuns(db, { touched, lastFact, before: read(lastFact), after: read() });
  const isPublished = (key: string): boolean => edition !== null && getEditionValue(db, edition, key) !== null;
  return changes.map((change) => ({ ...change, isPublished: change.before !== null && isPublished(change.key) }));
}
